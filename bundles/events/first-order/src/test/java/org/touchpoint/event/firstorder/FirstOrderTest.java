package org.touchpoint.event.firstorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchpoint.api.fact.CustomerSnapshot;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderSnapshot;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.Criterion;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.Launch;
import org.touchpoint.api.plugin.Once;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.api.plugin.TriggerKind;

class FirstOrderTest {
    private static final Parameters NONE = Parameters.of(Map.of());
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final FirstOrderTrigger trigger = new FirstOrderTrigger();
    private final FirstOrderAudience audience = new FirstOrderAudience();

    @Test
    void a_customers_first_order_is_followed_up_once_in_the_customers_life() {
        Decision decision = trigger.rule(NONE).decide(order(true));

        assertThat(decision).isInstanceOfSatisfying(Decision.FollowUp.class, followUp -> {
            assertThat(followUp.once()).isEqualTo(Once.PER_CUSTOMER);
            assertThat(followUp.reason()).isEqualTo("Order 100123 is the customer's first.");
        });
    }

    @Test
    void a_later_order_is_left_alone() {
        assertThat(trigger.rule(NONE).decide(order(false))).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void a_launch_takes_first_orders_from_the_start_date_up_to_the_day_itself() {
        LocalDate start = LocalDate.of(2026, 1, 1);

        Audience chosen = audience.audience(NONE, new Launch(TODAY, start, null));

        assertThat(chosen.criterion()).isEqualTo(Criterion.firstOrdered(start, TODAY.plusDays(1)));
        assertThat(chosen.reason()).isEqualTo("Placed a first order from 2026-01-01 up to 2026-03-02.");
        assertThat(chosen.filter()).isEmpty();
    }

    @Test
    void without_a_start_date_every_first_order_so_far_counts() {
        Audience chosen = audience.audience(NONE, new Launch(TODAY, null, null));

        assertThat(chosen.criterion()).isInstanceOfSatisfying(Criterion.FirstOrdered.class, first -> {
            assertThat(first.from()).isBefore(LocalDate.EPOCH);
            assertThat(first.until()).isEqualTo(TODAY.plusDays(1));
        });
    }

    @Test
    void a_stop_date_that_has_passed_ends_the_span() {
        LocalDate stop = LocalDate.of(2026, 2, 1);

        Audience chosen = audience.audience(NONE, new Launch(TODAY, LocalDate.of(2026, 1, 1), stop));

        assertThat(chosen.criterion())
                .isEqualTo(Criterion.firstOrdered(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 2)));
    }

    @Test
    void a_definition_starts_with_the_settings_of_the_source() {
        EventDefaults defaults = new FirstOrderEvent().defaults();

        assertThat(defaults.trigger()).isEqualTo(TriggerKind.ORDER);
        assertThat(defaults.triggers()).containsExactlyInAnyOrder(TriggerKind.ORDER, TriggerKind.NOW);
        assertThat(defaults.priority()).isEqualTo(Priority.MEDIUM);
        assertThat(defaults.routeTo()).containsExactly(EventDefaults.ACCOUNT_CSR);
        assertThat(defaults.source()).isEqualTo(ContactSource.ORDER);
        assertThat(new FirstOrderScript().text()).contains("[CustomerContact]", "[YourName]", "[YourCo]");
    }

    private static OrderAccepted order(boolean first) {
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        return new OrderAccepted(
                at,
                new OrderSnapshot("100123", "web", at, null, null, BigDecimal.TEN, List.of()),
                new CustomerSnapshot(
                        "10023", "Smithville", null, null, "marie", null, BigDecimal.ZERO, BigDecimal.ZERO),
                first);
    }
}
