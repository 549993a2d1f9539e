package org.touchpoint.core.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.identity.internal.Directory.GroupRow;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing;

/** Route To lists, to and from what people write. */
@Component
public final class RoutingService implements Routing {
    private static final String EXECUTIVE = "Account Executive";
    private static final String CSR = "Account CSR";
    private static final String USER = "user:";
    private static final String GROUP = "group:";

    private final People people;

    /** @param firstStart there is somebody to fall back to before anybody asks */
    @Activate
    public RoutingService(@Reference People people, @Reference FirstStart firstStart) {
        this(people);
    }

    RoutingService(People people) {
        this.people = people;
    }

    @Override
    public Today today() {
        return people.today();
    }

    @Override
    public List<Route> resolve(String field, List<String> routeTo) {
        Directory directory = people.directory();
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < routeTo.size(); i++) {
            routes.add(resolve(directory, field + "[" + i + "]", routeTo.get(i)));
        }
        return List.copyOf(routes);
    }

    @Override
    public List<String> describe(List<Route> routes) {
        Directory directory = people.directory();
        return routes.stream().map(route -> describe(directory, route)).toList();
    }

    private static Route resolve(Directory directory, String field, @Nullable String given) {
        String entry = given == null ? "" : given.strip();
        String lower = entry.toLowerCase(Locale.ROOT);
        switch (lower.replace(" ", "")) {
            case "accountexecutive":
                return new Route(Route.Kind.EXECUTIVE, null, null);
            case "accountcsr":
                return new Route(Route.Kind.CSR, null, null);
            default:
                return named(directory, entry, lower).orElseThrow(() -> nobody(field, entry));
        }
    }

    private static Optional<Route> named(Directory directory, String entry, String lower) {
        if (lower.startsWith(USER)) {
            return user(directory, entry.substring(USER.length()));
        }
        if (lower.startsWith(GROUP)) {
            return group(directory, entry.substring(GROUP.length()));
        }
        return user(directory, entry).or(() -> group(directory, entry));
    }

    private static Optional<Route> user(Directory directory, String login) {
        return directory.person(login).map(person -> new Route(Route.Kind.USER, person.id(), null));
    }

    private static Optional<Route> group(Directory directory, String name) {
        return directory.group(name).map(row -> new Route(Route.Kind.GROUP, null, row.id()));
    }

    private static TouchpointException nobody(String field, String entry) {
        return TouchpointException.invalid(
                field,
                "\"" + entry + "\" names nobody.",
                "Give Account Executive, Account CSR, user:LOGIN or group:NAME; look the log-in or group up under users.");
    }

    private static String describe(Directory directory, Route route) {
        return switch (route.kind()) {
            case EXECUTIVE -> EXECUTIVE;
            case CSR -> CSR;
            case USER -> {
                Person person = directory.person(route.userId());
                yield USER + (person == null ? route.userId() : person.user().login());
            }
            case GROUP -> {
                GroupRow group = directory.group(route.groupId());
                yield GROUP + (group == null ? route.groupId() : group.group().name());
            }
        };
    }
}
