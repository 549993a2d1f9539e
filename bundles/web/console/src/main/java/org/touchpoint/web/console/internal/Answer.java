package org.touchpoint.web.console.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How answers are written. */
final class Answer {
    private static final byte[] API_IS_AWAY = """
            {"type": "urn:touchpoint:problem:unavailable", "title": "Unavailable", "status": 503, "field": null,
             "detail": "The REST API is not there: Touchpoint is starting, or the API is being upgraded.",
             "remedy": "Try again in a moment."}
            """.getBytes(StandardCharsets.UTF_8);

    private static final byte[] NO_SUCH_PATH = """
            {"type": "urn:touchpoint:problem:not-found", "title": "Not found", "status": 404, "field": null,
             "detail": "There is nothing at this path: it has dots, doubled slashes or encoded characters that no address has.",
             "remedy": "See /api/openapi.json for what there is."}
            """.getBytes(StandardCharsets.UTF_8);

    private Answer() {}

    /** Sets what every answer carries: what may run in it, and that it may be neither framed nor guessed at. */
    static void secure(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** Writes a module or style sheet that is kept for good: dozens of them come with the first page, so they carry no needless header. */
    static void sendKept(Content content, String caching, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", caching);
        write(content.type(), content.bytes(), response);
    }

    static void send(Content content, String caching, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", content.tag());
        response.setHeader("Cache-Control", caching);
        write(content.type(), content.bytes(), response);
    }

    static void unchanged(Content content, String caching, HttpServletResponse response) {
        response.setHeader("ETag", content.tag());
        response.setHeader("Cache-Control", caching);
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }

    /** A request for the API has come here because the API's own servlet is not registered: never a page in its place. */
    static void apiIsAway(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", "5");
        write("application/problem+json", API_IS_AWAY, response);
    }

    /** A request for a path below the API that no address has. */
    static void apiHasNoSuchPath(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setHeader("Cache-Control", "no-store");
        write("application/problem+json", NO_SUCH_PATH, response);
    }

    private static void write(String type, byte[] bytes, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
