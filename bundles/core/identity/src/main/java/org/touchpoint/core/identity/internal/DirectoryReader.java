package org.touchpoint.core.identity.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.touchpoint.core.store.tables.Tables.APP_ROLE;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.GROUP_MEMBER;
import static org.touchpoint.core.store.tables.Tables.ROLE_JOB_FUNCTION;
import static org.touchpoint.core.store.tables.Tables.USER_GROUP;
import static org.touchpoint.core.store.tables.Tables.USER_ROLE;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.user.Group;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.api.user.Role;
import org.touchpoint.api.user.User;
import org.touchpoint.core.identity.internal.Directory.GroupRow;
import org.touchpoint.core.identity.internal.Directory.RoleRow;
import org.touchpoint.core.store.tables.tables.records.AppUserRecord;

/** Reads the whole {@link Directory} in six statements, however many users there are. */
final class DirectoryReader {
    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private final Map<Long, String> logins = new HashMap<>();
    private final Map<Long, RoleRow> roles = new HashMap<>();
    private final Map<Long, GroupRow> groups = new HashMap<>();
    private final Map<Long, List<Long>> rolesOf;
    private final Map<Long, List<Long>> groupsOf;
    private final List<AppUserRecord> users;

    private DirectoryReader(DSLContext db) {
        users = db.selectFrom(APP_USER).orderBy(APP_USER.ID).fetch();
        users.forEach(row -> logins.put(row.getId(), row.getLogin()));
        rolesOf = pairs(db, USER_ROLE.USER_ID, USER_ROLE.ROLE_ID);
        groupsOf = pairs(db, GROUP_MEMBER.USER_ID, GROUP_MEMBER.GROUP_ID);
        readRoles(db);
        readGroups(db);
    }

    static Directory read(DSLContext db) {
        return new DirectoryReader(db).directory();
    }

    /** The job function of this title, if this version knows it. */
    static Optional<JobFunction> function(@Nullable String title) {
        return Arrays.stream(JobFunction.values())
                .filter(function -> function.title().equalsIgnoreCase(title))
                .findFirst();
    }

    private Directory directory() {
        List<Person> people = users.stream().map(this::person).toList();
        return new Directory(people, rolesByName(), groupsByName());
    }

    private List<RoleRow> rolesByName() {
        return roles.values().stream()
                .sorted(Comparator.comparing(row -> row.role().name(), BY_NAME))
                .toList();
    }

    private List<GroupRow> groupsByName() {
        return groups.values().stream()
                .sorted(Comparator.comparing(row -> row.group().name(), BY_NAME))
                .toList();
    }

    private void readRoles(DSLContext db) {
        Map<Long, List<String>> titles = db.select(ROLE_JOB_FUNCTION.ROLE_ID, ROLE_JOB_FUNCTION.JOB_FUNCTION)
                .from(ROLE_JOB_FUNCTION)
                .fetchGroups(ROLE_JOB_FUNCTION.ROLE_ID, ROLE_JOB_FUNCTION.JOB_FUNCTION);
        db.selectFrom(APP_ROLE).forEach(row -> {
            List<String> known = inOrder(titles.getOrDefault(row.getId(), List.of()).stream());
            roles.put(row.getId(), new RoleRow(row.getId(), new Role(row.getName(), known)));
        });
    }

    private void readGroups(DSLContext db) {
        Map<Long, List<Long>> members = groupsOf.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(group -> Map.entry(group, entry.getKey())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        db.selectFrom(USER_GROUP).forEach(row -> {
            // Somebody hired since the users were read is not known yet.
            List<Long> ids = members.getOrDefault(row.getId(), List.of()).stream()
                    .filter(logins::containsKey)
                    .sorted(Comparator.comparing(this::login))
                    .toList();
            Group group = new Group(
                    row.getName(),
                    row.getDescription(),
                    ids.stream().map(this::login).toList());
            groups.put(row.getId(), new GroupRow(row.getId(), group, ids));
        });
    }

    private String login(@Nullable Long id) {
        return Objects.requireNonNullElse(logins.get(id), "");
    }

    private Person person(AppUserRecord row) {
        List<Role> held = rolesOf.getOrDefault(row.getId(), List.of()).stream()
                .map(id -> Objects.requireNonNull(roles.get(id)).role())
                .toList();
        List<String> titles = inOrder(held.stream().flatMap(role -> role.jobFunctions().stream()));
        Set<JobFunction> functions = EnumSet.noneOf(JobFunction.class);
        titles.forEach(title -> function(title).ifPresent(functions::add));
        return new Person(user(row, held, titles), row.getPasswordHash(), row.getStandInId(), Set.copyOf(functions));
    }

    private User user(AppUserRecord row, List<Role> held, List<String> titles) {
        List<String> groupNames = groupsOf.getOrDefault(row.getId(), List.of()).stream()
                .map(id -> Objects.requireNonNull(groups.get(id)).group().name())
                .sorted(BY_NAME)
                .toList();
        return new User(
                row.getId(),
                row.getLogin(),
                row.getFullName(),
                row.getEmail(),
                row.getPhone(),
                row.getActive(),
                row.getAbsentFrom(),
                row.getAbsentTo(),
                row.getStandInId() == null ? null : login(row.getStandInId()),
                held.stream().map(Role::name).sorted(BY_NAME).toList(),
                groupNames,
                titles);
    }

    /** Titles of job functions, each once, in the order in which the functions are declared. */
    private static List<String> inOrder(Stream<String> titles) {
        Set<JobFunction> functions = EnumSet.noneOf(JobFunction.class);
        titles.forEach(title -> function(title).ifPresent(functions::add));
        return functions.stream().map(JobFunction::title).toList();
    }

    private static Map<Long, List<Long>> pairs(DSLContext db, Field<Long> key, Field<Long> value) {
        return db.select(key, value)
                .from(Objects.requireNonNull(((org.jooq.TableField<?, Long>) key).getTable()))
                .fetchGroups(key, value);
    }
}
