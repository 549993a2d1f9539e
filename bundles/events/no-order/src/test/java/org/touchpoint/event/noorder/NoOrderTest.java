package org.touchpoint.event.noorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.Audience;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.Criterion;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.plugin.InvalidParameterException;
import org.touchpoint.api.plugin.Launch;
import org.touchpoint.api.plugin.Parameters;
import org.touchpoint.api.plugin.TriggerKind;

class NoOrderTest {
    private static final Launch LAUNCH = new Launch(LocalDate.of(2011, 7, 1), null, null);

    private final NoOrderAudience audience = new NoOrderAudience();

    @Test
    void takes_who_ordered_in_the_second_span_and_not_in_the_first() {
        Audience chosen = audience.audience(spans(60, 60), LAUNCH);

        assertThat(chosen.criterion())
                .isEqualTo(Criterion.all(
                        Criterion.notOrdered(LocalDate.of(2011, 5, 2), LocalDate.of(2011, 7, 1)),
                        Criterion.ordered(LocalDate.of(2011, 3, 3), LocalDate.of(2011, 5, 2))));
        assertThat(chosen.reason())
                .isEqualTo("No order in the 60 days before 2011-07-01, at least one in the 60 days before that.");
        assertThat(chosen.filter())
                .as("set-wise, without a look at each candidate")
                .isEmpty();
    }

    @Test
    void both_spans_are_parameters() {
        assertThat(audience.audience(spans(30, 335), LAUNCH).criterion())
                .isEqualTo(Criterion.all(
                        Criterion.notOrdered(LocalDate.of(2011, 6, 1), LocalDate.of(2011, 7, 1)),
                        Criterion.ordered(LocalDate.of(2010, 7, 1), LocalDate.of(2011, 6, 1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -60, 3651})
    void a_span_that_makes_no_sense_is_refused_by_name(int days) {
        assertThatThrownBy(() -> audience.audience(spans(days, 60), LAUNCH))
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo("daysWithout"));
        assertThatThrownBy(() -> audience.audience(spans(60, days), LAUNCH))
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo("daysBefore"));
    }

    @Test
    void a_definition_starts_with_the_settings_of_the_source() throws ReflectiveOperationException {
        EventDefaults defaults = new NoOrderEvent().defaults();

        assertThat(defaults.triggers()).containsExactly(TriggerKind.NOW);
        assertThat(defaults.priority()).isEqualTo(Priority.LOW);
        assertThat(defaults.routeTo()).containsExactly(EventDefaults.ACCOUNT_CSR);
        assertThat(defaults.source()).isEqualTo(ContactSource.CUSTOMER);
        assertThat(NoOrderParameters.class.getDeclaredMethod("daysWithout").getDefaultValue())
                .isEqualTo(60);
        assertThat(NoOrderParameters.class.getDeclaredMethod("daysBefore").getDefaultValue())
                .isEqualTo(60);
    }

    @Test
    void the_script_is_the_one_of_the_source() {
        assertThat(new NoOrderScript().text())
                .startsWith(
                        "Hello [CustomerContact] This is [YourName] from [YourCo]. I am just touching bases to see how "
                                + "you're doing. It looks like it has been about two months since you placed");
    }

    private static Parameters spans(int without, int before) {
        return Parameters.of(Map.of("daysWithout", without, "daysBefore", before));
    }
}
