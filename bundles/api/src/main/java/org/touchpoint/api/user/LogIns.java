package org.touchpoint.api.user;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Log-ins by password and by session. Passwords are kept as bcrypt, session tokens as SHA-256. Thread-safe.
 *
 * <p>Log-ins survive a restart. A user who is made inactive loses all sessions at once.
 */
@ProviderType
public interface LogIns {
    /**
     * Whoever has this log-in and password; empty if they do not belong together or the user is inactive. {@code TOO_MANY} after too
     * many failures in a row.
     */
    Optional<Caller> byPassword(String login, String password);

    /** Opens a session, which lasts while it is used, within an absolute limit, and returns its token for the cookie. */
    String openSession(Caller caller);

    /** Whoever opened this session; empty if it is unknown or over. */
    Optional<Caller> bySession(String token);

    /** The same without extending the session: for those who only want to know whether it is over. */
    Optional<Caller> peek(String token);

    /** Ends a session; nothing happens if it is unknown. */
    void closeSession(String token);
}
