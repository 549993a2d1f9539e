package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.core.store.testing.TestStore;

/** What this build knows of the schema, and what it does about a database that knows less or more. */
class ChangesTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @Test
    void theChangesReadFromTheFilesAreThoseThatLiquibaseApplies() throws Exception {
        try (Connection connection = connect()) {
            assertThat(Schema.applied(connection))
                    .containsExactlyElementsOf(Changes.ofThisBuild().known(Schema.kind(connection)));
        }
    }

    @Test
    void aSchemaThatIsUpToDateIsNotTouched() throws Exception {
        try (Connection connection = connect()) {
            assertThat(new Schema(Changes.ofThisBuild()).update(connection)).isFalse();
        }
    }

    @Test
    void aNewerDatabaseIsRefusedWithASentence() throws Exception {
        var older = new Changes(List.of("0001-people", "0002-customers"));

        try (Connection connection = connect()) {
            assertThatThrownBy(() -> new Schema(older).update(connection))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("newer version")
                    .hasMessageContaining("left as it is");
        }
    }

    @Test
    void aMigrationThatFailsSaysWhyAndALockLeftByAKilledOneDoesNotBlockTheNext() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // As if change 0007 had never been recorded: its tables are in the way when it is applied again.
            statement.execute("delete from databasechangelog where id = '0007-imports'");
            statement.execute("update databasechangeloglock set locked = true, lockedby = 'killed'");

            assertThatThrownBy(() -> new Schema(Changes.ofThisBuild()).update(connection))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("could not be brought up to date")
                    .hasMessageMatching("(?is).*import_job.*");
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table import_rejection");
            statement.execute("drop table import_job");
            assertThat(new Schema(Changes.ofThisBuild()).update(connection)).isTrue();
        }
    }

    private static Connection connect() throws Exception {
        String[] address = STORE.address();
        return DriverManager.getConnection(address[0], address[1], address[2]);
    }
}
