package org.touchpoint.core.events.internal.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.audit.Audit;
import org.touchpoint.core.store.audit.Differences;
import org.touchpoint.core.store.spi.Routing;

/** What the Event screen leaves in the audit. Every call joins the transaction of the change. */
public final class DefinitionAudit {
    private final Company company;
    private final Routing routing;

    public DefinitionAudit(Company company, Routing routing) {
        this.company = company;
        this.routing = routing;
    }

    void created(DSLContext db, String name, String type, Setup setup, Caller caller) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("type", type);
        after.putAll(values(setup));
        Audit.record(db, company, caller, AuditKind.EVENT, name, "created", Differences.of(Map.of(), after));
    }

    void changed(DSLContext db, Definition before, Setup after, Caller caller) {
        Audit.recordChange(
                db,
                company,
                caller,
                AuditKind.EVENT,
                before.name(),
                Differences.of(values(before.setup()), values(after)));
    }

    void switched(DSLContext db, String name, boolean active, Caller caller) {
        Audit.record(
                db,
                company,
                caller,
                AuditKind.EVENT,
                name,
                active ? "activated" : "deactivated",
                Differences.of(Map.of("active", !active), Map.of("active", active)));
    }

    /** By the names that REST has for them. */
    private Map<String, Object> values(Setup setup) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("description", setup.description());
        values.put("trigger", setup.trigger().title());
        values.put("priority", setup.priority().title());
        values.put("media", setup.media());
        values.put("updateCustomer", setup.updateCustomer());
        values.put("routeTo", routing.describe(setup.routes()));
        values.put("responseStatus", setup.responseStatus());
        values.put("script", setup.script());
        values.put("source", setup.source().title());
        put(values, "startDate", setup.startOn());
        put(values, "stopDate", setup.stopOn());
        values.put("measureResponse", setup.measure().title());
        put(values, "promoId", setup.promoId());
        values.put("coolDownDays", setup.coolDownDays());
        setup.parameters().forEach((id, value) -> put(values, "parameters." + id, value));
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
