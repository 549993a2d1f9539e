package org.touchpoint.core.events.internal.definitions;

import org.jspecify.annotations.Nullable;
import org.touchpoint.api.plugin.Verdict;
import org.touchpoint.core.events.internal.guard.RubbishException;

/** Looks at what guards answer before the core relies on it. */
public final class VerdictCheck {
    private VerdictCheck() {}

    /**
     * The verdict, looked at.
     *
     * @throws RubbishException if it makes no sense
     */
    public static Verdict check(@Nullable Verdict verdict) {
        if (verdict == null) {
            throw new RubbishException("it answered null");
        }
        DecisionCheck.reason(verdict.reason());
        if (verdict instanceof Verdict.Hold hold) {
            RubbishException.unless(hold.kind() != null, "it wants a hold of no kind");
        }
        return verdict;
    }
}
