package org.touchpoint.core.events.internal.definitions;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.Changed;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.api.event.Forecast;
import org.touchpoint.api.event.ForecastRequest;
import org.touchpoint.api.event.LaunchProgress;
import org.touchpoint.api.event.LaunchResult;
import org.touchpoint.api.event.ResponseCount;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.cursor.CursorStore;

/** The service behind the Event screen. */
public final class DefinitionService implements EventDefinitions {
    private final TypeCatalog types;
    private final Definitions definitions;
    private final DefinitionStore store;
    private final DefinitionViews views;
    private final Launches launches;
    private final Forecasts forecasts;
    private final Responses responses;
    private final DefinitionAudit audit;

    public DefinitionService(
            TypeCatalog types,
            Definitions definitions,
            DefinitionStore store,
            DefinitionViews views,
            Launches launches,
            Forecasts forecasts,
            Responses responses,
            DefinitionAudit audit) {
        this.types = types;
        this.definitions = definitions;
        this.store = store;
        this.views = views;
        this.launches = launches;
        this.forecasts = forecasts;
        this.responses = responses;
        this.audit = audit;
    }

    @Override
    public List<EventTypeInfo> types(Caller caller) {
        Permission.require(caller);
        return types.all();
    }

    @Override
    public Page<EventDefinition> list(PageRequest page, Caller caller) {
        Permission.require(caller);
        List<LiveDefinition> all = definitions.current().all();
        List<LiveDefinition> items =
                all.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(views.of(items), all.size());
    }

    @Override
    public EventDefinition get(String name, Caller caller) {
        Permission.require(caller);
        return view(name);
    }

    @Override
    public EventSettings defaults(String type, Caller caller) {
        Permission.require(caller);
        return types.defaults(type);
    }

    @Override
    public EventDefinition create(String name, String type, EventSettings settings, Caller caller) {
        Permission.require(caller);
        String checkedName = Names.check(name);
        Setup setup = types.check(type, settings);
        definitions.change(db -> {
            if (DefinitionStore.isTaken(db, checkedName)) {
                throw Names.taken(checkedName);
            }
            audit.created(db, checkedName, type, setup, caller);
            return store.insert(db, checkedName, type, setup, caller.login());
        });
        return view(checkedName);
    }

    @Override
    public Changed change(String name, EventSettings settings, Caller caller) {
        Permission.require(caller);
        LiveDefinition live = find(name);
        Setup setup = types.check(live.definition().typeId(), settings);
        long givenUp = definitions.change(db -> change(db, live, setup, caller));
        return new Changed(view(name), givenUp);
    }

    private long change(DSLContext db, LiveDefinition live, Setup setup, Caller caller) {
        store.update(db, live.id(), setup, caller.login());
        audit.changed(db, live.definition(), setup, caller);
        if (setup.launched() == live.definition().setup().launched()) {
            return 0;
        }
        long unread = unread(db, live);
        startAtHeads(db, live.id());
        return unread;
    }

    /** How many facts an active definition has not come to read yet. */
    private static long unread(DSLContext db, LiveDefinition live) {
        return live.readsFacts()
                ? CursorStore.unread(db, live.id(), live.definition().floor())
                : 0;
    }

    @Override
    public EventDefinition activate(String name, Caller caller) {
        Permission.require(caller);
        Definition definition = find(name).definition();
        if (!definition.active()) {
            if (definition.setup().launched()) {
                launch(name, null, caller);
            } else {
                activate(definition, caller);
            }
        }
        return view(name);
    }

    private void activate(Definition definition, Caller caller) {
        definitions.change(db -> {
            store.setActive(db, definition.id(), true, caller.login());
            audit.switched(db, definition.name(), true, caller);
            startAtHeads(db, definition.id());
            return true;
        });
    }

    @Override
    public Changed deactivate(String name, Caller caller) {
        Permission.require(caller);
        LiveDefinition live = find(name);
        long givenUp = live.definition().active() ? definitions.change(db -> deactivate(db, live, caller)) : 0;
        return new Changed(view(name), givenUp);
    }

    private long deactivate(DSLContext db, LiveDefinition live, Caller caller) {
        Definition definition = live.definition();
        long unread = unread(db, live);
        store.setActive(db, definition.id(), false, caller.login());
        audit.switched(db, definition.name(), false, caller);
        CursorStore.rejoin(db, List.of(definition.id()));
        return unread;
    }

    @Override
    public LaunchResult launch(String name, @Nullable LocalDate asOf, Caller caller) {
        Permission.require(caller);
        LiveDefinition live = find(name);
        if (!live.definition().setup().launched()) {
            throw TouchpointException.conflict(
                    "trigger",
                    live.name() + " has the trigger "
                            + live.definition().setup().trigger().title() + ".",
                    "Only an event with the trigger NOW is launched; change its trigger first.");
        }
        LaunchResult result = launches.launch(live, asOf, caller);
        if (!live.definition().active()) {
            definitions.refresh();
        }
        return result;
    }

    @Override
    public List<LaunchProgress> launches(Caller caller) {
        Permission.require(caller);
        return launches.underWay();
    }

    @Override
    public Forecast forecast(ForecastRequest request, Caller caller) {
        Permission.require(caller);
        LiveDefinition saved = request.event() == null ? null : find(request.event());
        String type = saved == null ? request.type() : saved.definition().typeId();
        Setup setup = types.check(type, request.settings());
        return forecasts.of(types.rehearsed(saved, type, setup), request.from());
    }

    @Override
    public List<Placeholder> placeholders(String type, String trigger, Caller caller) {
        Permission.require(caller);
        return types.placeholders(type, trigger);
    }

    @Override
    public List<ResponseCount> response(String name, Caller caller) {
        Permission.require(caller);
        return responses.of(find(name).definition());
    }

    /** From now on: facts that are in the journal already are not answered. */
    private static void startAtHeads(DSLContext db, long definition) {
        CursorStore.rejoin(db, List.of(definition));
        CursorStore.setFloor(db, definition, CursorStore.heads(db));
    }

    private EventDefinition view(String name) {
        return views.of(List.of(find(name))).get(0);
    }

    private LiveDefinition find(String name) {
        return definitions.current().find(name).orElseThrow(() -> TouchpointException.notFound("event", name));
    }
}
