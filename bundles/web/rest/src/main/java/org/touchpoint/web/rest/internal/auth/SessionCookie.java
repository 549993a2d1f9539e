package org.touchpoint.web.rest.internal.auth;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import java.util.Optional;

/** The cookie that carries a session: not readable by scripts, not sent from other sites, sent to the API alone. */
public final class SessionCookie {
    private static final String NAME = "touchpoint-session";
    private static final int LONGEST = 200;

    private SessionCookie() {}

    /** A cookie that opens or goes on with a session. */
    public static NewCookie of(String token, boolean secure) {
        return builder(secure).value(token).build();
    }

    /** A cookie that makes the browser forget the session. */
    public static NewCookie none(boolean secure) {
        return builder(secure).value("").maxAge(0).build();
    }

    /** The session token among the cookies of a request. */
    public static Optional<String> token(Map<String, Cookie> cookies) {
        return Optional.ofNullable(cookies.get(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank() && value.length() <= LONGEST);
    }

    private static NewCookie.Builder builder(boolean secure) {
        return new NewCookie.Builder(NAME)
                .path("/api")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
