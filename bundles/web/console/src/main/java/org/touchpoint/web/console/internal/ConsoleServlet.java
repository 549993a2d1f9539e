package org.touchpoint.web.console.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.ui.UiExtensions;

/**
 * Whatever no other servlet answers: the console's page at {@code /} and at its own addresses, its files under {@code /console},
 * and else a page that says that there is nothing. Thread-safe.
 */
@Component(
        service = Servlet.class,
        configurationPid = "org.touchpoint",
        property = {"osgi.http.whiteboard.servlet.name=touchpoint-console", "osgi.http.whiteboard.servlet.pattern=/"})
public final class ConsoleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern API = Pattern.compile("/+api([/;%\\\\].*)?", Pattern.DOTALL);
    /** Dots, slashes and semicolons that containers read in ways of their own. */
    private static final Pattern ODD = Pattern.compile("//|/\\.|;|\\\\|%(2e|2f|5c|3b|00|25)", Pattern.CASE_INSENSITIVE);

    /** {@code etc/org.touchpoint.cfg}, as far as the page shows it. */
    @interface Configuration {
        /** The company's name, shown at the top. */
        String companyName() default "Touchpoint Office Products";

        /** IANA name of the zone in which dates are shown; empty: the system's. */
        String timeZone() default "";
    }

    private final transient Files files;
    private final transient PageAddresses addresses;
    private final transient Page page;
    private final transient Page notFound;

    /** The page is there before the core is, and stays when it goes. */
    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private transient volatile @Nullable UiExtensions extensions;

    @Activate
    public ConsoleServlet(BundleContext context, Configuration configuration) {
        this(
                new Files(
                        context.getBundle()::getEntry,
                        Long.toString(context.getBundle().getLastModified(), 36)),
                configuration.companyName().strip(),
                zone(configuration.timeZone().strip()));
    }

    ConsoleServlet(Files files, String company, String zone) {
        this.files = files;
        this.addresses = PageAddresses.of(files);
        this.page = Page.of(files, "pages/index.html", company, zone);
        this.notFound = Page.of(files, "pages/not-found.html", company, zone);
    }

    /** One that does not exist is the core's to complain about; the page could not show a single date in it. */
    private static String zone(String configured) {
        try {
            return (configured.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(configured)).getId();
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault().getId();
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = path(request);
        if (!files.isKept(path)) {
            Answer.secure(response, page.policy());
        }
        if (API.matcher(path).matches()) {
            apiProblem(path, response);
        } else {
            super.service(request, response);
        }
    }

    /** What the API's own servlet did not get: it is away, or the path is one that leads out of the API again. */
    private static void apiProblem(String path, HttpServletResponse response) throws IOException {
        if (ODD.matcher(path).find()) {
            Answer.apiHasNoSuchPath(response);
        } else {
            Answer.apiIsAway(response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request);
        Content file = addresses.contain(path) ? page.content() : file(path);
        if (file == null) {
            Answer.secure(response, notFound.policy());
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            Answer.send(notFound.content(), "no-store", response);
        } else if (files.isKept(path)) {
            Answer.sendKept(file, files.caching(path), response);
        } else if (file.tag().equals(request.getHeader("If-None-Match"))) {
            Answer.unchanged(file, files.caching(path), response);
        } else {
            Answer.send(file, files.caching(path), response);
        }
    }

    private @Nullable Content file(String path) {
        UiExtensions present = extensions;
        if (present == null || !path.startsWith(UiExtensions.ROOT)) {
            return files.served(path);
        }
        URL entry = present.file(path);
        return entry == null ? null : Files.read(path, entry);
    }

    /** As it was sent: containers disagree about the servlet path of the pattern {@code /}, and our addresses need no decoding. */
    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
