package org.touchpoint.web.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.util.function.Supplier;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.web.rest.internal.live.LiveStreams;

/** The REST API as one servlet of the HTTP whiteboard. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=touchpoint-rest",
            "osgi.http.whiteboard.servlet.pattern=/api/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "osgi.http.whiteboard.servlet.multipart.enabled:Boolean=true",
            "osgi.http.whiteboard.servlet.multipart.fileSizeThreshold:Integer=65536",
            "osgi.http.whiteboard.servlet.multipart.maxRequestSize:Long=2147483648",
            "osgi.http.whiteboard.servlet.multipart.maxFileSize:Long=2147483648"
        })
public final class RestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Services services;
    private final transient Supplier<LiveStreams> beginning;
    private transient volatile @Nullable ServletContainer container;
    private transient volatile @Nullable LiveStreams streams;

    @Activate
    public RestServlet(@Reference Services services) {
        this(services, () -> new LiveStreams(LiveStreams.BEAT));
    }

    /** With streams that the tests hurry; new ones are begun with each {@code init}. */
    public RestServlet(Services services, Supplier<LiveStreams> beginning) {
        this.services = services;
        this.beginning = beginning;
    }

    /** A web server that is restarted destroys the servlet and initialises the same one again; Jersey takes an application only once. */
    @Override
    public void init() throws ServletException {
        LiveStreams begun = beginning.get();
        streams = begun;
        ServletContainer made = new ServletContainer(application(services, begun));
        made.init(getServletConfig());
        container = made;
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        ServletContainer made = container;
        if (made == null) {
            throw new UnavailableException("The web server is being restarted.", 1);
        }
        made.service(request, response);
    }

    @Override
    public void destroy() {
        ServletContainer made = container;
        LiveStreams begun = streams;
        container = null;
        streams = null;
        if (begun != null) {
            begun.close();
        }
        if (made != null) {
            made.destroy();
        }
    }

    /** Jersey does not find its own delegate across bundles, and asks for it with the first object it makes. */
    private static RestApplication application(Services services, LiveStreams streams) {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        return new RestApplication(services, streams);
    }
}
