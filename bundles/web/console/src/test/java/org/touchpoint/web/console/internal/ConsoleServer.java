package org.touchpoint.web.console.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The servlet in a server of its own on a free port; one for all tests. */
final class ConsoleServer {
    static final String COMPANY = "Quill & Sons <Chicago>";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PORT = start();

    private ConsoleServer() {}

    static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Headers come in pairs of name and value. */
    static HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    private static int start() {
        Logger.getLogger("org.apache").setLevel(Level.WARNING);
        try {
            Path base = java.nio.file.Files.createTempDirectory("console");
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(base.toString());
            tomcat.setPort(0);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            Context context = tomcat.addContext("", base.toString());
            var files = new Files(name -> ConsoleServer.class.getResource("/" + name), "abc123");
            Tomcat.addServlet(context, "console", new ConsoleServlet(files, COMPANY, "America/Chicago"));
            context.addServletMappingDecoded("/", "console");
            tomcat.start();
            return tomcat.getConnector().getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (LifecycleException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
