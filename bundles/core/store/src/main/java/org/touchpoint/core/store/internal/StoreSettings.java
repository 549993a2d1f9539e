package org.touchpoint.core.store.internal;

import java.nio.file.Path;
import org.touchpoint.core.store.spi.SettingsFiles;

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

    private static final SettingsFiles.Rule ADDRESS = new SettingsFiles.Rule(
            url -> url.isEmpty() || url.startsWith(HSQLDB) || url.startsWith(POSTGRESQL),
            "is no address of a database that Touchpoint knows.",
            "Give one that begins with " + HSQLDB + " or " + POSTGRESQL + ".");

    /**
     * The settings of {@code etc/org.touchpoint.store.cfg}; {@code home} is the data directory.
     *
     * @throws StoreRefused if the address is wrong: to go on with another database would be worse than none
     */
    static StoreSettings of(SettingsFiles.Settings file, Path home) throws StoreRefused {
        String url = file.text("url", "", ADDRESS);
        if (url.isEmpty() && file.isFaulty("url")) {
            throw new StoreRefused("The database is not opened, because its address is wrong.", null);
        }
        return new StoreSettings(
                url.isEmpty() ? HSQLDB + home.resolve("database").resolve("touchpoint") : url,
                file.text("user", "SA", SettingsFiles.Rule.NONE),
                file.exact("password"),
                file.number("poolSize", 16, 2, 200),
                file.number("connectionTimeout", 2500, 250, 30_000),
                file.number("minimumFreeSpace", 32, 0, 100_000) * MEGABYTE,
                file.number("logSize", 32, 1, 1024),
                file.number("cacheSize", 64, 10, 4096));
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
