package org.touchpoint.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.api.user.Role;
import org.touchpoint.core.store.testing.TestStore;

class FirstStartTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @TempDir
    Path data;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(STORE);
    }

    @Test
    void thereAreTheStandardRolesAndOneAdministrator() {
        start(Map.of("touchpoint.demo", "true"));
        assertThat(office.users.roles())
                .extracting(Role::name)
                .containsExactly(
                        "Account Executive",
                        "Administrator",
                        "Credit Manager",
                        "CRM Manager",
                        "Customer Service Rep",
                        "Purchasing");
        assertThat(office.users.list(null, PageRequest.FIRST).total()).isEqualTo(1);
        Caller admin = office.logIns.byPassword("admin", "touchpoint").orElseThrow();
        assertThat(admin.jobFunctions()).containsExactlyInAnyOrder(JobFunction.values());
    }

    @Test
    void thePasswordIsTheFirstLineOfTheFile() throws IOException {
        Path file = Files.writeString(data.resolve("password"), "from the file\r\nsecond line\n");
        start(Map.of("touchpoint.admin.password.file", file.toString(), "touchpoint.demo", "true"));
        assertThat(office.logIns.byPassword("admin", "from the file")).isPresent();
        assertThat(office.logIns.byPassword("admin", "touchpoint")).isEmpty();
    }

    @Test
    void aRelativeFileLiesInTheDataDirectory() throws IOException {
        Files.writeString(data.resolve("first-password-of-test"), "short");
        start(Map.of("touchpoint.admin.password.file", "first-password-of-test", "karaf.base", data.toString()));
        assertThat(office.logIns.byPassword("admin", "short")).isPresent();
    }

    @Test
    void aPasswordThatIsEmptyOrTooLongIsRefusedAndNothingIsMade() throws IOException {
        for (String password : new String[] {"", "x".repeat(73), "ä".repeat(37)}) {
            Path file = Files.writeString(data.resolve("password"), password + "\n");
            assertThatThrownBy(() -> start(Map.of("touchpoint.admin.password.file", file.toString())))
                    .hasMessageContaining("must be a password of 1 to 72 bytes");
        }
        assertThat(office.users.list(null, PageRequest.FIRST).total()).isZero();
    }

    @Test
    void aFileThatSaysNothingOrIsNotThereIsRefusedAndNothingIsMade() throws IOException {
        Path empty = Files.writeString(data.resolve("empty"), "\nsecond\n");
        for (Path file : new Path[] {empty, data.resolve("missing"), data}) {
            assertThatThrownBy(() -> start(Map.of("touchpoint.admin.password.file", file.toString())))
                    .hasMessageContaining(file.toString());
        }
        assertThat(office.users.list(null, PageRequest.FIRST).total()).isZero();
    }

    @Test
    void otherwiseItIsMadeUpAndKeptForItsOwnerAlone() throws IOException {
        start(Map.of("karaf.data", data.toString()));
        Path note = data.resolve("first-admin-password.txt");
        String[] words = Files.readString(note).strip().split(" / ");
        assertThat(words[0]).isEqualTo("admin");
        assertThat(words[1]).hasSize(20);
        assertThat(office.logIns.byPassword(words[0], words[1])).isPresent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note)))
                .isEqualTo("rw-------");
    }

    @Test
    void laterStartsChangeNothing() throws IOException {
        start(Map.of("touchpoint.demo", "true"));
        Path file = Files.writeString(data.resolve("password"), "another one");
        start(Map.of("touchpoint.admin.password.file", file.toString()));
        start(Map.of("touchpoint.admin.password.file", data.resolve("missing").toString()));
        assertThat(office.logIns.byPassword("admin", "touchpoint")).isPresent();
        assertThat(office.logIns.byPassword("admin", "another one")).isEmpty();
    }

    private void start(Map<String, String> properties) {
        office.start(properties::get);
    }
}
