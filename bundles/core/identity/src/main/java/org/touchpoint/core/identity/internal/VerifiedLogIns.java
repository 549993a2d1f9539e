package org.touchpoint.core.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Log-ins that bcrypt has agreed to in the last minutes: HTTP Basic sends the password with every request. Kept is no password but its
 * HMAC under a key that only this process knows. An entry holds only for the password hash it was checked against, so it is void as
 * soon as the password changes. Thread-safe.
 */
final class VerifiedLogIns {
    static final Duration BELIEVED = Duration.ofMinutes(5);
    static final int MOST = 2_000;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private record Verified(String passwordHash, Instant until) {}

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    VerifiedLogIns(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** What stands for this log-in with this password. */
    String fingerprint(String login, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // No login contains a line break, so no two pairs are the same text.
            byte[] sum = mac.doFinal((login + "\n" + password).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }

    /** Whether this was verified against this password hash not long ago. */
    synchronized boolean holds(String fingerprint, String passwordHash) {
        Verified verified = entries.get(fingerprint);
        if (verified == null) {
            return false;
        }
        if (verified.passwordHash().equals(passwordHash) && clock.instant().isBefore(verified.until())) {
            return true;
        }
        entries.remove(fingerprint);
        return false;
    }

    synchronized void remember(String fingerprint, String passwordHash) {
        entries.put(fingerprint, new Verified(passwordHash, clock.instant().plus(BELIEVED)));
    }

    synchronized int size() {
        return entries.size();
    }
}
