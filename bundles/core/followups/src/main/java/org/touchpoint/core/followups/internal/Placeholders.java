package org.touchpoint.core.followups.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.followup.Placeholder;

/** The placeholders that every script may use, and what each is filled with. */
enum Placeholders {
    CustomerContact("Name of the person to call.", Facts::contactName),
    CustomerName("The customer's name.", facts -> facts.copy().customerName()),
    CustomerNumber("The customer's number.", facts -> facts.copy().customer()),
    YourName(
            "Full name of the user in whose queue it is.", facts -> facts.copy().assigneeName()),
    YourCo("Name of your company.", Facts::companyName),
    YourPhone(
            "Telephone number of the user in whose queue it is.",
            facts -> facts.copy().assigneePhone()),
    OrderNumber("Number of the order.", Placeholder.ORDER, facts -> facts.copy().order()),
    OrderDate("Day on which the order was placed.", Placeholder.ORDER, Facts::orderDate),
    OrderTotal("Total of the order.", Placeholder.ORDER, Facts::orderTotal),
    PurchaseOrder(
            "The customer's own number for the order.",
            Placeholder.ORDER,
            facts -> facts.copy().purchaseOrder()),
    Products("Descriptions of the order's lines.", Placeholder.ORDER, Facts::products),
    WantedDate("Day on which the customer wants the order.", Placeholder.ORDER, Facts::wantedDate),
    HoldReason("Why the order is held.", Placeholder.HOLD, facts -> facts.copy().holdReason()),
    HoldKind(
            "Kind of hold: credit, price or operational.",
            Placeholder.HOLD,
            facts -> facts.copy().holdKind()),
    AccountExecutive(
            "Full name of the customer's account executive.",
            facts -> facts.copy().executiveName()),
    AccountCSR("Full name of the customer's account CSR.", facts -> facts.copy().csrName()),
    EventName("Name of the event.", Placeholder.EVENT, facts -> facts.copy().event()),
    PromoID(
            "The promotion that the event belongs to.",
            Placeholder.EVENT,
            facts -> facts.copy().promoId()),
    LastOrderDate("Day of the customer's latest order.", Facts::lastOrderDate),
    Today("Today's date.", Facts::today);

    /** All of them, by name. */
    static final List<Placeholder> LIST = Arrays.stream(values())
            .map(placeholder -> new Placeholder(placeholder.name(), placeholder.meaning, placeholder.needs))
            .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
            .toList();

    private final String meaning;
    private final @Nullable String needs;
    private final Function<Facts, @Nullable String> value;

    Placeholders(String meaning, Function<Facts, @Nullable String> value) {
        this(meaning, null, value);
    }

    Placeholders(String meaning, @Nullable String needs, Function<Facts, @Nullable String> value) {
        this.meaning = meaning;
        this.needs = needs;
        this.value = value;
    }

    /** Those that can be filled in follow-ups about these subjects, by name. */
    static List<String> fillable(Collection<String> subjects) {
        return LIST.stream()
                .filter(placeholder -> placeholder.needs() == null || subjects.contains(placeholder.needs()))
                .map(Placeholder::name)
                .toList();
    }

    /** The names in a script's brackets that follow-ups about these subjects have nothing to fill with. */
    static List<String> unfillable(String script, Collection<String> subjects) {
        List<String> fillable = fillable(subjects);
        return Script.names(script).stream()
                .filter(name -> !fillable.contains(name))
                .toList();
    }

    static boolean has(String name) {
        return Arrays.stream(values())
                .anyMatch(placeholder -> placeholder.name().equals(name));
    }

    /** What a name stands for; null if there is nothing to fill it with. */
    static @Nullable String value(String name, Facts facts) {
        String own = facts.copy().placeholders().get(name);
        return own != null || !has(name) ? own : valueOf(name).value.apply(facts);
    }
}
