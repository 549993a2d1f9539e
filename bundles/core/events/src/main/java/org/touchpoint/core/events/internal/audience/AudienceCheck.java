package org.touchpoint.core.events.internal.audience;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.Criterion;
import org.touchpoint.core.events.internal.definitions.DecisionCheck;
import org.touchpoint.core.events.internal.guard.RubbishException;

/** Looks at an audience before it becomes SQL: a plugin's records can hold nulls, far days, and endless nesting. */
final class AudienceCheck {
    private static final int DEEPEST = 20;
    private static final int MOST_CRITERIA = 200;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private int criteria;

    private AudienceCheck() {}

    static Audience check(@Nullable Audience audience) {
        if (audience == null) {
            throw new RubbishException("it answered null");
        }
        Optional<?> filter = audience.filter();
        RubbishException.unless(filter != null, "it gave null for an Optional");
        DecisionCheck.reason(audience.reason());
        new AudienceCheck().check(audience.criterion(), 1);
        return audience;
    }

    private void check(@Nullable Criterion criterion, int depth) {
        RubbishException.unless(criterion != null, "it gave null for a criterion");
        RubbishException.unless(depth <= DEEPEST, "its criteria are nested deeper than 20");
        RubbishException.unless(++criteria <= MOST_CRITERIA, "it has more than 200 criteria");
        if (criterion instanceof Criterion.Ordered ordered) {
            span(ordered.from(), ordered.until());
        } else if (criterion instanceof Criterion.FirstOrdered first) {
            span(first.from(), first.until());
        } else if (criterion instanceof Criterion.Not negated) {
            check(negated.criterion(), depth + 1);
        } else {
            parts(criterion).forEach(part -> check(part, depth + 1));
        }
    }

    private static List<Criterion> parts(@Nullable Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return all.criteria();
        }
        return criterion instanceof Criterion.Any any ? any.criteria() : List.of();
    }

    private static void span(@Nullable LocalDate from, @Nullable LocalDate until) {
        day(from);
        day(until);
    }

    private static void day(@Nullable LocalDate day) {
        RubbishException.unless(
                day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR,
                "it reckons with the day " + day);
    }
}
