package org.touchpoint.core.events.internal.definitions;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.Deactivation;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.api.event.LaunchResult;
import org.touchpoint.api.event.ResponseCount;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.cursor.CursorStore;

/** The service behind the Event screen. */
public final class DefinitionService implements EventDefinitions {
    private final TypeCatalog types;
    private final Definitions definitions;
    private final DefinitionStore store;
    private final DefinitionViews views;
    private final Launches launches;
    private final Responses responses;
    private final DefinitionAudit audit;

    public DefinitionService(
            TypeCatalog types,
            Definitions definitions,
            DefinitionStore store,
            DefinitionViews views,
            Launches launches,
            Responses responses,
            DefinitionAudit audit) {
        this.types = types;
        this.definitions = definitions;
        this.store = store;
        this.views = views;
        this.launches = launches;
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
    public EventDefinition change(String name, EventSettings settings, Caller caller) {
        Permission.require(caller);
        Definition definition = find(name).definition();
        Setup setup = types.check(definition.typeId(), settings);
        definitions.change(db -> {
            store.update(db, definition.id(), setup, caller.login());
            audit.changed(db, definition, setup, caller);
            if (setup.launched() != definition.setup().launched()) {
                startAtHeads(db, definition.id());
            }
            return true;
        });
        return view(name);
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
    public Deactivation deactivate(String name, Caller caller) {
        Permission.require(caller);
        LiveDefinition live = find(name);
        long givenUp = live.definition().active() ? definitions.change(db -> deactivate(db, live, caller)) : 0;
        return new Deactivation(view(name), givenUp);
    }

    private long deactivate(DSLContext db, LiveDefinition live, Caller caller) {
        Definition definition = live.definition();
        long unread = live.readsFacts() ? CursorStore.unread(db, definition.id(), definition.floor()) : 0;
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
