package org.touchpoint.core.followups.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.followups.internal.FakeRouting.EXECUTIVE;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FilledScript;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.followup.ScriptSample;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.core.store.testing.TestStore;

/** Scripts filled in from the rows of a follow-up. */
class FilledScriptTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private House house;
    private long customer;

    @BeforeEach
    void company() {
        house = new House(STORE);
        customer = house.seed.customer("10023", house.judy, house.marie);
    }

    @Test
    void every_placeholder_can_be_filled() {
        house.seed.contact(customer, "Mike Neveau", "1", "mike@miken.example");
        house.phone(house.judy, "555-0100");
        long order = house.seed.order("100123", customer, House.NOW, "1234.5");
        STORE.transactions()
                .write(db -> db.update(SALES_ORDER)
                        .set(SALES_ORDER.PURCHASE_ORDER, "PO-9")
                        .set(SALES_ORDER.WANTED_ON, LocalDate.of(2026, 3, 9))
                        .where(SALES_ORDER.ID.eq(order))
                        .execute());
        STORE.transactions()
                .write(db -> db.update(EVENT_DEFINITION)
                        .set(EVENT_DEFINITION.PROMO_ID, "SPRING")
                        .where(EVENT_DEFINITION.ID.eq(house.definition))
                        .execute());
        String script = house.followUps.placeholders().stream()
                .map(placeholder -> placeholder.name() + "=[" + placeholder.name() + "]")
                .collect(Collectors.joining("\n"));

        house.maker.make(
                house.maker(house.definition, ContactSource.ORDER, script, EXECUTIVE),
                List.of(house.aboutHold(house.hold(order), "100123", customer)));

        assertThat(house.all().get(0).script().lines())
                .containsExactlyInAnyOrder(
                        "CustomerContact=Mike Neveau",
                        "CustomerName=Customer 10023",
                        "CustomerNumber=10023",
                        "YourName=Judy",
                        "YourCo=Acme Office",
                        "YourPhone=555-0100",
                        "OrderNumber=100123",
                        "OrderDate=March 2, 2026",
                        "OrderTotal=1,234.50",
                        "PurchaseOrder=PO-9",
                        "Products=Product SEED",
                        "WantedDate=March 9, 2026",
                        "HoldReason=Over the limit by 5.00.",
                        "HoldKind=credit",
                        "AccountExecutive=Judy",
                        "AccountCSR=Marie",
                        "EventName=Oops",
                        "PromoID=SPRING",
                        "LastOrderDate=March 2, 2026",
                        "Today=March 2, 2026");
    }

    @Test
    void what_is_not_there_stays_in_brackets() {
        house.maker.make(
                house.maker(
                        house.definition,
                        ContactSource.CUSTOMER,
                        "[CustomerContact] [YourPhone] [OrderNumber] [Products] [HoldReason] [LastOrderDate] [PromoID]",
                        EXECUTIVE),
                List.of(House.aboutCustomer("10023", customer)));

        assertThat(house.all().get(0).script())
                .isEqualTo("[CustomerContact] [YourPhone] [OrderNumber] [Products] [HoldReason] [LastOrderDate]"
                        + " [PromoID]");
    }

    @Test
    void everybody_reads_their_own_name() {
        house.maker.make(
                house.maker(
                        house.definition, ContactSource.CUSTOMER, "This is [YourName].", EXECUTIVE, FakeRouting.CSR),
                List.of(House.aboutCustomer("10023", customer)));

        assertThat(house.all())
                .allSatisfy(copy -> assertThat(copy.script())
                        .isEqualTo(copy.assignee().equals("judy") ? "This is Judy." : "This is Marie."));
    }

    @Test
    void what_a_follow_up_is_about_decides_what_can_be_filled() {
        String script = "[CustomerName] [EventName] [OrderNumber] [HoldReason] [Nothing]";

        assertThat(house.followUps.unfillablePlaceholders(script, List.of()))
                .containsExactly("EventName", "OrderNumber", "HoldReason", "Nothing");
        assertThat(house.followUps.unfillablePlaceholders(script, List.of("event", "order")))
                .containsExactly("HoldReason", "Nothing");
    }

    @Test
    void the_placeholders_are_listed_with_what_they_stand_for() {
        assertThat(house.followUps.placeholders())
                .extracting(Placeholder::name)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                .contains("CustomerContact", "YourName", "YourCo")
                .allSatisfy(name -> assertThat(house.followUps.unfillablePlaceholders(
                                "[" + name + "]", List.of("event", "order", "hold")))
                        .isEmpty());
        assertThat(house.followUps.placeholders())
                .allSatisfy(placeholder -> assertThat(placeholder.meaning()).endsWith("."));
    }

    @Test
    void a_script_is_filled_in_before_there_is_a_follow_up() {
        house.seed.contact(customer, "Mike Neveau", "1", "mike@miken.example");
        house.phone(house.carl, "555-0100");
        long order = house.seed.order("100123", customer, House.NOW, "1234.5");
        house.hold(order);
        String script =
                "Hello [CustomerContact], this is [YourName] ([YourPhone]) about [OrderNumber] over [OrderTotal]:"
                        + " [HoldReason] [EventName] [PromoID] [Nonsense]";

        FilledScript filled = house.followUps.fill(
                new ScriptSample(script, "10023", "100123", "Order", "Oops", null), house.manager());

        assertThat(filled.text())
                .isEqualTo("Hello Mike Neveau, this is Carl (555-0100) about 100123 over 1,234.50:"
                        + " Over the limit by 5.00. Oops [PromoID] [Nonsense]");
        assertThat(filled.unfilled()).containsExactly("PromoID", "Nonsense");
        assertThat(filled.contact()).isEqualTo("Mike Neveau");
        assertThat(house.all()).isEmpty();
    }

    @Test
    void a_script_is_filled_in_for_customers_that_there_are_and_by_managers_alone() {
        assertThatThrownBy(() -> house.followUps.fill(
                        new ScriptSample("Hello", "10023", "nonsense", "Order", null, null), house.manager()))
                .isInstanceOfSatisfying(
                        TouchpointException.class,
                        refusal -> assertThat(refusal.field()).hasValue("order"));
        assertThatThrownBy(() -> house.followUps.fill(
                        new ScriptSample("Hello", "nobody", null, "Customer", null, null), house.manager()))
                .isInstanceOfSatisfying(
                        TouchpointException.class,
                        refusal -> assertThat(refusal.field()).hasValue("customer"));
        assertThatThrownBy(() -> house.followUps.fill(
                        new ScriptSample("Hello", "10023", null, "Customer", null, null), house.judyCalling()))
                .isInstanceOf(TouchpointException.class);
    }
}
