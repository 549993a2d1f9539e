package org.touchpoint.web.console.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Something to be served.
 *
 * @param type the media type, with the character set
 * @param tag the entity tag, quotes included
 */
record Content(String type, byte[] bytes, String tag) {
    static Content of(String type, byte[] bytes) {
        return new Content(type, bytes, '"' + sha256(bytes).substring(0, 22) + '"');
    }

    /** The SHA-256 of some bytes in Base64, as a Content-Security-Policy names what may run. */
    static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
