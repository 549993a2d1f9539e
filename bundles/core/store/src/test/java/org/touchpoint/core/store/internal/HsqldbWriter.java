package org.touchpoint.core.store.internal;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** A process that writes until it is killed. */
final class HsqldbWriter {
    private HsqldbWriter() {}

    /** @param arguments folder of the database, first number to write */
    public static void main(String[] arguments) throws Exception {
        HsqldbDatabase engine = Engines.engine(Engines.hsqldb(Path.of(arguments[0]), Engines.NO_MINIMUM, 1), Disk.REAL);
        engine.open();
        Rows.report(engine, Long.parseLong(arguments[1]), new AtomicBoolean(true));
    }
}
