package org.touchpoint.core.store.spi;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads the settings files in {@code etc}; an OSGi service, there from the start. A value that is wrong takes nothing down: the last
 * good one is used instead, or else the default, and {@link org.touchpoint.api.admin.SystemHealth} says what is wrong until the
 * file is mended. Thread-safe.
 */
@ProviderType
public interface SettingsFiles {
    /** What a value has to be. */
    record Rule(Predicate<String> holds, String fault, String remedy) {
        /** Whatever it is. */
        public static final Rule NONE = new Rule(given -> true, "", "");
    }

    /** One file as it was last written. */
    @ProviderType
    interface Settings {
        /** The value of a key, without blanks around it; the default where the key is not there. */
        String text(String key, String standard, Rule rule);

        /** The value of a key exactly as it stands there, as of a password; empty where the key is not there. */
        String exact(String key);

        /** A whole number within limits, both included; the default where the key is not there. */
        default int number(String key, int standard, int least, int most) {
            Rule rule = new Rule(
                    value -> isBetween(value, least, most),
                    "is no whole number from " + least + " to " + most + ".",
                    "Give one; the default is " + standard + ".");
            return Integer.parseInt(text(key, Integer.toString(standard), rule));
        }

        /** Whether what the file has for this key is wrong, so that another value is used. */
        boolean isFaulty(String key);
    }

    /** The file of this PID with these values; what was wrong with it before is forgotten. */
    Settings read(String pid, Map<String, Object> values);

    /** What is wrong with the files as they are now: sentences that name file, key, value and remedy. */
    List<String> faults();

    private static boolean isBetween(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
