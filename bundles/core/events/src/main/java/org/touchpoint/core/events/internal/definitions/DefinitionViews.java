package org.touchpoint.core.events.internal.definitions;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.core.events.internal.cursor.CursorStore;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing;

/** Definitions as managers see them. */
public final class DefinitionViews {
    public static final String INACTIVE = "inactive";
    public static final String PAUSED = "paused";
    public static final String ACTIVE = "active";
    public static final String CATCHING_UP = "catching up";
    public static final String DORMANT = "dormant";

    private final Transactions transactions;
    private final Routing routing;

    public DefinitionViews(Transactions transactions, Routing routing) {
        this.transactions = transactions;
        this.routing = routing;
    }

    /** The definitions in the same order, in a fixed number of statements however many there are. */
    List<EventDefinition> of(List<LiveDefinition> definitions) {
        return transactions.read(db -> {
            Map<Long, Long> cursors = CursorStore.assignments(db);
            Set<Long> behind = behind(cursors);
            Backlog backlog = Backlog.load(db, cursors);
            List<Route> routes = new ArrayList<>();
            definitions.forEach(live -> routes.addAll(live.definition().setup().routes()));
            Iterator<String> described = routing.describe(routes).iterator();
            return definitions.stream()
                    .map(live -> view(live, behind.contains(live.id()), backlog.of(live), described))
                    .toList();
        });
    }

    /** In which state a definition is. */
    public static String state(LiveDefinition live, boolean behind) {
        if (!live.definition().active()) {
            return live.definition().activeSince() == null ? INACTIVE : PAUSED;
        }
        if (!live.isReady()) {
            return DORMANT;
        }
        return behind ? CATCHING_UP : ACTIVE;
    }

    private static Set<Long> behind(Map<Long, Long> cursors) {
        return cursors.entrySet().stream()
                .filter(assignment -> assignment.getValue() != CursorStore.COMMON)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static EventDefinition view(LiveDefinition live, boolean behind, long waiting, Iterator<String> described) {
        Definition definition = live.definition();
        return new EventDefinition(
                definition.name(),
                definition.typeId(),
                definition.active(),
                state(live, behind),
                definition.active() ? live.dormantBecause() : null,
                waiting,
                definition.activeSince(),
                settings(live, described),
                definition.changedAt(),
                definition.changedBy());
    }

    private static EventSettings settings(LiveDefinition live, Iterator<String> described) {
        Setup setup = live.definition().setup();
        List<String> routeTo = new ArrayList<>();
        for (Route unused : setup.routes()) {
            routeTo.add(described.next());
        }
        return new EventSettings(
                setup.description(),
                setup.trigger().title(),
                setup.priority().title(),
                setup.media(),
                setup.updateCustomer(),
                List.copyOf(routeTo),
                setup.responseStatus(),
                setup.script(),
                setup.source().title(),
                null,
                setup.startOn(),
                setup.stopOn(),
                setup.measure().title(),
                setup.promoId(),
                setup.coolDownDays(),
                parameters(live.rules(), setup));
    }

    private static Map<String, Object> parameters(@Nullable Rules rules, Setup setup) {
        return rules == null ? setup.parameters() : rules.parameters().asMap();
    }
}
