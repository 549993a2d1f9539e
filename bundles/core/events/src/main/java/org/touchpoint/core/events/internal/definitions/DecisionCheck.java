package org.touchpoint.core.events.internal.definitions;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.Once;
import org.touchpoint.core.events.internal.guard.RubbishException;
import org.touchpoint.core.events.internal.text.Plain;

/** Looks at what plugins answer before the core relies on it: their records can hold nulls and endless texts. */
public final class DecisionCheck {
    private static final int MOST_PLACEHOLDERS = 50;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 2000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private DecisionCheck() {}

    static Decision check(@Nullable Decision decision, Fact fact) {
        if (decision == null) {
            throw new RubbishException("it decided null");
        }
        reason(decision.reason());
        if (decision instanceof Decision.FollowUp followUp) {
            check(followUp, fact);
        }
        return decision;
    }

    /** A reason as plugins have to give it: a sentence of at most 500 characters. */
    public static void reason(@Nullable String reason) {
        RubbishException.unless(reason != null && !reason.isBlank(), "it gave no reason");
        text("a reason", String.valueOf(reason), Plain.REASON);
    }

    private static void check(Decision.FollowUp followUp, Fact fact) {
        RubbishException.unless(followUp.once() != null, "it did not say how often a follow-up is to be made");
        RubbishException.unless(
                followUp.once() != Once.PER_HOLD || Holds.of(fact) != null,
                "it wants a follow-up once a hold, in answer to a fact that is about no hold");
        RubbishException.unless(
                followUp.priority() != null && followUp.startDate() != null, "it gave null for an Optional");
        followUp.startDate().ifPresent(DecisionCheck::date);
        placeholders(followUp.placeholders());
    }

    private static void date(LocalDate date) {
        RubbishException.unless(
                date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR,
                "it wants a follow-up to start on " + date);
    }

    private static void placeholders(Map<String, String> placeholders) {
        RubbishException.unless(placeholders.size() <= MOST_PLACEHOLDERS, "it gave more than 50 placeholders");
        placeholders.forEach((name, value) -> {
            text("a placeholder's name", name, LONGEST_NAME);
            text("a placeholder's value", value, LONGEST_VALUE);
        });
    }

    private static void text(String what, String text, int longest) {
        RubbishException.unless(text.length() <= longest, "it gave " + what + " of " + text.length() + " characters");
        RubbishException.unless(text.indexOf('\0') < 0, "it gave " + what + " with a character that cannot be kept");
    }
}
