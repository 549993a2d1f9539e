package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.core.store.Company;

/** What stands in the configuration files is taken, or refused with a sentence that names it. */
class SettingsTest {
    private static final Path HOME = Path.of("/srv/touchpoint");

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
        assertThatThrownBy(() -> settings(Map.of("url", "jdbc:oracle:thin:@db")))
                .hasMessageContaining("jdbc:oracle:thin:@db")
                .hasMessageContaining("jdbc:postgresql:");
    }

    @ParameterizedTest
    @CsvSource({
        "poolSize, 1",
        "poolSize, 201",
        "connectionTimeout, 249",
        "minimumFreeSpace, -1",
        "logSize, 0",
        "cacheSize, 9"
    })
    void aValueOutOfRangeIsRefusedByName(String name, int value) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name + " is " + value)
                .hasMessageContaining("between");
    }

    @Test
    void theCompanyHasAZoneOfItsOwn() {
        Company company = company(Map.of("timeZone", "America/Chicago"));

        assertThat(company.zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(company.name()).isEqualTo("Touchpoint Office Products");
        assertThat(company(Map.of()).zone()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void aZoneThatDoesNotExistAndAnEmptyNameAreRefused() {
        assertThatThrownBy(() -> company(Map.of("timeZone", "Mars/Olympus"))).hasMessageContaining("Mars/Olympus");
        assertThatThrownBy(() -> company(Map.of("companyName", " "))).hasMessageContaining("companyName");
    }

    private static StoreSettings settings(Map<String, Object> values) {
        return StoreSettings.of(configuration(StoreConfiguration.class, values), HOME);
    }

    private static Company company(Map<String, Object> values) {
        return new ConfiguredCompany(configuration(ConfiguredCompany.Configuration.class, values));
    }

    /** A configuration as DS makes it: the values, and the defaults of the annotation for the rest. */
    private static <A extends Annotation> A configuration(Class<A> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
