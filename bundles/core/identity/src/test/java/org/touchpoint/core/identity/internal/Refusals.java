package org.touchpoint.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;

/** Assertions about refusals. */
final class Refusals {
    private Refusals() {}

    static void assertRefused(ThrowingCallable call, ErrorCode code, String field) {
        TouchpointException refusal = assertRefused(call, code);
        assertThat(refusal.field()).contains(field);
    }

    static TouchpointException assertRefused(ThrowingCallable call, ErrorCode code) {
        TouchpointException refusal =
                Objects.requireNonNull(catchThrowableOfType(TouchpointException.class, call), "it was not refused");
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
