package org.touchpoint.core.identity.internal;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/**
 * Passwords as bcrypt, which sees 72 bytes: a new one has no more. Longer ones, which earlier versions took, were shortened by
 * SHA-512 first, and still count with every character.
 */
final class Passwords {
    /** 2^10 rounds: some 50 ms. */
    static final int COST = 10;

    static final int SHORTEST = 8;
    static final int MOST_BYTES = 72;

    /** Longest one that can be logged in with, in characters. */
    static final int LONGEST = 200;

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private static final int GENERATED_LENGTH = 20;
    private static final LongPasswordStrategy LONG = LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int cost;
    private final String nobodys;

    Passwords(int cost) {
        this.cost = cost;
        this.nobodys = hash(generate());
    }

    String hash(String password) {
        return BCrypt.with(LONG).hashToString(cost, password.toCharArray());
    }

    /** Whether the password belongs to the hash; for null (there is no such user) never, but it takes as long. */
    boolean matches(String password, @Nullable String hash) {
        char[] expected = (hash == null ? nobodys : hash).toCharArray();
        boolean same =
                BCrypt.verifyer(BCrypt.Version.VERSION_2A, LONG).verify(password.toCharArray(), expected).verified;
        return same && hash != null;
    }

    /** A password that nobody guesses. */
    static String generate() {
        StringBuilder password = new StringBuilder();
        RANDOM.ints(GENERATED_LENGTH, 0, ALPHABET.length()).forEach(i -> password.append(ALPHABET.charAt(i)));
        return password.toString();
    }

    /** Refuses a new password that is too short, too long, or cannot be typed. */
    static String checked(String field, @Nullable String password) {
        if (password == null || isTooShort(password) || isTooLong(password)) {
            throw TouchpointException.invalid(
                    field,
                    password == null
                            ? field + " is missing."
                            : field + " is too " + (isTooShort(password) ? "short." : "long."),
                    "Give at least " + SHORTEST + " characters, at most " + MOST_BYTES + " bytes in UTF-8.");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            throw TouchpointException.invalid(field, field + " contains a control character.", "Leave it out.");
        }
        return password;
    }

    static boolean isTooShort(String password) {
        return password.codePointCount(0, password.length()) < SHORTEST;
    }

    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}
