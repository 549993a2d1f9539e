package org.touchpoint.itests.console;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Puts modules that only tests have beside those of the console: {@code app/gallery/…}, and a table of pages with some more. */
final class Gallery {
    private static final String MODULE = "text/javascript;charset=utf-8";

    private Gallery() {}

    /** From now on this page has the test's pages too; the server knows their addresses by the names of real ones. */
    static void addPages(Page page) {
        serveModules(page);
        page.route(
                "**/app/pages.js",
                route -> fulfil(
                        route,
                        resource("pages.js").replace("'./", "'./gallery/").replace("'../", "'./")));
        page.route("**/app/pages.real.js", route -> {
            APIResponse real = route.fetch(
                    new Route.FetchOptions().setUrl(route.request().url().replace(".real", "")));
            fulfil(route, real.text());
        });
        anyAddress(page, html -> html);
    }

    /** Opens a page that has this module of the gallery instead of the console. */
    static void open(Desk desk, String module) {
        serveModules(desk.page);
        anyAddress(
                desk.page,
                html -> html.replace("/app/main.js\"", "/app/gallery/" + module + "\"")
                        .replace("<tp-app></tp-app>", "<main id=\"gallery\"></main>"));
        desk.open("/gallery");
    }

    private static void serveModules(Page page) {
        page.route("**/app/gallery/*", route -> {
            String url = route.request().url();
            String name = url.substring(url.lastIndexOf('/') + 1);
            if (Gallery.class.getResource("/gallery/" + name) == null) {
                route.resume();
            } else {
                fulfil(route, resource(name));
            }
        });
    }

    /** The console's document, with its own policy, at addresses that the server does not know; its modules as the repository has them. */
    private static void anyAddress(Page page, UnaryOperator<String> change) {
        page.route(url -> !url.contains("/console/") && !url.contains("/api/"), route -> {
            String root = route.request().url().replaceAll("^(https?://[^/]+).*", "$1/");
            APIResponse real = route.fetch(new Route.FetchOptions().setUrl(root));
            String unpacked = real.text().replace("/packed/main.js\"", "/app/main.js\"");
            route.fulfill(new Route.FulfillOptions().setResponse(real).setBody(change.apply(unpacked)));
        });
    }

    private static void fulfil(Route route, String text) {
        route.fulfill(new Route.FulfillOptions().setContentType(MODULE).setBody(text));
    }

    private static String resource(String name) {
        try (InputStream stream = Gallery.class.getResourceAsStream("/gallery/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
