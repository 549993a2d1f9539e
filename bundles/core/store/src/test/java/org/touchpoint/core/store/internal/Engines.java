package org.touchpoint.core.store.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Engines as the product opens them, for the store's own tests. */
final class Engines {
    static final long NO_MINIMUM = 0;
    /** What HSQLDB tells of the disks that fail here is expected, and long. */
    private static final Logger HSQLDB = Logger.getLogger("hsqldb.db");

    static {
        HSQLDB.setLevel(Level.OFF);
    }

    private Engines() {}

    static StoreSettings hsqldb(Path folder, long minimumFreeSpace, int logSize) {
        return new StoreSettings(
                StoreSettings.HSQLDB + folder.resolve("touchpoint"), "SA", "", 12, 2500, minimumFreeSpace, logSize, 10);
    }

    static HsqldbDatabase engine(StoreSettings settings, Disk disk) {
        return new HsqldbDatabase(settings, new Schema(Changes.ofThisBuild()), disk);
    }

    static HsqldbDatabase engine(Path folder) {
        return engine(hsqldb(folder, NO_MINIMUM, 32), Disk.REAL);
    }

    /** A store that has been started, and is up. */
    static Store started(Engine engine) {
        Store store = new Store(engine, Clock.systemUTC(), () -> {});
        store.start();
        return store;
    }

    /** Looks again and again until it is so, for half a minute at most. */
    static void await(String what, BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
