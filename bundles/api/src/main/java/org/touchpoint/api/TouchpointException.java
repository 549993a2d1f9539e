package org.touchpoint.api;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one family of errors that Touchpoint's services throw: a code, the field at fault where there is one, a sentence that
 * says what is wrong and one that says what to do about it. Nothing has been written when it is thrown.
 */
public final class TouchpointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String field;
    private final String remedy;
    private final @Nullable Duration retryAfter;

    private TouchpointException(ErrorCode code, @Nullable String field, String message, String remedy) {
        this(code, field, message, remedy, null);
    }

    private TouchpointException(
            ErrorCode code, @Nullable String field, String message, String remedy, @Nullable Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
        this.code = code;
        this.field = field;
        this.remedy = remedy;
    }

    /** A field that cannot be taken; {@code field} is its path in the request, such as {@code lines[0].quantity}. */
    public static TouchpointException invalid(String field, String message, String remedy) {
        return new TouchpointException(ErrorCode.INVALID, field, message, remedy);
    }

    /** A thing that does not exist, such as {@code notFound("customer", "10023")}. */
    public static TouchpointException notFound(String what, Object key) {
        return new TouchpointException(
                ErrorCode.NOT_FOUND,
                what,
                "There is no " + what + " " + key + ".",
                "Check the number, or look it up in the list.");
    }

    /** A contradiction with the present state. */
    public static TouchpointException conflict(@Nullable String field, String message, String remedy) {
        return new TouchpointException(ErrorCode.CONFLICT, field, message, remedy);
    }

    /** A missing right. */
    public static TouchpointException forbidden(String message, String remedy) {
        return new TouchpointException(ErrorCode.FORBIDDEN, null, message, remedy);
    }

    /** A missing or failed log-in. */
    public static TouchpointException unauthenticated(String message, String remedy) {
        return new TouchpointException(ErrorCode.UNAUTHENTICATED, null, message, remedy);
    }

    /** Something that may succeed later. */
    public static TouchpointException unavailable(String message, String remedy) {
        return new TouchpointException(ErrorCode.UNAVAILABLE, null, message, remedy);
    }

    /** Too many attempts; the next one is taken after {@code retryAfter}. */
    public static TouchpointException tooMany(String message, String remedy, Duration retryAfter) {
        return new TouchpointException(ErrorCode.TOO_MANY, null, message, remedy, retryAfter);
    }

    public ErrorCode code() {
        return code;
    }

    /** The path of the field at fault, where one is. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** How long to wait before another attempt, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What to do about it, one sentence. */
    public String remedy() {
        return remedy;
    }
}
