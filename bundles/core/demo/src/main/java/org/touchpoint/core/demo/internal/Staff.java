package org.touchpoint.core.demo.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.Group;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.api.user.User;
import org.touchpoint.api.user.UserSettings;
import org.touchpoint.api.user.Users;

/** The people of the demo company, with the flavour of the sources, and the groups they are in. */
final class Staff {
    /** Everybody's password, the administrator's too unless the installation was given another. */
    static final String PASSWORD = "touchpoint";

    static final List<String> REPS = List.of("marie", "debbie", "kris");
    static final List<String> EXECUTIVES = List.of("judy", "barry", "angel");
    static final String MANAGER = "suellyn";
    static final String CREDIT = "carol";

    private static final List<Person> PEOPLE = List.of(
            new Person("marie", "Marie Keller", "Customer Service Rep", "Customer Service"),
            new Person("debbie", "Debbie Landers", "Customer Service Rep", "Customer Service"),
            new Person("kris", "Kris Ryan", "Customer Service Rep", "Customer Service"),
            new Person("judy", "Judy Adams", "Account Executive", "Sales"),
            new Person("barry", "Barry Johnson", "Account Executive", "Sales"),
            new Person("angel", "Angel Anderson", "Account Executive", "Sales"),
            new Person(MANAGER, "Suellyn Hernandez", "CRM Manager", "Management"),
            new Person(CREDIT, "Carol Whitman", "Credit Manager", "Credit"),
            new Person("paula", "Paula Jensen", "Purchasing", "Purchasing"));

    private final Users users;

    private record Person(String login, String name, String role, String group) {}

    Staff(Users users) {
        this.users = users;
    }

    /** Creates whoever is not there yet; groups first. Somebody of the same log-in who is there stays as he is. */
    void ensure() {
        Set<String> groups = users.groups().stream().map(Group::name).collect(Collectors.toCollection(HashSet::new));
        Set<String> logins = new HashSet<>(byLogin().keySet());
        for (Person person : PEOPLE) {
            if (groups.add(person.group())) {
                users.saveGroup(new Group(person.group(), person.group(), List.of()), Caller.SYSTEM);
            }
        }
        int extension = 0;
        for (Person person : PEOPLE) {
            extension++;
            if (!logins.contains(person.login())) {
                users.create(person.login(), settings(person, extension), Caller.SYSTEM);
            }
        }
    }

    /** Each of the staff as a caller of services, by log-in. */
    Map<String, Caller> callers() {
        Map<String, Caller> callers = new HashMap<>();
        byLogin().forEach((login, user) -> callers.put(login, caller(user)));
        return callers;
    }

    private Map<String, User> byLogin() {
        return users.list(null, new PageRequest(0, PageRequest.LARGEST)).items().stream()
                .collect(Collectors.toMap(User::login, user -> user));
    }

    private static UserSettings settings(Person person, int extension) {
        return new UserSettings(
                person.name(),
                person.login() + "@touchpoint-office.example",
                "(303) 555-0100 x" + (10 + extension),
                true,
                null,
                null,
                null,
                List.of(person.role()),
                List.of(person.group()),
                PASSWORD);
    }

    private static Caller caller(User user) {
        List<JobFunction> functions = new ArrayList<>();
        for (JobFunction function : JobFunction.values()) {
            if (user.jobFunctions().contains(function.title())) {
                functions.add(function);
            }
        }
        return new Caller(user.id(), user.login(), user.fullName(), Set.copyOf(functions));
    }
}
