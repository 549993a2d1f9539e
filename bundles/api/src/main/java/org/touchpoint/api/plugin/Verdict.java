package org.touchpoint.api.plugin;

import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.order.HoldKind;

/** A guard's answer, with its reason. */
@ProviderType
public sealed interface Verdict permits Verdict.Pass, Verdict.Hold {
    /** Why, one sentence of at most 500 characters; a hold's reason is shown on the order. */
    String reason();

    /** The order may go on. */
    static Verdict pass(String reason) {
        return new Pass(reason);
    }

    /** The order is accepted, but held. */
    static Verdict hold(HoldKind kind, String reason) {
        return new Hold(kind, reason);
    }

    /** The order may go on. */
    record Pass(String reason) implements Verdict {}

    /** The order is accepted, but held. */
    record Hold(HoldKind kind, String reason) implements Verdict {}
}
