package org.touchpoint.web.rest.internal.error;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.glassfish.jersey.server.ParamException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.TouchpointException;

/** Turns whatever is thrown into a problem document; what nobody foresaw gets an incident number and goes to the log. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);
    private static final int DEEPEST_CAUSE = 10;

    @Context
    private @Nullable UriInfo address;

    @Context
    private @Nullable HttpHeaders headers;

    @Context
    private @Nullable Request request;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable known = known(thrown);
        Problem problem = problem(known);
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (known instanceof WebApplicationException refused) {
            copyAllow(refused, answer);
        }
        if (problem.status() == 401 && !isFetch()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Touchpoint\", charset=\"UTF-8\"");
        }
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 5);
        }
        if (known instanceof TouchpointException refusal) {
            refusal.retryAfter()
                    .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        }
        return answer.build();
    }

    private Problem problem(Throwable thrown) {
        if (thrown instanceof TouchpointException refusal) {
            return Problem.of(refusal);
        }
        if (thrown instanceof TooLargeException tooLarge) {
            return Problem.of(413, String.valueOf(tooLarge.getMessage()), "Split it into smaller requests.");
        }
        if (thrown instanceof ParamException.QueryParamException parameter) {
            return Problem.of(
                    400,
                    parameter.getParameterName(),
                    "The parameter " + parameter.getParameterName() + " cannot be read.",
                    "See /api/openapi.json for what it takes.");
        }
        if (thrown instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return WebProblems.of(refused.getResponse().getStatus(), path());
        }
        return incident(thrown);
    }

    private Problem incident(Throwable thrown) {
        String number =
                String.format(Locale.ROOT, "%08x", ThreadLocalRandom.current().nextInt());
        String method = request == null ? "?" : request.getMethod();
        log.error("Incident {}: {} {}", number, method, PlainText.of(path(), 200), thrown);
        return Problem.of(
                500,
                "Touchpoint failed to answer this request: incident " + number + ".",
                "Tell your administrator the incident's number; the log says what happened.");
    }

    private String path() {
        return address == null ? "" : "/api/" + address.getPath();
    }

    private boolean isFetch() {
        return headers != null && headers.getHeaderString("X-Requested-With") != null;
    }

    private static void copyAllow(WebApplicationException refused, Response.ResponseBuilder answer) {
        String allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            answer.header(HttpHeaders.ALLOW, allow);
        }
    }

    /** A refusal of ours that a library has wrapped, or else what was thrown. */
    private static Throwable known(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof TouchpointException || cause instanceof TooLargeException) {
                return cause;
            }
            cause = cause.getCause();
        }
        return thrown;
    }
}
