package org.touchpoint.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The system's Chromium, without a window, with the probe in every page. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox")));

    /** A browser of its own for somebody who has logged in, with windows of this height. */
    BrowserContext of(Product product, String login, int height) throws IOException {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1400, height).setLocale("en-US"));
        context.addInitScript(probe());
        var answer = context.request()
                .post(
                        product.uri("/api/session"),
                        RequestOptions.create()
                                .setHeader("X-Requested-With", "Touchpoint")
                                .setData(Map.of("login", login, "password", Product.PASSWORD)));
        if (!answer.ok()) {
            throw new IOException("log-in of " + login + ": " + answer.status());
        }
        return context;
    }

    private static String probe() throws IOException {
        try (InputStream script = Chromium.class.getResourceAsStream("/probe.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
