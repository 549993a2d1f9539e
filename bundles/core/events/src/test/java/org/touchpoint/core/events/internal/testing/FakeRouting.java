package org.touchpoint.core.events.internal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing;

/** Knows the account executive and the account CSR, and nobody by name; everything goes to one assignee. */
final class FakeRouting implements Routing {
    private final LongSupplier assignee;

    FakeRouting(LongSupplier assignee) {
        this.assignee = assignee;
    }

    @Override
    public List<Route> resolve(String field, List<String> routeTo) {
        List<Route> routes = new ArrayList<>();
        for (int index = 0; index < routeTo.size(); index++) {
            routes.add(
                    switch (routeTo.get(index)) {
                        case "Account Executive" -> new Route(Route.Kind.EXECUTIVE, null, null);
                        case "Account CSR" -> new Route(Route.Kind.CSR, null, null);
                        default ->
                            throw TouchpointException.invalid(
                                    field + "[" + index + "]",
                                    "There is no such person.",
                                    "Look at the list of users.");
                    });
        }
        return routes;
    }

    @Override
    public List<String> describe(List<Route> routes) {
        return routes.stream()
                .map(route -> route.kind() == Route.Kind.EXECUTIVE ? "Account Executive" : "Account CSR")
                .toList();
    }

    @Override
    public Today today() {
        return new Today() {
            @Override
            public List<Assignment> assign(List<Route> routes, @Nullable Long executiveId, @Nullable Long csrId) {
                return List.of(new Assignment(assignee.getAsLong(), null));
            }

            @Override
            public Map<Long, Assignment> substitutes() {
                return Map.of();
            }

            @Override
            public Assignment fallback(String reason) {
                return new Assignment(assignee.getAsLong(), reason);
            }
        };
    }
}
