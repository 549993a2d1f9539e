package org.touchpoint.core.followups.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing;

/** Routing by the rules of its contract, over users and groups that a test names. */
final class FakeRouting implements Routing, Routing.Today {
    final Map<String, Long> users = new HashMap<>();
    final Map<String, List<Long>> groups = new LinkedHashMap<>();
    final Map<Long, Assignment> substitutes = new HashMap<>();
    long manager;

    static final Route EXECUTIVE = new Route(Route.Kind.EXECUTIVE, null, null);
    static final Route CSR = new Route(Route.Kind.CSR, null, null);

    static Route user(long id) {
        return new Route(Route.Kind.USER, id, null);
    }

    Route group(String name) {
        return new Route(
                Route.Kind.GROUP, null, (long) List.copyOf(groups.keySet()).indexOf(name));
    }

    @Override
    public Today today() {
        return this;
    }

    @Override
    public List<Assignment> assign(List<Route> routes, Long executiveId, Long csrId) {
        Map<Long, Assignment> people = new LinkedHashMap<>();
        for (Route route : routes) {
            for (Assignment one : people(route, executiveId, csrId)) {
                people.putIfAbsent(one.userId(), one);
            }
        }
        return people.isEmpty() ? List.of(fallback("Nobody is routed to")) : new ArrayList<>(people.values());
    }

    private List<Assignment> people(Route route, Long executiveId, Long csrId) {
        return switch (route.kind()) {
            case EXECUTIVE -> List.of(person(executiveId, "The customer has no account executive"));
            case CSR -> List.of(person(csrId, "The customer has no account CSR"));
            case USER -> List.of(person(route.userId(), "No user"));
            case GROUP ->
                List.copyOf(groups.values()).get(route.groupId().intValue()).stream()
                        .map(id -> person(id, ""))
                        .toList();
        };
    }

    private Assignment person(Long id, String missing) {
        return id == null ? fallback(missing) : substitutes.getOrDefault(id, new Assignment(id, null));
    }

    @Override
    public Map<Long, Assignment> substitutes() {
        return substitutes;
    }

    @Override
    public Assignment fallback(String reason) {
        return new Assignment(manager, reason + "; this falls to the CRM manager.");
    }

    @Override
    public List<Route> resolve(String field, List<String> routeTo) {
        List<Route> routes = new ArrayList<>();
        for (String entry : routeTo) {
            if (entry.equals("Account Executive")) {
                routes.add(EXECUTIVE);
            } else if (users.containsKey(entry)) {
                routes.add(user(users.get(entry)));
            } else if (groups.containsKey(entry)) {
                routes.add(group(entry));
            } else {
                throw TouchpointException.invalid(
                        field + "[" + routes.size() + "]", entry + " names nobody", "Name one.");
            }
        }
        return routes;
    }

    @Override
    public List<String> describe(List<Route> routes) {
        throw new UnsupportedOperationException("follow-ups describe no routes");
    }
}
