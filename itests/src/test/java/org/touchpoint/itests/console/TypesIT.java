package org.touchpoint.itests.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The console's modules against the types that they say: TypeScript reads them, under the Node that Playwright brings along. */
class TypesIT {
    private static final Path CONSOLE = Path.of("..", "bundles", "web", "console");

    @Test
    void everyModuleKeepsToTheTypesThatItSays() throws IOException, InterruptedException {
        String node = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .createProcessBuilder()
                .command()
                .get(0);
        Process check = new ProcessBuilder(
                        node,
                        CONSOLE.resolve("target/vendor/typescript/lib/tsc.js").toString(),
                        "-p",
                        CONSOLE.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(check.getInputStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(check.waitFor()).isZero();
    }
}
