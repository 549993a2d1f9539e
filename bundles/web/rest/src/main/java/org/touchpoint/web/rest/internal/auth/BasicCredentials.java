package org.touchpoint.web.rest.internal.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.touchpoint.web.rest.internal.error.PlainText;

/** The log-in and password of an {@code Authorization: Basic} header (RFC 7617, UTF-8). */
record BasicCredentials(String login, String password) {
    private static final String SCHEME = "Basic ";

    /** What the header says; empty if it is of another scheme or malformed. */
    static Optional<BasicCredentials> of(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String pair;
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            pair = new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 0 || !PlainText.isStorable(pair)
                ? Optional.empty()
                : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
    }
}
