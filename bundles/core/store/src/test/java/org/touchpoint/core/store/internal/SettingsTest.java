package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.core.store.Company;

/** What stands in the configuration files is taken, or told with a sentence that names it. */
class SettingsTest {
    private static final Path HOME = Path.of("/srv/touchpoint");

    private final EtcFiles files = new EtcFiles();

    @Test
    void withoutAnAddressTheDatabaseIsInTheDataDirectory() {
        StoreSettings settings = settings(Map.of());

        assertThat(settings.url()).isEqualTo("jdbc:hsqldb:file:/srv/touchpoint/database/touchpoint");
        assertThat(settings.isHsqldb()).isTrue();
        assertThat(settings.minimumFreeSpace()).isEqualTo(32L * 1024 * 1024);
    }

    @Test
    void theAddressAloneSaysWhichDatabase() {
        StoreSettings settings = settings(Map.of("url", "jdbc:postgresql://db/touchpoint", "password", "secret"));

        assertThat(StoreComponent.engine(settings)).isInstanceOf(PostgresqlDatabase.class);
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void noOtherDatabaseIsOpenedThanTheOneThatIsMeant() {
        assertThatThrownBy(() -> settings(Map.of("url", "jdbc:oracle:thin:@db")))
                .isInstanceOf(StoreRefused.class);
        assertThat(files.faults())
                .singleElement()
                .asString()
                .contains("url = jdbc:oracle:thin:@db", "jdbc:postgresql:");

        assertThatThrownBy(() -> settings(Map.of("url", "postgresql://me:secret@db/x?password=secret")));
        assertThat(files.faults()).singleElement().asString().contains("db/x").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "poolSize, 1",
        "poolSize, 201",
        "connectionTimeout, 249",
        "minimumFreeSpace, -1",
        "logSize, 0",
        "cacheSize, 9",
        "poolSize, many",
        "poolSize, 3.5"
    })
    void aValueOutOfRangeIsToldByNameAndTheDefaultIsUsed(String name, String value) {
        assertThat(settings(Map.of(name, value))).isEqualTo(settings(Map.of()));

        settings(Map.of(name, value));
        assertThat(files.faults())
                .singleElement()
                .asString()
                .startsWith("etc/org.touchpoint.store.cfg: " + name + " = " + value + " is no whole number from ");
        settings(Map.of());
        assertThat(files.faults()).isEmpty();
    }

    @Test
    void aWrongValueLeavesTheLastGoodOneInUse() {
        settings(Map.of("poolSize", "20"));

        assertThat(settings(Map.of("poolSize", "1")).poolSize()).isEqualTo(20);
        assertThat(settings(Map.of()).poolSize()).isEqualTo(16);
    }

    @Test
    void theCompanyHasAZoneOfItsOwn() {
        Company company = company(Map.of("timeZone", "America/Chicago"));

        assertThat(company.zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(company.name()).isEqualTo("Touchpoint Office Products");
        assertThat(company(Map.of()).zone()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void aZoneThatDoesNotExistAndAnEmptyNameAreTold() {
        company(Map.of("timeZone", "America/Chicago", "companyName", "Acme"));
        Company company = company(Map.of("timeZone", "Mars/Olympus", "companyName", " "));

        assertThat(company.zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(company.name()).isEqualTo("Acme");
        assertThat(files.faults())
                .containsExactly(
                        "etc/org.touchpoint.cfg: companyName = is empty. Give the company a name.",
                        "etc/org.touchpoint.cfg: timeZone = Mars/Olympus is no time zone. Give one such as Europe/London.");
    }

    private StoreSettings settings(Map<String, Object> values) {
        return StoreSettings.of(files.read(StoreComponent.PID, values), HOME);
    }

    private Company company(Map<String, Object> values) {
        return new ConfiguredCompany(values, files);
    }
}
