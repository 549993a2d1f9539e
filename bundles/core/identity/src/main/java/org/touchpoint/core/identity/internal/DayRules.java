package org.touchpoint.core.identity.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.identity.internal.Directory.GroupRow;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing;

/** The routing rules over one {@link Directory} on one day; immutable. */
final class DayRules implements Routing.Today {
    private static final int LONGEST_REASON = 500;
    /** Whoever works today comes before whoever does not, the user {@code admin} before others, then by id. */
    private final Comparator<Person> administratorsFirst;

    private final Directory directory;
    private final LocalDate day;
    private final @Nullable Person crmManager;
    private final @Nullable Person administrator;
    private final Map<Long, Routing.Assignment> substitutes = new HashMap<>();

    DayRules(Directory directory, LocalDate day) {
        this.directory = directory;
        this.day = day;
        this.administratorsFirst = Comparator.comparing((Person person) -> !person.worksOn(day))
                .thenComparing(person -> !person.user().login().equals(FirstStart.LOGIN))
                .thenComparing(Person::id);
        this.crmManager = directory.people().stream()
                .filter(person -> person.worksOn(day))
                .filter(person -> person.may(JobFunction.CRM) && !person.may(JobFunction.ADMINISTRATION))
                .min(Comparator.comparing(Person::id))
                .orElse(null);
        this.administrator = directory.people().stream()
                .filter(person -> person.active() && person.may(JobFunction.ADMINISTRATION))
                .min(administratorsFirst)
                .orElse(null);
        directory.people().stream().filter(person -> !person.worksOn(day)).forEach(this::substitute);
    }

    LocalDate day() {
        return day;
    }

    @Override
    public List<Routing.Assignment> assign(List<Route> routes, @Nullable Long executiveId, @Nullable Long csrId) {
        Map<Long, Routing.Assignment> chosen = new LinkedHashMap<>();
        for (Route route : routes) {
            people(route, executiveId, csrId).forEach(one -> chosen.putIfAbsent(one.userId(), one));
        }
        return chosen.isEmpty() ? List.of(fallback("Nobody is routed to")) : List.copyOf(chosen.values());
    }

    @Override
    public Map<Long, Routing.Assignment> substitutes() {
        return Map.copyOf(substitutes);
    }

    @Override
    public Routing.Assignment fallback(String reason) {
        if (crmManager != null) {
            return assignment(crmManager, reason + "; this falls to the CRM manager.");
        }
        if (administrator != null) {
            return assignment(administrator, reason + "; this falls to the administrator, as there is no CRM manager.");
        }
        throw TouchpointException.unavailable(
                "There is no active user to whom follow-ups could fall.",
                "Make a user with the role Administrator active.");
    }

    private Collection<Routing.Assignment> people(Route route, @Nullable Long executiveId, @Nullable Long csrId) {
        return switch (route.kind()) {
            case EXECUTIVE -> List.of(person(executiveId, "The customer has no account executive"));
            case CSR -> List.of(person(csrId, "The customer has no account CSR"));
            case USER -> List.of(person(route.userId(), "The user routed to does not exist"));
            case GROUP -> members(directory.group(route.groupId()));
        };
    }

    private Routing.Assignment person(@Nullable Long id, String missing) {
        Person person = directory.person(id);
        if (person == null) {
            return fallback(missing);
        }
        Routing.Assignment substitute = substitutes.get(person.id());
        return substitute != null ? substitute : new Routing.Assignment(person.id(), null);
    }

    /** A member who is away without a stand-in is passed over as long as somebody of the group is left. */
    private Collection<Routing.Assignment> members(@Nullable GroupRow group) {
        if (group == null) {
            return List.of(fallback("The group routed to does not exist"));
        }
        List<Routing.Assignment> found = new ArrayList<>();
        for (Long id : group.memberIds()) {
            Person member = directory.person(id);
            if (member != null && (member.worksOn(day) || standIn(member) != null)) {
                found.add(person(id, ""));
            }
        }
        if (!found.isEmpty()) {
            return found;
        }
        String name = "The group " + group.group().name();
        return List.of(
                fallback(name + (group.memberIds().isEmpty() ? " has no members" : " has nobody who is there today")));
    }

    private void substitute(Person away) {
        Person standIn = standIn(away);
        if (standIn != null) {
            substitutes.put(
                    away.id(),
                    assignment(standIn, "Stands in for " + away.user().fullName() + ", who " + why(away) + "."));
        } else if (crmManager != null || administrator != null) {
            substitutes.put(
                    away.id(), fallback(away.user().fullName() + " " + why(away) + ", and no stand-in is there"));
        }
    }

    private String why(Person away) {
        if (!away.active()) {
            return "is no longer active";
        }
        LocalDate until = away.user().absentTo();
        return until == null ? "is absent" : "is absent until " + until;
    }

    /** The first along the chain of stand-ins who works today; null if the chain ends, or comes back, before there is one. */
    private @Nullable Person standIn(Person away) {
        Set<Long> seen = new HashSet<>(Set.of(away.id()));
        Person next = directory.person(away.standInId());
        while (next != null && seen.add(next.id())) {
            if (next.worksOn(day)) {
                return next;
            }
            next = directory.person(next.standInId());
        }
        return null;
    }

    private static Routing.Assignment assignment(Person person, String reason) {
        return new Routing.Assignment(person.id(), Fields.fitted(reason, LONGEST_REASON));
    }
}
