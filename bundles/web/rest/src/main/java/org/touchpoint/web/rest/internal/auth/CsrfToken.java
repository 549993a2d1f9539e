package org.touchpoint.web.rest.internal.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a page of ours knows of its session and no other site's page can: pages send it with whatever changes something. It follows from
 * the session's own token, which scripts cannot read, and does not lead back to it.
 */
public final class CsrfToken {
    /** The header that carries it. */
    public static final String HEADER = "X-CSRF-Token";

    private CsrfToken() {}

    /** The token of a session. */
    public static String of(String session) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(("csrf " + session).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean isOf(String session, @Nullable String sent) {
        return sent != null && MessageDigest.isEqual(of(session).getBytes(US_ASCII), sent.getBytes(UTF_8));
    }
}
