package org.touchpoint.core.identity.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.LogIns;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;

/** Log-ins against the users in the database. */
@Component
public final class LogInService implements LogIns {
    private final People people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Throttle throttle;
    private final VerifiedLogIns verified;
    private final FailedLogIns failed;

    /** @param firstStart there is an administrator before anybody can log in */
    @Activate
    public LogInService(
            @Reference Transactions transactions,
            @Reference Company company,
            @Reference People people,
            @Reference FirstStart firstStart,
            @Reference SessionLimits limits) {
        this(transactions, company, people, new Passwords(Passwords.COST), limits.get());
    }

    LogInService(
            Transactions transactions,
            Company company,
            People people,
            Passwords passwords,
            SessionLimits.Limits limits) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = new Sessions(transactions, company.clock(), limits);
        this.throttle = new Throttle(company.clock());
        this.verified = new VerifiedLogIns(company.clock());
        this.failed = new FailedLogIns(transactions, company);
    }

    @Override
    public Optional<Caller> byPassword(String login, String password) {
        String name = Directory.loginOf(login);
        if (name.length() > UserRules.LONGEST_LOGIN || password.length() > Passwords.LONGEST) {
            return Optional.empty();
        }
        Optional<Person> person = people.directory().person(name).filter(Person::active);
        String fingerprint = verified.fingerprint(name, password);
        if (person.isPresent() && verified.holds(fingerprint, person.get().passwordHash())) {
            return person.map(Person::caller);
        }
        return verify(name, password, person, fingerprint).map(Person::caller);
    }

    private Optional<Person> verify(String name, String password, Optional<Person> person, String fingerprint) {
        throttle.check(name);
        if (!passwords.matches(password, person.map(Person::passwordHash).orElse(null))) {
            throttle.failed(name);
            failed.note(name, people.directory().person(name).isPresent());
            return Optional.empty();
        }
        throttle.succeeded(name);
        person.ifPresent(known -> verified.remember(fingerprint, known.passwordHash()));
        return person;
    }

    @Override
    public String openSession(Caller caller) {
        Person person = people.directory().person(caller.userId());
        if (person == null || !person.active()) {
            throw TouchpointException.unauthenticated(
                    caller.login() + " is no active user.", "Log in as a user who is active.");
        }
        return sessions.open(person.id());
    }

    @Override
    public Optional<Caller> bySession(String token) {
        return caller(sessions.user(token));
    }

    @Override
    public Optional<Caller> peek(String token) {
        return caller(sessions.peek(token));
    }

    private Optional<Caller> caller(Optional<Long> user) {
        return user.flatMap(id -> Optional.ofNullable(people.directory().person(id)))
                .filter(Person::active)
                .map(Person::caller);
    }

    @Override
    public void closeSession(String token) {
        sessions.close(token);
    }
}
