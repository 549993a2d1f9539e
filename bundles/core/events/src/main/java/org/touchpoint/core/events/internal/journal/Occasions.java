package org.touchpoint.core.events.internal.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.HoldSnapshot;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.core.events.internal.definitions.Holds;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;

/** Turns decisions about a fact into what asks for follow-ups. */
public final class Occasions {
    /** Facts know no episodes; an audience's first one has the same number, so that both share their keys. */
    private static final int EPISODE = 0;

    private final ZoneId zone;

    public Occasions(ZoneId zone) {
        this.zone = zone;
    }

    /** What decisions about a fact ask for, which happened to the customer of this id. */
    public List<Occasion> of(List<Decision.FollowUp> wanted, long customerId, Fact fact) {
        return wanted.isEmpty()
                ? List.of()
                : wanted.stream()
                        .map(decision -> of(decision, customerId, fact))
                        .toList();
    }

    private Occasion of(Decision.FollowUp decision, long customerId, Fact fact) {
        HoldSnapshot hold = Holds.of(fact);
        return new Occasion(
                subject(decision, fact, hold),
                EPISODE,
                customerId,
                fact.order().number(),
                hold == null ? null : hold.id(),
                decision.priority().orElse(null),
                startAt(decision, fact),
                decision.reason(),
                decision.placeholders());
    }

    private static String subject(Decision.FollowUp decision, Fact fact, @Nullable HoldSnapshot hold) {
        return switch (decision.once()) {
            case PER_ORDER -> "order:" + fact.order().number();
            case PER_HOLD -> "hold:" + Objects.requireNonNull(hold).id();
            case PER_CUSTOMER -> "customer:" + fact.customer().number();
        };
    }

    private Instant startAt(Decision.FollowUp decision, Fact fact) {
        return decision.startDate()
                .map(day -> day.atStartOfDay(zone).toInstant())
                .orElse(fact.occurredAt());
    }
}
