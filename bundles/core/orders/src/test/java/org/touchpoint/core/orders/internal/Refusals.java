package org.touchpoint.core.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;

/** Expected refusals. */
final class Refusals {
    private Refusals() {}

    /** The call is refused with this code, naming this field (null: none), in words. */
    static TouchpointException refused(ErrorCode code, String field, ThrowingCallable call) {
        TouchpointException refusal = catchThrowableOfType(TouchpointException.class, call);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.field().orElse(null)).as(refusal.getMessage()).isEqualTo(field);
        assertThat(refusal.getMessage()).endsWith(".");
        assertThat(refusal.remedy()).endsWith(".");
        return refusal;
    }
}
