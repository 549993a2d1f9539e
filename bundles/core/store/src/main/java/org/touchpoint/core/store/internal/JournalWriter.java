package org.touchpoint.core.store.internal;

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
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.tables.tables.records.JournalRecord;

/**
 * Collects the facts of a transaction and writes them as its last statements: each partition's head is moved on by an update, whose
 * row lock the commit releases. Partitions go in ascending order, so that two transactions never wait for one another.
 */
final class JournalWriter implements FactLog {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    /** So many ids go into one statement. */
    private static final int CHUNK = 1000;

    private record Entry(long customerId, String subject, Fact fact) {}

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
        SortedMap<Integer, List<JournalRecord>> byPart = new TreeMap<>();
        for (Entry entry : entries) {
            JournalRecord row = row(entry, partOf(entry, parts), now);
            byPart.computeIfAbsent(row.getPart(), none -> new ArrayList<>()).add(row);
        }
        byPart.forEach((part, rows) -> number(db, part, rows));
        insert(db, byPart.values().stream().flatMap(List::stream).toList());
    }

    private static int partOf(Entry entry, Map<Long, Integer> parts) {
        Integer part = parts.get(entry.customerId());
        if (part == null) {
            throw new IllegalStateException("A fact about a customer that does not exist: id " + entry.customerId());
        }
        return part;
    }

    private JournalRecord row(Entry entry, int part, Instant now) {
        JournalRecord row = new JournalRecord();
        row.setPart(part);
        row.setFact(entry.fact().getClass().getSimpleName());
        row.setCustomerId(entry.customerId());
        row.setSubject(entry.subject());
        row.setOccurredAt(entry.fact().occurredAt());
        row.setRecordedAt(now);
        row.setPayload(codec.write(entry.fact()));
        return row;
    }

    private static Map<Long, Integer> parts(DSLContext db, List<Entry> entries) {
        var distinct = new LinkedHashSet<Long>();
        entries.forEach(entry -> distinct.add(entry.customerId()));
        List<Long> ids = List.copyOf(distinct);
        Map<Long, Integer> parts = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            parts.putAll(db.select(CUSTOMER.ID, CUSTOMER.JOURNAL_PART)
                    .from(CUSTOMER)
                    .where(CUSTOMER.ID.in(ids.subList(from, Math.min(ids.size(), from + CHUNK))))
                    .fetchMap(CUSTOMER.ID, CUSTOMER.JOURNAL_PART));
        }
        return parts;
    }

    /** Locks the partition's head until the commit and takes positions behind it. */
    private static void number(DSLContext db, int part, List<JournalRecord> rows) {
        db.update(JOURNAL_HEAD)
                .set(JOURNAL_HEAD.POS, JOURNAL_HEAD.POS.plus(rows.size()))
                .where(JOURNAL_HEAD.PART.eq(part))
                .execute();
        long position = db.select(JOURNAL_HEAD.POS)
                        .from(JOURNAL_HEAD)
                        .where(JOURNAL_HEAD.PART.eq(part))
                        .fetchSingle(JOURNAL_HEAD.POS)
                - rows.size();
        for (JournalRecord row : rows) {
            row.setPos(++position);
        }
    }

    private static void insert(DSLContext db, List<JournalRecord> rows) {
        if (rows.size() == 1) {
            db.insertInto(JOURNAL).set(rows.get(0)).execute();
        } else {
            db.batchInsert(rows).execute();
        }
    }
}
