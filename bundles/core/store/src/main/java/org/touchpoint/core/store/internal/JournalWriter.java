package org.touchpoint.core.store.internal;

import static org.jooq.impl.DSL.val;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.JOURNAL;
import static org.touchpoint.core.store.tables.Tables.JOURNAL_HEAD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.HotStatement;

/**
 * Collects the facts of a transaction and writes them as its last statements: each partition's head is moved on by an update, whose
 * row lock the commit releases. Partitions go in ascending order, so that two transactions never wait for one another.
 */
final class JournalWriter implements FactLog {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    /** So many ids go into one statement. */
    private static final int CHUNK = 1000;

    /** So many customers' partitions are kept in mind. */
    private static final int KNOWN = 20_000;

    private static final HotStatement MOVE_ON = new HotStatement(db -> db.update(JOURNAL_HEAD)
            .set(JOURNAL_HEAD.POS, JOURNAL_HEAD.POS.plus(val(0L)))
            .where(JOURNAL_HEAD.PART.eq(val(0))));
    private static final HotStatement HEAD = new HotStatement(
            db -> db.select(JOURNAL_HEAD.POS).from(JOURNAL_HEAD).where(JOURNAL_HEAD.PART.eq(val(0))));
    private static final HotStatement INSERT = HotStatement.insert(
            JOURNAL,
            JOURNAL.PART,
            JOURNAL.POS,
            JOURNAL.FACT,
            JOURNAL.CUSTOMER_ID,
            JOURNAL.SUBJECT,
            JOURNAL.OCCURRED_AT,
            JOURNAL.RECORDED_AT,
            JOURNAL.PAYLOAD);

    private record Entry(long customerId, String subject, Fact fact) {}

    /** A customer's partition never changes, and no other customer ever gets the same id. */
    private final Map<Long, Integer> known = new ConcurrentHashMap<>();

    private final JooqTransactions transactions;
    private final FactCodec codec;
    private final Company company;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    JournalWriter(JooqTransactions transactions, FactCodec codec, Company company) {
        this.transactions = transactions;
        this.codec = codec;
        this.company = company;
    }

    @Override
    public void append(long customerId, String subject, Fact fact) {
        Bound bound = transactions.bound();
        List<Entry> pending = bound.attachment(this, () -> open(bound));
        pending.add(new Entry(customerId, subject, fact));
    }

    private List<Entry> open(Bound bound) {
        List<Entry> pending = new ArrayList<>();
        bound.last(db -> write(db, pending));
        bound.afterCommit.add(this::tell);
        return pending;
    }

    @Override
    public AutoCloseable onAppended(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                LOG.error("A listener of the journal failed", failure);
            }
        }
    }

    private void write(DSLContext db, List<Entry> entries) {
        Instant now = company.clock().instant();
        Map<Long, Integer> parts = parts(db, entries);
        SortedMap<Integer, List<Entry>> byPart = new TreeMap<>();
        for (Entry entry : entries) {
            byPart.computeIfAbsent(partOf(entry, parts), none -> new ArrayList<>())
                    .add(entry);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        byPart.forEach((part, facts) -> {
            long position = moveOn(db, part, facts.size());
            for (Entry entry : facts) {
                rows.add(row(part, ++position, entry, now));
            }
        });
        INSERT.batch(db, rows);
    }

    private static int partOf(Entry entry, Map<Long, Integer> parts) {
        Integer part = parts.get(entry.customerId());
        if (part == null) {
            throw new IllegalStateException("A fact about a customer that does not exist: id " + entry.customerId());
        }
        return part;
    }

    private @Nullable Object[] row(int part, long position, Entry entry, Instant now) {
        Fact fact = entry.fact();
        return new @Nullable Object[] {
            part,
            position,
            fact.getClass().getSimpleName(),
            entry.customerId(),
            entry.subject(),
            fact.occurredAt(),
            now,
            codec.write(fact)
        };
    }

    private Map<Long, Integer> parts(DSLContext db, List<Entry> entries) {
        Map<Long, Integer> parts = new HashMap<>();
        var unknown = new LinkedHashSet<Long>();
        for (Entry entry : entries) {
            Integer part = known.get(entry.customerId());
            if (part == null) {
                unknown.add(entry.customerId());
            } else {
                parts.put(entry.customerId(), part);
            }
        }
        if (!unknown.isEmpty()) {
            parts.putAll(lookUp(db, List.copyOf(unknown)));
        }
        return parts;
    }

    private Map<Long, Integer> lookUp(DSLContext db, List<Long> ids) {
        Map<Long, Integer> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            found.putAll(db.select(CUSTOMER.ID, CUSTOMER.JOURNAL_PART)
                    .from(CUSTOMER)
                    .where(CUSTOMER.ID.in(ids.subList(from, Math.min(ids.size(), from + CHUNK))))
                    .fetchMap(CUSTOMER.ID, CUSTOMER.JOURNAL_PART));
        }
        if (known.size() + found.size() > KNOWN) {
            known.clear();
        }
        known.putAll(found);
        return found;
    }

    /** Locks the partition's head until the commit and takes so many positions behind it; answers the last one taken before. */
    private static long moveOn(DSLContext db, int part, int facts) {
        MOVE_ON.execute(db, (long) facts, part);
        return HEAD.first(db, row -> row.getLong(1), part).orElseThrow() - facts;
    }
}
