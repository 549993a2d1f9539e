package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.api.fact.CustomerSnapshot;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.HoldReleased;
import org.touchpoint.api.fact.HoldSnapshot;
import org.touchpoint.api.fact.LineSnapshot;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderCancelled;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.fact.OrderSnapshot;
import org.touchpoint.api.fact.QuoteOpened;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.core.store.FactCodec;

/** Facts come out of the journal as they went in, also those of older and newer versions. */
class FactCodecTest {
    private static final Instant AT = Instant.parse("2011-07-01T08:26:00.123456Z");
    private static final OrderSnapshot ORDER = new OrderSnapshot(
            "100001",
            "telephone",
            AT,
            LocalDate.of(2011, 7, 8),
            "PO \"7\" \u00e4\n",
            new BigDecimal("15.30"),
            List.of(new LineSnapshot(
                    "OOPS",
                    "OOPSIE",
                    new BigDecimal("6.000"),
                    new BigDecimal("2.5500"),
                    new BigDecimal("1E+2"),
                    new BigDecimal("2.55"))));
    private static final CustomerSnapshot CUSTOMER = new CustomerSnapshot(
            "10023", "Acme", ValueTier.values()[0], "judy", null, null, new BigDecimal("0.00"), new BigDecimal("1.00"));
    private static final HoldSnapshot HOLD = new HoldSnapshot(7, HoldKind.values()[0], "over the limit", "CreditHold");

    private final FactCodec codec = new JacksonFactCodec();

    static Stream<Fact> facts() {
        return Stream.of(
                new OrderAccepted(AT, ORDER, CUSTOMER, true),
                new QuoteOpened(AT, ORDER, CUSTOMER),
                new OrderHeld(AT, ORDER, CUSTOMER, HOLD),
                new HoldReleased(AT, ORDER, CUSTOMER, HOLD, "judy"),
                new OrderCancelled(AT, ORDER, CUSTOMER, "changed her mind"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyKindOfFactComesBackAsItWas(Fact fact) {
        String json = codec.write(fact);

        Fact back = codec.read(fact.getClass().getSimpleName(), json);

        // numbers compare by value: 1E+2 comes back as 100
        assertThat(back)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(fact);
        assertThat(json)
                .contains("\"2011-07-01T08:26:00.123456Z\"", "\"2011-07-08\"")
                .doesNotContain("null", "E+2");
    }

    @Test
    void everyKindIsTested() {
        assertThat(facts().map(Object::getClass)).containsExactlyInAnyOrder(Fact.class.getPermittedSubclasses());
    }

    @Test
    void factsOfOtherVersionsAreRead() {
        String older = "{\"occurredAt\":\"2011-07-01T08:26:00Z\",\"order\":{\"number\":\"1\",\"later\":[1,{\"a\":2}]}}";

        var fact = (OrderAccepted) codec.read("OrderAccepted", older);

        assertThat(fact.order().number()).isEqualTo("1");
        assertThat(fact.order().lines()).isEmpty();
        assertThat(fact.customer()).isNull();
    }

    @Test
    void whatIsNoFactIsRefusedWithAReason() {
        assertThatThrownBy(() -> codec.read("Nonsense", "{}")).hasMessageContaining("Nonsense");
        assertThatThrownBy(() -> codec.read("OrderAccepted", "{")).isInstanceOf(IllegalArgumentException.class);
    }
}
