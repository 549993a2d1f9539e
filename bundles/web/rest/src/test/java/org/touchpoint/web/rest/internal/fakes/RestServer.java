package org.touchpoint.web.rest.internal.fakes;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.touchpoint.web.rest.internal.RestServlet;
import org.touchpoint.web.rest.internal.live.LiveStreams;

/** The servlet in a server of its own on a free port; one for all tests. */
public final class RestServer {
    private static final FakeServices SERVICES = new FakeServices();
    /** Its live streams have a quicker beat. */
    private static final RestServlet SERVLET = new RestServlet(SERVICES, () -> new LiveStreams(Duration.ofMillis(100)));

    private static final int PORT = start();

    private RestServer() {}

    /** The fakes that it asks, set back to what they start with. */
    public static FakeServices fresh() {
        SERVICES.reset();
        return SERVICES;
    }

    /** An address of the server. */
    public static String address(String path) {
        return "http://127.0.0.1:" + PORT + path;
    }

    /** As a web server does that is restarted when its settings change: the same servlet is destroyed and initialised again. */
    public static void restart() throws ServletException {
        ServletConfig config = SERVLET.getServletConfig();
        SERVLET.destroy();
        SERVLET.init(config);
    }

    private static int start() {
        try {
            Path base = Files.createTempDirectory("rest");
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(base.toString());
            tomcat.setPort(0);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            Context context = tomcat.addContext("", base.toString());
            Wrapper servlet = Tomcat.addServlet(context, "rest", SERVLET);
            servlet.setAsyncSupported(true);
            servlet.setMultipartConfigElement(new MultipartConfigElement(base.toString()));
            context.addServletMappingDecoded("/api/*", "rest");
            tomcat.start();
            return tomcat.getConnector().getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (LifecycleException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
