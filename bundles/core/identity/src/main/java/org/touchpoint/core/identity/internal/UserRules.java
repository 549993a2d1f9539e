package org.touchpoint.core.identity.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.api.user.UserSettings;
import org.touchpoint.core.identity.internal.Directory.GroupRow;
import org.touchpoint.core.identity.internal.Directory.RoleRow;
import org.touchpoint.core.store.check.Fields;

/** What users, roles and groups must look like; names are looked up in one {@link Directory}. */
final class UserRules {
    static final int LONGEST_LOGIN = 60;
    static final int LONGEST_NAME = 80;
    private static final int LONGEST_FULL_NAME = 120;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9999;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]*");
    /** Would be taken for the prefix or the entry of a Route To list. */
    private static final Pattern ROUTE_WORD =
            Pattern.compile("user:.*|group:.*|account ?executive|account ?csr", Pattern.CASE_INSENSITIVE);

    private UserRules() {}

    /** Settings that can be written as they are. */
    record Checked(
            String fullName,
            @Nullable String email,
            @Nullable String phone,
            boolean active,
            @Nullable LocalDate absentFrom,
            @Nullable LocalDate absentTo,
            @Nullable Long standInId,
            Set<Long> roleIds,
            Set<Long> groupIds) {}

    static String login(@Nullable String given) {
        String login = Directory.loginOf(Fields.required("login", given, LONGEST_LOGIN));
        if (!LOGIN.matcher(login).matches()) {
            throw TouchpointException.invalid(
                    "login",
                    "\"" + login + "\" is no log-in.",
                    "Use letters, digits, and . _ @ - after the first character.");
        }
        if (login.equals(Caller.SYSTEM.login()) || ROUTE_WORD.matcher(login).matches()) {
            throw TouchpointException.invalid("login", login + " is Touchpoint's own word.", "Choose another log-in.");
        }
        return login;
    }

    /** Name of a role: one may be called Account Executive, for follow-ups are not routed to roles. */
    static String roleName(@Nullable String given) {
        return Fields.required("name", given, LONGEST_NAME);
    }

    /** Name of a group. */
    static String groupName(@Nullable String given) {
        String name = Fields.required("name", given, LONGEST_NAME);
        if (ROUTE_WORD.matcher(name).matches()) {
            throw TouchpointException.invalid("name", name + " is Touchpoint's own word.", "Choose another name.");
        }
        return name;
    }

    static Checked check(Directory directory, String login, UserSettings settings) {
        LocalDate from = day("absentFrom", settings.absentFrom());
        LocalDate to = day("absentTo", settings.absentTo());
        if (to != null && (from == null || to.isBefore(from))) {
            throw TouchpointException.invalid(
                    "absentTo",
                    from == null ? "absentTo has no absentFrom." : "absentTo is before absentFrom.",
                    "Give the first and the last day of the absence.");
        }
        return new Checked(
                Fields.required("fullName", settings.fullName(), LONGEST_FULL_NAME),
                Fields.email("email", settings.email()),
                Fields.phone("phone", settings.phone()),
                settings.active(),
                from,
                to,
                standIn(directory, login, settings.standIn()),
                ids(
                        "roles",
                        settings.roles(),
                        "role",
                        name -> directory.role(name).map(RoleRow::id)),
                ids(
                        "groups",
                        settings.groups(),
                        "group",
                        name -> directory.group(name).map(GroupRow::id)));
    }

    /** Ids of the users with these log-ins. */
    static Set<Long> members(Directory directory, @Nullable List<String> logins) {
        return ids("members", logins, "user", login -> directory.person(login).map(Person::id));
    }

    static Set<JobFunction> functions(@Nullable List<String> titles) {
        return looked("jobFunctions", titles, "job function", DirectoryReader::function);
    }

    private static Set<Long> ids(
            String field, @Nullable List<String> names, String what, Function<String, Optional<Long>> find) {
        return looked(field, names, what, find);
    }

    private static <T> Set<T> looked(
            String field, @Nullable List<String> names, String what, Function<String, Optional<T>> find) {
        Set<T> found = new LinkedHashSet<>();
        List<String> given = new ArrayList<>(Objects.requireNonNullElse(names, List.of()));
        for (int i = 0; i < given.size(); i++) {
            String name = Objects.requireNonNullElse(given.get(i), "");
            String path = field + "[" + i + "]";
            found.add(find.apply(name.strip()).orElseThrow(() -> unknown(path, what, name)));
        }
        return found;
    }

    private static @Nullable Long standIn(Directory directory, String login, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        Person person = directory.person(given).orElseThrow(() -> unknown("standIn", "user", given));
        if (person.user().login().equals(login)) {
            throw TouchpointException.invalid(
                    "standIn", "Nobody stands in for oneself.", "Name another user, or nobody.");
        }
        return person.id();
    }

    private static @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR)) {
            throw TouchpointException.invalid(
                    field, field + " is in the year " + day.getYear() + ".", "Give a day from 1900 to 9999.");
        }
        return day;
    }

    private static TouchpointException unknown(String field, String what, String name) {
        return TouchpointException.invalid(
                field, "There is no " + what + " \"" + name + "\".", "Name one that is in the list of " + what + "s.");
    }
}
