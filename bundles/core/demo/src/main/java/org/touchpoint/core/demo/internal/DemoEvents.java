package org.touchpoint.core.demo.internal;

import java.util.List;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.api.user.Caller;

/** Switches the demo company's events on. Doing it again changes nothing. */
final class DemoEvents {
    static final String OOPS = "Oops";
    static final String FIRST_ORDER = "FirstOrder";
    static final String CREDIT_HOLD = "CreditHold";
    static final String NO_ORDER = "NoOrder60Days";

    /** The event types that the demo company waits for, each with a definition of the same name. */
    static final List<String> TYPES = List.of(OOPS, FIRST_ORDER, CREDIT_HOLD, NO_ORDER);

    private final EventDefinitions definitions;

    DemoEvents(EventDefinitions definitions) {
        this.definitions = definitions;
    }

    /** Whether all the types have been taken and have their definitions. */
    boolean areDefined() {
        List<String> present = definitions.types(Caller.SYSTEM).stream()
                .filter(EventTypeInfo::present)
                .map(EventTypeInfo::id)
                .toList();
        return present.containsAll(TYPES) && names().containsAll(TYPES);
    }

    /** Activates and launches whatever of them is defined. */
    void activate() {
        List<String> names = names();
        if (names.contains(CREDIT_HOLD)) {
            routeToCredit();
        }
        for (String name : List.of(OOPS, FIRST_ORDER, CREDIT_HOLD)) {
            if (names.contains(name)) {
                definitions.activate(name, Caller.SYSTEM);
            }
        }
        if (names.contains(NO_ORDER)) {
            definitions.launch(NO_ORDER, null, Caller.SYSTEM);
        }
    }

    private List<String> names() {
        return definitions.list(new PageRequest(0, PageRequest.LARGEST), Caller.SYSTEM).items().stream()
                .map(EventDefinition::name)
                .toList();
    }

    /** Credit holds go to the credit department as well, for it may release them. */
    private void routeToCredit() {
        List<String> routes = List.of(EventDefaults.ACCOUNT_CSR, "group:Credit");
        EventSettings old = definitions.get(CREDIT_HOLD, Caller.SYSTEM).settings();
        if (!old.routeTo().equals(routes)) {
            definitions.change(CREDIT_HOLD, withRoutes(old, routes), Caller.SYSTEM);
        }
    }

    private static EventSettings withRoutes(EventSettings old, List<String> routes) {
        return new EventSettings(
                old.description(),
                old.trigger(),
                old.priority(),
                old.media(),
                old.updateCustomer(),
                routes,
                old.responseStatus(),
                old.script(),
                old.source(),
                old.sourceId(),
                old.startDate(),
                old.stopDate(),
                old.measureResponse(),
                old.promoId(),
                old.coolDownDays(),
                old.parameters());
    }
}
