package org.touchpoint.web.rest.internal.error;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;

/**
 * What every error answers with ({@code application/problem+json}, RFC 9457).
 *
 * @param type a URN that programs can compare
 * @param title what kind of error it is, in two or three words
 * @param status the HTTP status
 * @param detail what is wrong here
 * @param field path of the field at fault, such as {@code lines[0].quantity}, or null
 * @param remedy what to do about it
 */
@Schema
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        String remedy) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String URN = "urn:touchpoint:problem:";

    public Problem {
        detail = PlainText.of(detail, 1_000);
        field = field == null ? null : PlainText.of(field, 200);
        remedy = PlainText.of(remedy, 1_000);
    }

    /** A problem without a field. */
    static Problem of(int status, String detail, String remedy) {
        return of(status, null, detail, remedy);
    }

    /** A problem with the title that belongs to its status. */
    static Problem of(int status, @Nullable String field, String detail, String remedy) {
        Kind kind = Kind.of(status);
        return new Problem(URN + kind.type, kind.title, status, detail, field, remedy);
    }

    /** The problem that a refusal of the core is. */
    static Problem of(TouchpointException refusal) {
        String message = refusal.getMessage();
        return of(
                status(refusal.code()), refusal.field().orElse(null), message == null ? "" : message, refusal.remedy());
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private enum Kind {
        INVALID(400, "invalid", "Invalid request"),
        UNAUTHENTICATED(401, "unauthenticated", "Not logged in"),
        FORBIDDEN(403, "forbidden", "Not allowed"),
        NOT_FOUND(404, "not-found", "Not found"),
        METHOD(405, "method-not-allowed", "Method not allowed"),
        ACCEPT(406, "not-acceptable", "Not acceptable"),
        CONFLICT(409, "conflict", "Conflict"),
        TOO_LARGE(413, "too-large", "Too large"),
        MEDIA_TYPE(415, "unsupported-media-type", "Unsupported media type"),
        TOO_MANY(429, "too-many-requests", "Too many attempts"),
        INTERNAL(500, "internal", "Internal error"),
        UNAVAILABLE(503, "unavailable", "Unavailable");

        private final int status;
        private final String type;
        private final String title;

        Kind(int status, String type, String title) {
            this.status = status;
            this.type = type;
            this.title = title;
        }

        static Kind of(int status) {
            for (Kind kind : values()) {
                if (kind.status == status) {
                    return kind;
                }
            }
            return status >= 500 ? INTERNAL : INVALID;
        }
    }
}
