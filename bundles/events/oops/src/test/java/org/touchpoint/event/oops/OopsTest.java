package org.touchpoint.event.oops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchpoint.api.fact.CustomerSnapshot;
import org.touchpoint.api.fact.LineSnapshot;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderSnapshot;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.InvalidParameterException;
import org.touchpoint.api.plugin.Once;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.api.plugin.TriggerKind;

class OopsTest {
    private static final Parameters DEFAULTS = Parameters.of(Map.of("product", "OOPS"));

    private final OopsTrigger trigger = new OopsTrigger();

    @Test
    void an_order_with_the_product_is_followed_up_once() {
        Decision decision = trigger.rule(DEFAULTS).decide(order(line("PAPER", "PAPER"), line("OOPS", "OOPS")));

        assertThat(decision).isInstanceOfSatisfying(Decision.FollowUp.class, followUp -> {
            assertThat(followUp.reason()).isEqualTo("Order 100123 contains OOPS.");
            assertThat(followUp.once()).isEqualTo(Once.PER_ORDER);
            assertThat(followUp.priority()).as("the definition's own").isEmpty();
        });
    }

    @Test
    void the_product_counts_when_it_was_ordered_by_its_alpha_cross_reference() {
        assertThat(trigger.rule(DEFAULTS).decide(order(line("COOKIES", "OOPS"))))
                .isInstanceOf(Decision.FollowUp.class);
    }

    @Test
    void case_does_not_matter() {
        Parameters parameters = Parameters.of(Map.of("product", " oops "));

        assertThat(trigger.rule(parameters).decide(order(line("OOPS", "443313"))))
                .isInstanceOf(Decision.FollowUp.class);
    }

    @Test
    void any_other_order_is_left_alone() {
        assertThat(trigger.rule(DEFAULTS).decide(order(line("OOPSIE", "OOPSIE"))))
                .isInstanceOf(Decision.Nothing.class);
        assertThat(trigger.rule(DEFAULTS).decide(order())).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void a_definition_can_name_another_product() {
        Parameters parameters = Parameters.of(Map.of("product", "SORRY"));

        assertThat(trigger.rule(parameters).decide(order(line("OOPS", "OOPS")))).isInstanceOf(Decision.Nothing.class);
        assertThat(trigger.rule(parameters).decide(order(line("SORRY", "SORRY"))))
                .isInstanceOf(Decision.FollowUp.class);
    }

    @Test
    void a_blank_product_is_refused_when_the_definition_is_saved() {
        assertThatThrownBy(() -> trigger.rule(Parameters.of(Map.of("product", " "))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("product is empty");
    }

    @Test
    void a_definition_starts_with_the_settings_of_the_source() {
        EventDefaults defaults = new OopsEvent().defaults();

        assertThat(defaults.trigger()).isEqualTo(TriggerKind.ORDER).isEqualTo(trigger.kind());
        assertThat(defaults.triggers()).containsExactly(TriggerKind.ORDER);
        assertThat(defaults.priority()).isEqualTo(Priority.HIGH);
        assertThat(defaults.routeTo()).containsExactly(EventDefaults.ACCOUNT_EXECUTIVE);
        assertThat(defaults.responseStatus()).containsExactly("Open", "Closed");
        assertThat(defaults.source()).isEqualTo(ContactSource.ORDER);
    }

    @Test
    void the_script_is_the_one_of_the_source() {
        assertThat(new OopsScript().text())
                .startsWith("Hello [CustomerContact] This is [YourName] from [YourCo].")
                .contains(
                        "problem recently with an order. I am calling to follow up to make sure that everything was resolved "
                                + "to your satisfaction and to listen to any suggestions");
    }

    private static OrderAccepted order(LineSnapshot... lines) {
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        List<LineSnapshot> all = Arrays.asList(lines);
        return new OrderAccepted(
                at,
                new OrderSnapshot("100123", "telephone", at, null, null, BigDecimal.TEN, all),
                new CustomerSnapshot("10023", "Smithville", null, "judy", null, null, BigDecimal.ZERO, BigDecimal.ZERO),
                false);
    }

    private static LineSnapshot line(String product, String orderedAs) {
        return new LineSnapshot(product, orderedAs, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
