package org.touchpoint.web.rest.internal.fakes;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.api.user.LogIns;

/** Users whose passwords are their log-ins: admin may do everything, judy works follow-ups. */
public final class FakeLogIns implements LogIns {
    public static final Caller ADMIN = new Caller(1, "admin", "Ada Min", Set.of(JobFunction.values()));
    public static final Caller JUDY = new Caller(2, "judy", "Judy Adams", Set.of(JobFunction.FOLLOW_UP));

    private final Map<String, Caller> callers = Map.of("admin", ADMIN, "judy", JUDY);
    private final Map<String, Caller> sessions = new ConcurrentHashMap<>();

    @Override
    public Optional<Caller> byPassword(String login, String password) {
        if (login.equals("guessed")) {
            throw TouchpointException.tooMany("Too many failed log-ins.", "Wait 7 seconds.", Duration.ofSeconds(7));
        }
        return login.equals(password) ? Optional.ofNullable(callers.get(login)) : Optional.empty();
    }

    @Override
    public String openSession(Caller caller) {
        String token = "token-" + sessions.size() + "-" + caller.login();
        sessions.put(token, caller);
        return token;
    }

    @Override
    public Optional<Caller> bySession(String token) {
        return Optional.ofNullable(sessions.get(token));
    }

    @Override
    public Optional<Caller> peek(String token) {
        return bySession(token);
    }

    @Override
    public void closeSession(String token) {
        sessions.remove(token);
    }
}
