package org.touchpoint.core.events.internal.definitions;

import static org.jooq.impl.DSL.val;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.EVENT_ROUTE;
import static org.touchpoint.core.store.tables.Tables.SCRIPT_TEXT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.core.events.internal.cursor.CursorStore;
import org.touchpoint.core.events.internal.cursor.Positions;
import org.touchpoint.core.events.internal.text.Json;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.tables.tables.records.EventDefinitionRecord;
import org.touchpoint.core.store.tables.tables.records.EventRouteRecord;

/** The tables event_definition and event_route. Every call joins a transaction. */
public final class DefinitionStore {
    /** The column counts from 1, the most urgent. */
    private static final List<Priority> PRIORITIES =
            List.of(Priority.URGENT, Priority.HIGH, Priority.MEDIUM, Priority.LOW);

    private final FollowUpMaker followUps;
    private final Company company;

    public DefinitionStore(FollowUpMaker followUps, Company company) {
        this.followUps = followUps;
        this.company = company;
    }

    /** Every definition, by name. */
    List<Definition> load(DSLContext db) {
        Map<Long, List<Route>> routes = db.selectFrom(EVENT_ROUTE)
                .orderBy(EVENT_ROUTE.DEFINITION_ID, EVENT_ROUTE.ORDINAL)
                .fetchGroups(EVENT_ROUTE.DEFINITION_ID, DefinitionStore::route);
        Map<Long, Positions> floors = CursorStore.floors(db);
        return db.select(EVENT_DEFINITION.fields())
                .select(SCRIPT_TEXT.BODY)
                .from(EVENT_DEFINITION)
                .join(SCRIPT_TEXT)
                .on(SCRIPT_TEXT.ID.eq(EVENT_DEFINITION.SCRIPT_ID))
                .orderBy(EVENT_DEFINITION.NAME_KEY)
                .fetch(row -> definition(
                        row,
                        routes.getOrDefault(row.get(EVENT_DEFINITION.ID), List.of()),
                        floors.getOrDefault(row.get(EVENT_DEFINITION.ID), Positions.START)));
    }

    /** Adds an inactive definition; answers its id. */
    long insert(DSLContext db, String name, String typeId, Setup setup, String by) {
        EventDefinitionRecord row = db.newRecord(EVENT_DEFINITION);
        row.setId(db.nextval(ID_SEQ));
        row.setName(name);
        row.setNameKey(Definition.key(name));
        row.setTypeId(typeId);
        row.setActive(false);
        row.setCursorId(CursorStore.COMMON);
        fill(row, setup, by);
        row.insert();
        insertRoutes(db, row.getId(), setup.routes());
        return row.getId();
    }

    /** Replaces the settings of a definition. */
    void update(DSLContext db, long id, Setup setup, String by) {
        EventDefinitionRecord row = db.fetchSingle(EVENT_DEFINITION, EVENT_DEFINITION.ID.eq(id));
        fill(row, setup, by);
        row.update();
        db.deleteFrom(EVENT_ROUTE).where(EVENT_ROUTE.DEFINITION_ID.eq(id)).execute();
        insertRoutes(db, id, setup.routes());
    }

    /** Switches a definition on or off. */
    public void setActive(DSLContext db, long id, boolean active, String by) {
        Instant now = company.clock().instant();
        db.update(EVENT_DEFINITION)
                .set(EVENT_DEFINITION.ACTIVE, active)
                .set(EVENT_DEFINITION.ACTIVE_SINCE, active ? val(now) : EVENT_DEFINITION.ACTIVE_SINCE)
                .set(EVENT_DEFINITION.CHANGED_AT, now)
                .set(EVENT_DEFINITION.CHANGED_BY, by)
                .where(EVENT_DEFINITION.ID.eq(id))
                .execute();
    }

    /** Whether a definition has this name, whatever the case. */
    static boolean isTaken(DSLContext db, String name) {
        return db.fetchExists(EVENT_DEFINITION, EVENT_DEFINITION.NAME_KEY.eq(Definition.key(name)));
    }

    private void fill(EventDefinitionRecord row, Setup setup, String by) {
        row.setDescription(setup.description());
        row.setTriggerKind(setup.trigger().title());
        row.setPriority(PRIORITIES.indexOf(setup.priority()) + 1);
        row.setMedia(setup.media());
        row.setUpdateCustomer(setup.updateCustomer());
        row.setResponseStatus(ResponseStatus.write(setup.responseStatus()));
        row.setScriptId(followUps.keepScript(setup.script()));
        row.setContactSource(setup.source().title());
        row.setStartOn(setup.startOn());
        row.setStopOn(setup.stopOn());
        row.setMeasureResponse(setup.measure().title());
        row.setPromoId(setup.promoId());
        row.setCoolDownDays(setup.coolDownDays());
        row.setParameters(Json.write(setup.parameters()));
        row.setChangedAt(company.clock().instant());
        row.setChangedBy(by);
    }

    private static void insertRoutes(DSLContext db, long id, List<Route> routes) {
        List<EventRouteRecord> rows = new ArrayList<>();
        for (Route route : routes) {
            var row = db.newRecord(EVENT_ROUTE);
            row.setDefinitionId(id);
            row.setOrdinal(rows.size());
            row.setKind(route.kind().name().toLowerCase(Locale.ROOT));
            row.setUserId(route.userId());
            row.setGroupId(route.groupId());
            rows.add(row);
        }
        db.batchInsert(rows).execute();
    }

    private static Route route(Record row) {
        return new Route(
                Route.Kind.valueOf(row.get(EVENT_ROUTE.KIND).toUpperCase(Locale.ROOT)),
                row.get(EVENT_ROUTE.USER_ID),
                row.get(EVENT_ROUTE.GROUP_ID));
    }

    private static Definition definition(Record row, List<Route> routes, Positions floor) {
        return new Definition(
                row.get(EVENT_DEFINITION.ID),
                row.get(EVENT_DEFINITION.NAME),
                row.get(EVENT_DEFINITION.TYPE_ID),
                row.get(EVENT_DEFINITION.ACTIVE),
                setup(row, routes),
                row.get(EVENT_DEFINITION.SCRIPT_ID),
                floor,
                row.get(EVENT_DEFINITION.CHANGED_AT),
                row.get(EVENT_DEFINITION.ACTIVE_SINCE),
                row.get(EVENT_DEFINITION.CHANGED_BY));
    }

    private static Setup setup(Record row, List<Route> routes) {
        return new Setup(
                row.get(EVENT_DEFINITION.DESCRIPTION),
                Titles.kept(TriggerKind.class, row.get(EVENT_DEFINITION.TRIGGER_KIND), TriggerKind::title),
                PRIORITIES.get(row.get(EVENT_DEFINITION.PRIORITY) - 1),
                row.get(EVENT_DEFINITION.MEDIA),
                row.get(EVENT_DEFINITION.UPDATE_CUSTOMER),
                routes,
                ResponseStatus.read(row.get(EVENT_DEFINITION.RESPONSE_STATUS)),
                row.get(SCRIPT_TEXT.BODY),
                Titles.kept(ContactSource.class, row.get(EVENT_DEFINITION.CONTACT_SOURCE), ContactSource::title),
                row.get(EVENT_DEFINITION.START_ON),
                row.get(EVENT_DEFINITION.STOP_ON),
                Titles.kept(MeasureInterval.class, row.get(EVENT_DEFINITION.MEASURE_RESPONSE), MeasureInterval::title),
                row.get(EVENT_DEFINITION.PROMO_ID),
                row.get(EVENT_DEFINITION.COOL_DOWN_DAYS),
                Json.readMap(row.get(EVENT_DEFINITION.PARAMETERS)));
    }
}
