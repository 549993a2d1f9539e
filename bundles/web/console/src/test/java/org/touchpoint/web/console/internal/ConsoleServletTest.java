package org.touchpoint.web.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers get from the console's servlet. */
class ConsoleServletTest {
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?[\"']([@.a-z][^\"'\\s]*)[\"']");
    private static final Map<String, String> PACKAGES = Map.of(
            "lit", "lit/index.js",
            "lit-html", "lit-html/lit-html.js",
            "@lit/reactive-element", "lit__reactive-element/reactive-element.js");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/follow-ups", "/follow-ups/4711"})
    void thePageIsAtItsOwnAddresses(String path) {
        HttpResponse<String> answer = ConsoleServer.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(answer.body())
                .contains("<tp-app>")
                .contains("Quill &amp; Sons &lt;Chicago&gt;")
                .contains("America/Chicago")
                .doesNotContain("${");
    }

    @Test
    void nothingRunsInThePageButOurFilesAndItsImportMap() {
        HttpResponse<String> answer = ConsoleServer.get("/");
        String policy = header(answer, "Content-Security-Policy");

        Matcher script =
                Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL).matcher(answer.body());
        int inline = 0;
        while (script.find()) {
            if (!script.group(1).contains("src=")) {
                inline++;
                String hash = Content.sha256(script.group(2).getBytes(StandardCharsets.UTF_8));
                assertThat(policy).contains("script-src 'self' 'sha256-" + hash + "';");
            }
        }
        assertThat(inline).isEqualTo(1);
        assertThat(policy)
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContain("style=").doesNotContain(" on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/console/app/main.js", "/nothing", "/api/session"})
    void everyAnswerIsGuarded(String path) {
        HttpResponse<String> answer = ConsoleServer.get(path);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        for (String path : new String[] {"/", "/console/app/main.js"}) {
            HttpResponse<String> first = ConsoleServer.get(path);
            HttpResponse<String> second = ConsoleServer.get(path, "If-None-Match", header(first, "ETag"));

            assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
            assertThat(second.statusCode()).as(path).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(ConsoleServer.get(path, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void onlyThisBuildsOwnAddressesAreKeptForGood() {
        assertThat(header(ConsoleServer.get("/console/~abc123/app/main.js"), "Cache-Control"))
                .contains("immutable");
        assertThat(header(ConsoleServer.get("/console/~older0/app/main.js"), "Cache-Control"))
                .isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/follow-ups/x",
                "/follow-ups/1/2",
                "/apis",
                "/console",
                "/console/",
                "/console/app/",
                "/console/app/nothing.js",
                "/console/app/%2e%2e/%2e%2e/pages/index.html",
                "/console/pages/index.html",
                "/pages/index.html",
                "/OSGI-INF/nothing.xml"
            })
    void whereThereIsNothingAPageSaysSo(String path) {
        HttpResponse<String> answer = ConsoleServer.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("nothing at this address").contains("href=\"/\"");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PATCH", "DELETE"})
    void requestsForAnAbsentApiAreNeverAnsweredWithAPage(String method) {
        HttpResponse<String> answer = ConsoleServer.send(method, "/api/orders");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\": 503").contains("starting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/../x",
                "/api/%2e%2e/x",
                "/api//x",
                "//api/orders",
                "/api/;x",
                "/api/./x",
                "/api/x/..",
                "/api/%25"
            })
    void pathsThatLeadOutOfTheApiAreNotFoundThere(String path) {
        HttpResponse<String> answer = ConsoleServer.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\": 404").contains("\"remedy\"");
    }

    @Test
    void thePageTakesNothingButReading() {
        assertThat(ConsoleServer.send("POST", "/").statusCode()).isEqualTo(405);
        HttpResponse<String> head = ConsoleServer.send("HEAD", "/");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    /** No typing error in an address survives: every module that the page can reach is there, and has the type of a module. */
    @Test
    void everyModuleThatThePageNeedsIsThere() {
        Matcher links = Pattern.compile("(?:href|src)=\"(/console/[^\"]+)\"")
                .matcher(ConsoleServer.get("/").body());
        Deque<String> toRead = new ArrayDeque<>();
        toRead.add("/console/~abc123/app/main.js");
        while (links.find()) {
            toRead.add(links.group(1));
        }
        Set<String> read = new HashSet<>();
        while (!toRead.isEmpty()) {
            String path = toRead.remove();
            if (read.add(path)) {
                HttpResponse<String> answer = ConsoleServer.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                if (path.endsWith(".js")) {
                    assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/javascript;charset=utf-8");
                    Matcher imports = IMPORT.matcher(answer.body());
                    while (imports.find()) {
                        toRead.add(resolve(path, imports.group(1)));
                    }
                }
            }
        }
        assertThat(read).hasSizeGreaterThan(30);
    }

    /** The table of pages is the only place that says which addresses there are, to the browser and to the server. */
    @Test
    void everyPageOfTheTableIsAtItsAddresses() {
        Matcher addresses = Pattern.compile("'(/[^']*)'")
                .matcher(ConsoleServer.get("/console/app/pages.js").body());

        while (addresses.find()) {
            String address =
                    addresses.group(1).replaceAll("\\{\\w+:number}", "4711").replaceAll("\\{\\w+}", "A-1%201");
            HttpResponse<String> answer = ConsoleServer.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).contains("<tp-app>");
        }
    }

    /** Bytes that nobody reads are not sent: the packed modules are small, and say where in the repository each line came from. */
    @Test
    void thePageStartsWithPackedModules() {
        String page = ConsoleServer.get("/").body();
        String packed = ConsoleServer.get("/console/packed/main.js").body();

        assertThat(page)
                .contains("src=\"/console/~abc123/packed/main.js\"")
                .contains("rel=\"modulepreload\" href=\"/console/~abc123/packed/chunk-");
        assertThat(packed)
                .contains("tp-app")
                .contains("sourceMappingURL=main.js.map")
                .doesNotContain("/**");
        HttpResponse<String> map = ConsoleServer.get("/console/packed/main.js.map");
        assertThat(header(map, "Content-Type")).startsWith("application/json");
        assertThat(map.body()).contains("elements/app.js");
    }

    @Test
    void whatIsKeptForGoodCarriesNoNeedlessHeader() {
        HttpResponse<String> answer = ConsoleServer.get("/console/~abc123/app/main.js");

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    private static String resolve(String path, String specifier) {
        if (specifier.startsWith("lit/directives/")) {
            return "/console/~abc123/vendor/lit-html/" + specifier.substring("lit/".length());
        }
        if (specifier.startsWith(".")) {
            return java.net.URI.create(path).resolve(specifier).getPath();
        }
        String vendor = "/console/~abc123/vendor/";
        String whole = PACKAGES.get(specifier);
        return vendor + (whole != null ? whole : specifier.replace("@lit/reactive-element", "lit__reactive-element"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
