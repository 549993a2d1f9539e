package org.touchpoint.event.credithold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchpoint.api.fact.CustomerSnapshot;
import org.touchpoint.api.fact.HoldSnapshot;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.fact.OrderSnapshot;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.InvalidParameterException;
import org.touchpoint.api.plugin.Once;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.api.plugin.Verdict;

class CreditHoldTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final CreditHoldGuard guard = new CreditHoldGuard();
    private final CreditHoldTrigger trigger = new CreditHoldTrigger();

    @Test
    void an_order_that_reaches_the_limit_exactly_may_go_on() {
        assertThat(check(0, 0, "1000", "500", "300", "200.00")).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void an_order_that_passes_the_limit_by_a_cent_is_held_with_the_figures() {
        assertThat(check(0, 0, "1000", "500", "300.5", "199.51"))
                .isEqualTo(Verdict.hold(
                        HoldKind.CREDIT,
                        "Balance 500.00, open orders 300.50 and this order 199.51 make 1,000.01: "
                                + "over the credit limit of 1,000.00 by 0.01."));
    }

    @Test
    void a_customer_without_a_limit_is_never_held() {
        assertThat(check(0, 0, null, "1000000", "0", "1000000")).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void a_limit_of_nothing_holds_whatever_costs_something() {
        assertThat(check(0, 0, "0", "0", "0", "0.01")).isInstanceOf(Verdict.Hold.class);
        assertThat(check(0, 0, "0", "0", "0", "0.00")).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void the_limit_may_be_passed_by_the_tolerance() {
        assertThat(check(10, 0, "1000", "1000", "0", "100")).isInstanceOf(Verdict.Pass.class);
        assertThat(check(10, 0, "1000", "1000", "0", "100.01").reason())
                .contains("(tolerance 10%)")
                .contains("by 100.01");
    }

    @Test
    void orders_below_the_smallest_total_are_not_held() {
        assertThat(check(0, 50, "1000", "1000", "0", "49.99")).isInstanceOf(Verdict.Pass.class);
        assertThat(check(0, 50, "1000", "1000", "0", "50")).isInstanceOf(Verdict.Hold.class);
    }

    @Test
    void parameters_that_make_no_sense_are_refused_by_name() {
        assertThatThrownBy(() -> guard.rule(parameters(-1, 0)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("tolerancePercent is -1");
        assertThatThrownBy(() -> guard.rule(parameters(0, -0.01)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("minimumTotal is -0.01");
    }

    @Test
    void a_credit_hold_is_followed_up_once_a_hold_with_its_reason() {
        Decision decision = trigger.rule(parameters(0, 0)).decide(held(HoldKind.CREDIT));

        assertThat(decision).isInstanceOfSatisfying(Decision.FollowUp.class, followUp -> {
            assertThat(followUp.once()).isEqualTo(Once.PER_HOLD);
            assertThat(followUp.reason()).isEqualTo("Over the limit.");
        });
    }

    @ParameterizedTest
    @EnumSource(names = "CREDIT", mode = EnumSource.Mode.EXCLUDE)
    void other_holds_are_left_to_other_events(HoldKind kind) {
        assertThat(trigger.rule(parameters(0, 0)).decide(held(kind))).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void a_definition_starts_with_the_settings_of_the_source() {
        EventDefaults defaults = new CreditHoldEvent().defaults();

        assertThat(defaults.triggers()).containsExactly(TriggerKind.VISION);
        assertThat(trigger.kind()).isEqualTo(TriggerKind.VISION);
        assertThat(defaults.priority()).isEqualTo(Priority.MEDIUM);
        assertThat(defaults.routeTo()).containsExactly(EventDefaults.ACCOUNT_CSR);
        assertThat(new CreditHoldScript().text()).contains("[HoldReason]", "[CustomerContact]", "[OrderNumber]");
    }

    private Verdict check(
            double tolerance, double minimum, @Nullable String limit, String balance, String openOrders, String total) {
        CustomerSnapshot customer = new CustomerSnapshot(
                "10023",
                "Smithville",
                null,
                null,
                "marie",
                limit == null ? null : new BigDecimal(limit),
                new BigDecimal(balance),
                new BigDecimal(openOrders));
        return guard.rule(parameters(tolerance, minimum)).check(new OrderDraft(order(total), customer, false));
    }

    private static Parameters parameters(double tolerance, double minimum) {
        return Parameters.of(Map.of("tolerancePercent", tolerance, "minimumTotal", minimum));
    }

    private static OrderSnapshot order(String total) {
        return new OrderSnapshot("100123", "telephone", NOW, null, null, new BigDecimal(total), List.of());
    }

    private static OrderHeld held(HoldKind kind) {
        CustomerSnapshot customer = new CustomerSnapshot(
                "10023", "Smithville", null, null, "marie", null, BigDecimal.ZERO, BigDecimal.ZERO);
        return new OrderHeld(NOW, order("10"), customer, new HoldSnapshot(7, kind, "Over the limit.", "CreditHold"));
    }
}
