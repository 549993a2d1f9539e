package org.touchpoint.core.identity.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The password that the first administrator starts with: the first line of a file, else the demo company's, else one that is made up.
 *
 * @param generated whether nobody knows it yet
 */
record FirstPassword(String password, boolean generated) {
    /** Property: a file whose first line is the password. */
    static final String FILE_PROPERTY = "touchpoint.admin.password.file";
    /** Property: {@code true} in the demo company. */
    static final String DEMO_PROPERTY = "touchpoint.demo";

    static final String DEMO_PASSWORD = "touchpoint";
    private static final String NOTE = "first-admin-password.txt";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Logger LOG = LoggerFactory.getLogger(FirstPassword.class);

    /** Where settings come from: the framework's properties, then the system's. */
    interface Properties {
        @Nullable
        String get(String name);

        static Properties of(BundleContext context) {
            return name -> context.getProperty(name) != null ? context.getProperty(name) : System.getProperty(name);
        }
    }

    static FirstPassword choose(Properties properties) {
        String file = properties.get(FILE_PROPERTY);
        if (file != null && !file.isBlank()) {
            return new FirstPassword(firstLine(located(file.strip(), properties)), false);
        }
        if (Boolean.parseBoolean(properties.get(DEMO_PROPERTY))) {
            return new FirstPassword(DEMO_PASSWORD, false);
        }
        return new FirstPassword(Passwords.generate(), true);
    }

    /** Keeps a made-up password in a file that only its owner reads; before it counts, so that it cannot get lost. */
    void keep(Properties properties) {
        String data = properties.get("karaf.data");
        if (generated && data != null) {
            note(Path.of(data, NOTE));
        }
    }

    /** Tells a made-up password to whoever starts Touchpoint, once. */
    void announce() {
        if (generated) {
            LOG.info("First administrator: {} / {}", FirstStart.LOGIN, password);
        }
    }

    private void note(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, FirstStart.LOGIN + " / " + password + "\n");
        } catch (IOException failure) {
            LOG.warn("Could not write {}; the first administrator's password is in the log only", file, failure);
        }
    }

    /** A path that is not absolute counts from the working directory, else from the data directory. */
    private static Path located(String file, Properties properties) {
        String base = properties.get("karaf.base");
        Path path = Path.of(file);
        return path.isAbsolute() || Files.exists(path) || base == null
                ? path
                : Path.of(base).resolve(file);
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            String line = lines.findFirst().orElse("").replace(BYTE_ORDER_MARK, "");
            if (line.isBlank() || Passwords.isTooLong(line)) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "The first line of %s must be a password of 1 to %d bytes",
                        file,
                        Passwords.MOST_BYTES));
            }
            if (Passwords.isTooShort(line)) {
                // Whoever starts Touchpoint may try it out as they like; in the console it could not be chosen.
                LOG.warn(
                        "The first administrator's password is shorter than {} characters; change it before real use",
                        Passwords.SHORTEST);
            }
            return line;
        } catch (IOException | java.io.UncheckedIOException failure) {
            throw new IllegalStateException(
                    "Cannot read the first administrator's password from " + file + " (" + FILE_PROPERTY + ")",
                    failure);
        }
    }
}
