package org.touchpoint.api.plugin;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.customer.ValueTier;

/**
 * A condition on a customer that Touchpoint compiles to SQL. Spans of days contain their first day and not their last; days begin
 * at 00:00 in the company's time zone. Quotes and cancelled orders do not count as orders.
 */
@ProviderType
public sealed interface Criterion
        permits Criterion.Ordered,
                Criterion.FirstOrdered,
                Criterion.InTier,
                Criterion.All,
                Criterion.Any,
                Criterion.Not {

    /** At least one order was placed in {@code [from, until)}. */
    static Criterion ordered(LocalDate from, LocalDate until) {
        return new Ordered(from, until);
    }

    /** No order was placed in {@code [from, until)}. */
    static Criterion notOrdered(LocalDate from, LocalDate until) {
        return not(ordered(from, until));
    }

    /** The customer's very first order was placed in {@code [from, until)}. */
    static Criterion firstOrdered(LocalDate from, LocalDate until) {
        return new FirstOrdered(from, until);
    }

    /** The customer's value tier is one of these. */
    static Criterion inTier(Set<ValueTier> tiers) {
        return new InTier(tiers);
    }

    /** All of these hold. */
    static Criterion all(Criterion... criteria) {
        return new All(List.of(criteria));
    }

    /** At least one of these holds. */
    static Criterion any(Criterion... criteria) {
        return new Any(List.of(criteria));
    }

    /** This does not hold. */
    static Criterion not(Criterion criterion) {
        return new Not(criterion);
    }

    /** See {@link Criterion#ordered}. */
    record Ordered(LocalDate from, LocalDate until) implements Criterion {}

    /** See {@link Criterion#firstOrdered}. */
    record FirstOrdered(LocalDate from, LocalDate until) implements Criterion {}

    /** See {@link Criterion#inTier}. */
    record InTier(Set<ValueTier> tiers) implements Criterion {
        public InTier {
            tiers = Set.copyOf(tiers);
        }
    }

    /** See {@link Criterion#all}. */
    record All(List<Criterion> criteria) implements Criterion {
        public All {
            criteria = List.copyOf(criteria);
        }
    }

    /** See {@link Criterion#any}. */
    record Any(List<Criterion> criteria) implements Criterion {
        public Any {
            criteria = List.copyOf(criteria);
        }
    }

    /** See {@link Criterion#not}. */
    record Not(Criterion criterion) implements Criterion {}
}
