package org.touchpoint.core.identity.internal;

import static org.touchpoint.core.store.tables.Tables.APP_ROLE;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.USER_GROUP;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.Group;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.api.user.Role;
import org.touchpoint.api.user.User;
import org.touchpoint.api.user.UserSettings;
import org.touchpoint.api.user.Users;
import org.touchpoint.core.identity.internal.Directory.GroupRow;
import org.touchpoint.core.identity.internal.Directory.RoleRow;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;

/** User Maintenance over the tables of people. Whoever is made inactive, or gets a new password, loses all sessions. */
@Component
public final class UserService implements Users {
    private static final int LONGEST_DESCRIPTION = 500;

    private final People people;
    private final Clock clock;
    private final Passwords passwords;
    private final Throttle throttle;
    private final UserAudit audit;

    /** @param firstStart the standard roles are there before anybody asks for them */
    @Activate
    public UserService(@Reference Company company, @Reference People people, @Reference FirstStart firstStart) {
        this(company, people, new Passwords(Passwords.COST));
    }

    UserService(Company company, People people, Passwords passwords) {
        this.clock = company.clock();
        this.people = people;
        this.passwords = passwords;
        this.throttle = new Throttle(clock);
        this.audit = new UserAudit(company);
    }

    @Override
    public Page<User> list(@Nullable String text, PageRequest page) {
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        List<User> found = people.directory().people().stream()
                .map(Person::user)
                .filter(user -> user.login().contains(part)
                        || user.fullName().toLowerCase(Locale.ROOT).contains(part))
                .sorted(Comparator.comparing(User::login))
                .toList();
        return new Page<>(found.stream().skip(page.offset()).limit(page.size()).toList(), found.size());
    }

    @Override
    public User get(String login) {
        return existing(people.directory(), login).user();
    }

    @Override
    public User create(String login, UserSettings settings, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        String name = UserRules.login(login);
        UserRules.check(people.directory(), name, settings);
        String hash = passwords.hash(Passwords.checked("password", settings.password()));
        people.change(
                db -> {
                    requireFree(db, name);
                    UserRows.insertUser(
                            db, name, UserRules.check(DirectoryReader.read(db), name, settings), hash, clock.instant());
                    audit.created(db, name, caller);
                    return name;
                },
                db -> requireFree(db, name));
        return get(name);
    }

    @Override
    public User change(String login, UserSettings settings, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        String name = existing(people.directory(), login).user().login();
        UserRules.check(people.directory(), name, settings);
        String hash =
                settings.password() == null ? null : passwords.hash(Passwords.checked("password", settings.password()));
        people.change(db -> replace(db, name, settings, hash, caller), db -> {});
        return get(name);
    }

    private boolean replace(DSLContext db, String login, UserSettings settings, @Nullable String hash, Caller caller) {
        Directory present = DirectoryReader.read(db);
        Person person = existing(present, login);
        long id = person.id();
        UserRules.Checked checked = UserRules.check(present, login, settings);
        OpenFollowUps.requireHeir(db, present, person, checked);
        UserRows.updateUser(db, id, checked);
        if (hash != null) {
            UserRows.setPassword(db, id, hash);
        }
        if (hash != null || !settings.active()) {
            Sessions.closeAll(db, id);
        }
        UserRows.requireAdministrator(db, settings.active() ? "roles" : "active");
        audit.changed(db, person.user(), hash != null, caller);
        return true;
    }

    @Override
    public void changeOwnPassword(String oldPassword, String newPassword, Caller caller) {
        Person person = people.directory().person(caller.userId());
        if (person == null || !person.active()) {
            throw TouchpointException.unauthenticated(
                    caller.login() + " is no active user.", "Log in as a user who is active.");
        }
        Passwords.checked("newPassword", newPassword);
        requirePresent(oldPassword, person);
        String hash = passwords.hash(newPassword);
        people.change(
                db -> {
                    UserRows.setPassword(db, person.id(), person.passwordHash(), hash);
                    Sessions.closeAll(db, person.id());
                    audit.ownPassword(db, caller);
                    return true;
                },
                db -> {});
    }

    /** Guessed here, too, it has to be slow: a session that was left open must not give the password away. */
    private void requirePresent(@Nullable String password, Person person) {
        String login = person.user().login();
        throttle.check(login);
        if (password == null
                || password.length() > Passwords.LONGEST
                || !passwords.matches(password, person.passwordHash())) {
            throttle.failed(login);
            throw TouchpointException.invalid(
                    "oldPassword", "That is not the present password.", "Give the password that you log in with.");
        }
        throttle.succeeded(login);
    }

    @Override
    public List<Role> roles() {
        return people.directory().roles().stream().map(RoleRow::role).toList();
    }

    @Override
    public Role saveRole(Role role, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        String name = UserRules.roleName(role.name());
        Set<JobFunction> functions = UserRules.functions(role.jobFunctions());
        people.change(
                db -> {
                    RoleRow known = DirectoryReader.read(db).role(name).orElse(null);
                    long id = known == null ? UserRows.insertRole(db, name) : known.id();
                    db.update(APP_ROLE)
                            .set(APP_ROLE.NAME, name)
                            .where(APP_ROLE.ID.eq(id))
                            .execute();
                    UserRows.replaceFunctions(db, id, functions);
                    UserRows.requireAdministrator(db, "jobFunctions");
                    audit.saved(db, known, name, caller);
                    return id;
                },
                db -> {});
        return people.directory().role(name).orElseThrow().role();
    }

    @Override
    public List<Group> groups() {
        return people.directory().groups().stream().map(GroupRow::group).toList();
    }

    @Override
    public Group saveGroup(Group group, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        String name = UserRules.groupName(group.name());
        String description = Objects.requireNonNullElse(
                Fields.optional("description", group.description(), LONGEST_DESCRIPTION), "");
        Set<Long> members = UserRules.members(people.directory(), group.members());
        people.change(
                db -> {
                    GroupRow known = DirectoryReader.read(db).group(name).orElse(null);
                    long id = known == null ? UserRows.insertGroup(db, name, description) : known.id();
                    db.update(USER_GROUP)
                            .set(USER_GROUP.NAME, name)
                            .set(USER_GROUP.DESCRIPTION, description)
                            .where(USER_GROUP.ID.eq(id))
                            .execute();
                    UserRows.replaceMembers(db, id, members);
                    audit.saved(db, known, name, caller);
                    return id;
                },
                db -> {});
        return people.directory().group(name).orElseThrow().group();
    }

    private static Person existing(Directory directory, String login) {
        return directory.person(login).orElseThrow(() -> TouchpointException.notFound("user", login));
    }

    private static void requireFree(DSLContext db, String login) {
        if (db.fetchExists(APP_USER, APP_USER.LOGIN.eq(login))) {
            throw TouchpointException.conflict(
                    "login", "There is a user " + login + " already.", "Choose another log-in, or change that user.");
        }
    }
}
