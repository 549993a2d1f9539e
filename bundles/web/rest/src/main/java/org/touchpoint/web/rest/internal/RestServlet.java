package org.touchpoint.web.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.ws.rs.ext.RuntimeDelegate;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.glassfish.jersey.servlet.ServletContainer;
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
public final class RestServlet extends ServletContainer {
    private static final long serialVersionUID = 1L;

    private final transient LiveStreams streams;

    @Activate
    public RestServlet(@Reference Services services) {
        this(services, new LiveStreams(LiveStreams.BEAT));
    }

    /** With streams that the tests hurry. */
    public RestServlet(Services services, LiveStreams streams) {
        super(application(services, streams));
        this.streams = streams;
    }

    @Override
    public void destroy() {
        streams.close();
        super.destroy();
    }

    /** Jersey does not find its own delegate across bundles, and asks for it with the first object it makes. */
    private static RestApplication application(Services services, LiveStreams streams) {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        return new RestApplication(services, streams);
    }
}
