package org.touchpoint.core.identity.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.user.Group;
import org.touchpoint.api.user.Role;

/** All users, roles and groups as they were at one moment; immutable. */
final class Directory {
    /** A role with its id. */
    record RoleRow(long id, Role role) {}

    /** A group with its id and its members' ids. */
    record GroupRow(long id, Group group, List<Long> memberIds) {}

    private final List<Person> people;
    private final List<RoleRow> roles;
    private final List<GroupRow> groups;
    private final Map<Long, Person> byId = new HashMap<>();
    private final Map<String, Person> byLogin = new HashMap<>();
    private final Map<Long, GroupRow> groupsById = new HashMap<>();

    /** People by id, roles and groups by name. */
    Directory(List<Person> people, List<RoleRow> roles, List<GroupRow> groups) {
        this.people = List.copyOf(people);
        this.roles = List.copyOf(roles);
        this.groups = List.copyOf(groups);
        people.forEach(person -> byId.put(person.id(), person));
        people.forEach(person -> byLogin.put(person.user().login(), person));
        groups.forEach(group -> groupsById.put(group.id(), group));
    }

    /** Log-ins are kept and compared in lower case. */
    static String loginOf(String given) {
        return given.strip().toLowerCase(Locale.ROOT);
    }

    /** Everybody, by id. */
    Collection<Person> people() {
        return people;
    }

    List<RoleRow> roles() {
        return roles;
    }

    List<GroupRow> groups() {
        return groups;
    }

    @Nullable
    Person person(@Nullable Long id) {
        return id == null ? null : byId.get(id);
    }

    Optional<Person> person(String login) {
        return Optional.ofNullable(byLogin.get(loginOf(login)));
    }

    @Nullable
    GroupRow group(@Nullable Long id) {
        return id == null ? null : groupsById.get(id);
    }

    /** The group of this name, whatever its case. */
    Optional<GroupRow> group(String name) {
        return groups.stream()
                .filter(row -> row.group().name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The role of this name, whatever its case. */
    Optional<RoleRow> role(String name) {
        return roles.stream()
                .filter(row -> row.role().name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
