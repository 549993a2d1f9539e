package org.touchpoint.core.identity.internal;

import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.touchpoint.core.store.tables.Tables.APP_ROLE;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.UniqueKeys;
import org.touchpoint.core.store.spi.Announcement;

/**
 * The one copy of the {@link Directory} in memory, and the one way to change what it shows. Every order and every request asks for it,
 * so it is read again only after a change, on a new day, or after {@value #LONGEST_MILLIS} ms. Thread-safe.
 */
@Component(service = People.class)
public final class People {
    /** How long a copy is believed, in case somebody has changed the database beside this process. */
    static final long LONGEST_MILLIS = 5_000;

    /** A copy, and which changes it has seen. */
    private record Copy(long version, long readAt, Directory directory, DayRules rules) {}

    private final Transactions transactions;
    private final Company company;
    private final AtomicLong version = new AtomicLong();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile @Nullable Copy copy;

    @Activate
    public People(@Reference Transactions transactions, @Reference Company company) {
        this.transactions = transactions;
        this.company = company;
    }

    /** Everybody as of now. */
    Directory directory() {
        return current().directory();
    }

    /** The routing rules as of today. */
    DayRules today() {
        return current().rules();
    }

    /**
     * Changes users, roles or groups, one change after the other: each sees what the one before has left, so that two administrators
     * cannot take each other's rights away at the same time.
     *
     * @param check throws {@code CONFLICT} if a name is taken
     */
    <T> T change(Function<DSLContext, T> work, Consumer<DSLContext> check) {
        try {
            return UniqueKeys.write(transactions, db -> alone(db, work), check);
        } finally {
            // Also after a rollback: this thread may have read its own changes in between.
            version.incrementAndGet();
        }
    }

    private <T> T alone(DSLContext db, Function<DSLContext, T> work) {
        db.update(APP_ROLE)
                .set(APP_ROLE.NAME, APP_ROLE.NAME)
                .where(APP_ROLE.ID.eq(select(min(APP_ROLE.ID)).from(APP_ROLE)))
                .execute();
        transactions.afterCommit(version::incrementAndGet);
        transactions.announce(Announcement.of(ChangeKind.USER, null));
        return work.apply(db);
    }

    private Copy current() {
        Copy known = copy;
        LocalDate today = company.today();
        if (known == null
                || known.version() != version.get()
                || !known.rules().day().equals(today)) {
            return read(today);
        }
        boolean old = Math.abs(company.clock().millis() - known.readAt()) >= LONGEST_MILLIS;
        // One thread reads again; the others need not wait for what most likely is the same.
        return old && refreshing.compareAndSet(false, true) ? refresh(today) : known;
    }

    private Copy refresh(LocalDate today) {
        try {
            return read(today);
        } finally {
            refreshing.set(false);
        }
    }

    private Copy read(LocalDate today) {
        // The version is taken first: a change that is committed while this reads makes the copy stale at once.
        long seen = version.get();
        long now = company.clock().millis();
        Directory directory = transactions.read(DirectoryReader::read);
        Copy read = new Copy(seen, now, directory, new DayRules(directory, today));
        copy = read;
        return read;
    }
}
