package org.touchpoint.core.store.internal;

/** {@code etc/org.touchpoint.store.cfg}: which database, and how it is used. */
@interface StoreConfiguration {
    /** {@code jdbc:hsqldb:file:PATH} or {@code jdbc:postgresql://HOST/NAME}; empty: HSQLDB in {@code database/touchpoint}. */
    String url() default "";

    /** User of the database; HSQLDB makes a new database for this one. */
    String user() default "SA";

    /** Password of the user. */
    String password() default "";

    /** Most connections at once, 2 to 200. */
    int poolSize() default 16;

    /** Longest wait for a connection, in milliseconds, 250 to 30000. */
    int connectionTimeout() default 2500;

    /** With less free space than this on the disk of an HSQLDB database writes are refused; in megabytes, 0 to 100000. */
    int minimumFreeSpace() default 32;

    /** When HSQLDB's log has grown to this it is folded into the data; in megabytes, 1 to 1024. */
    int logSize() default 32;

    /** Memory for rows of an HSQLDB database that is made new, in megabytes, 10 to 4096. */
    int cacheSize() default 64;
}
