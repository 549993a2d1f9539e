package org.touchpoint.event.oops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide for partners shows this bundle as it is. */
class PluginGuideTest {
    private static final Path GUIDE = Path.of("../../../docs/plugin-guide.md");
    private static final Path SOURCES = Path.of("src/main/java/org/touchpoint/event/oops");

    @ParameterizedTest
    @ValueSource(strings = {"OopsEvent", "OopsParameters", "OopsTrigger", "OopsScript"})
    void shows_the_sources_as_they_are(String name) throws IOException {
        assertThat(Files.readString(GUIDE))
                .contains(Files.readString(SOURCES.resolve(name + ".java")).strip());
    }
}
