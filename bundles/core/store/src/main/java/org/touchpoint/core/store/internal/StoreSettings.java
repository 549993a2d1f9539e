package org.touchpoint.core.store.internal;

import java.nio.file.Path;

/**
 * The configuration, checked.
 *
 * @param connectionTimeout in milliseconds
 * @param minimumFreeSpace in bytes
 * @param logSize in megabytes
 * @param cacheSize in megabytes
 */
record StoreSettings(
        String url,
        String user,
        String password,
        int poolSize,
        int connectionTimeout,
        long minimumFreeSpace,
        int logSize,
        int cacheSize) {
    static final String HSQLDB = "jdbc:hsqldb:file:";
    static final String POSTGRESQL = "jdbc:postgresql:";

    private static final long MEGABYTE = 1024L * 1024;

    /** The settings of a configuration; {@code home} is the data directory. A value out of range is refused with a sentence. */
    static StoreSettings of(StoreConfiguration configuration, Path home) {
        String url = configuration.url().isBlank()
                ? HSQLDB + home.resolve("database").resolve("touchpoint")
                : configuration.url().trim();
        if (!url.startsWith(HSQLDB) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("org.touchpoint.store.cfg: url is \"" + url + "\"; it must begin with "
                    + HSQLDB + " or " + POSTGRESQL + ".");
        }
        return new StoreSettings(
                url,
                configuration.user(),
                configuration.password(),
                between("poolSize", configuration.poolSize(), 2, 200),
                between("connectionTimeout", configuration.connectionTimeout(), 250, 30_000),
                between("minimumFreeSpace", configuration.minimumFreeSpace(), 0, 100_000) * MEGABYTE,
                between("logSize", configuration.logSize(), 1, 1024),
                between("cacheSize", configuration.cacheSize(), 10, 4096));
    }

    private static int between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("org.touchpoint.store.cfg: " + name + " is " + value
                    + "; it must be between " + least + " and " + most + ".");
        }
        return value;
    }

    boolean isHsqldb() {
        return url.startsWith(HSQLDB);
    }

    /** The settings for the log, without the password. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
