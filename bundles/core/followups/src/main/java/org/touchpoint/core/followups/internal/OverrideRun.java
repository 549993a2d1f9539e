package org.touchpoint.core.followups.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.OverrideResult;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.UniqueKeys;
import org.touchpoint.core.store.spi.TimeLine;

/**
 * Does the same to many follow-ups: some hundred in a transaction, since each commit waits for the disk. An item that is refused has
 * written nothing; where a whole transaction fails for one of them, they are done one by one.
 */
final class OverrideRun {
    private static final int CHUNK = 200;

    /** What is done to follow-ups. Every method is called within a transaction. */
    interface Work {
        /** Begins a transaction: locks these, and reads what it needs of them. */
        Batch begin(DSLContext db, List<Long> ids);
    }

    /** Work on some follow-ups in one transaction. */
    interface Batch {
        /** Does it to one; false if there was nothing to do. Refuses with {@link TouchpointException} before it writes anything. */
        boolean work(long id);

        /** Writes what is written for all together. */
        void finish(TimeLine timeLine, CopyNews news, Tally tally);
    }

    private final Transactions transactions;
    private final Company company;
    private final TimeLine timeLine;
    private final CopyNews news;

    OverrideRun(Transactions transactions, Company company, TimeLine timeLine) {
        this.transactions = transactions;
        this.company = company;
        this.timeLine = timeLine;
        this.news = new CopyNews(transactions);
    }

    OverrideResult each(List<Long> ids, Work work) {
        Map<Long, OverrideResult.Item> items = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            chunk(ids.subList(from, Math.min(from + CHUNK, ids.size())), work)
                    .forEach(item -> items.put(item.id(), item));
        }
        return new OverrideResult(
                count(items, OverrideResult.DONE),
                count(items, OverrideResult.UNCHANGED),
                count(items, OverrideResult.REFUSED),
                List.copyOf(items.values()));
    }

    private static int count(Map<Long, OverrideResult.Item> items, String outcome) {
        return (int) items.values().stream()
                .filter(item -> item.outcome().equals(outcome))
                .count();
    }

    private List<OverrideResult.Item> chunk(List<Long> ids, Work work) {
        try {
            return transactions.write(db -> inOneTransaction(db, ids, work));
        } catch (DataAccessException failure) {
            if (!UniqueKeys.isViolation(failure)) {
                throw failure;
            }
            return ids.size() == 1 ? List.of(raced(ids.get(0))) : oneByOne(ids, work);
        }
    }

    private List<OverrideResult.Item> oneByOne(List<Long> ids, Work work) {
        return ids.stream().flatMap(id -> chunk(List.of(id), work).stream()).toList();
    }

    private List<OverrideResult.Item> inOneTransaction(DSLContext db, List<Long> ids, Work work) {
        Tally tally = Tally.of(transactions, company);
        Batch batch = work.begin(db, ids.stream().sorted().toList());
        List<OverrideResult.Item> items = new ArrayList<>();
        for (long id : ids) {
            items.add(item(batch, id));
        }
        batch.finish(timeLine, news, tally);
        return items;
    }

    private static OverrideResult.Item item(Batch batch, long id) {
        try {
            return new OverrideResult.Item(id, batch.work(id) ? OverrideResult.DONE : OverrideResult.UNCHANGED, null);
        } catch (TouchpointException refusal) {
            if (refusal.code() == ErrorCode.UNAVAILABLE) {
                throw refusal;
            }
            return new OverrideResult.Item(id, OverrideResult.REFUSED, refusal.getMessage() + " " + refusal.remedy());
        }
    }

    private static OverrideResult.Item raced(long id) {
        return new OverrideResult.Item(
                id, OverrideResult.REFUSED, "Somebody else has changed it at the same time. Try again.");
    }
}
