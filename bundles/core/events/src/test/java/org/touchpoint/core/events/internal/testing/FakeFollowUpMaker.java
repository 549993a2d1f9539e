package org.touchpoint.core.events.internal.testing;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;
import org.touchpoint.core.store.testing.Seed;

/** Makes one copy, for one person, in the real table with its real unique key; and can be told to fail. */
public final class FakeFollowUpMaker implements FollowUpMaker {
    /** A reason that the database does not take. */
    public static final String UNWRITABLE = "unwritable";

    private final Transactions transactions;
    private final Seed seed;
    private final LongSupplier assignee;

    FakeFollowUpMaker(Transactions transactions, Seed seed, LongSupplier assignee) {
        this.transactions = transactions;
        this.seed = seed;
        this.assignee = assignee;
    }

    @Override
    public int make(Maker maker, List<Occasion> occasions) {
        return transactions.write(db -> {
            Set<String> there = there(db, maker);
            List<FollowUpRecord> rows = occasions.stream()
                    .filter(occasion -> there.add(occasion.subject() + " " + occasion.episode()))
                    .map(occasion -> row(db, maker, occasion))
                    .toList();
            db.batchInsert(rows).execute();
            return rows.size();
        });
    }

    @Override
    public long makeForAudience(
            Maker maker, List<Select<Record2<Long, Integer>>> parts, Instant startAt, String reason, Runnable done) {
        return transactions.write(db -> {
            Map<Long, String> numbers = db.select(CUSTOMER.ID, CUSTOMER.CUSTOMER_NUMBER)
                    .from(CUSTOMER)
                    .fetchMap(CUSTOMER.ID, CUSTOMER.CUSTOMER_NUMBER);
            long made = 0;
            for (Select<Record2<Long, Integer>> part : parts) {
                List<Occasion> occasions = db.fetch(part)
                        .map(row -> occasion(row.value1(), numbers.get(row.value1()), row.value2(), startAt, reason));
                made += make(maker, occasions);
                done.run();
            }
            return made;
        });
    }

    @Override
    public List<List<Routing.Assignment>> wouldGet(Maker maker, List<Occasion> occasions) {
        return occasions.stream()
                .map(occasion -> List.of(new Routing.Assignment(assignee.getAsLong(), null)))
                .toList();
    }

    @Override
    public Map<Long, Share> countForAudience(Maker maker, Select<Record2<Long, Integer>> chosen) {
        int count = transactions.read(db -> db.fetchCount(chosen));
        return count == 0 ? Map.of() : Map.of(assignee.getAsLong(), new Share(count, 0));
    }

    private static Occasion occasion(long customer, String number, int episode, Instant startAt, String reason) {
        return new Occasion("customer:" + number, episode, customer, null, null, null, startAt, reason, Map.of());
    }

    private static Set<String> there(DSLContext db, Maker maker) {
        return new HashSet<>(db.select(FOLLOW_UP.SUBJECT, FOLLOW_UP.EPISODE)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.DEFINITION_ID.eq(maker.definitionId()))
                .fetch(row -> row.value1() + " " + row.value2()));
    }

    private FollowUpRecord row(DSLContext db, Maker maker, Occasion occasion) {
        FollowUpRecord row = db.newRecord(FOLLOW_UP);
        row.setId(db.nextval(ID_SEQ));
        row.setGroupId(row.getId());
        row.setDefinitionId(maker.definitionId());
        row.setSubject(occasion.subject());
        row.setEpisode(occasion.episode());
        row.setAssigneeId(assignee.getAsLong());
        row.setCustomerId(occasion.customerId());
        row.setStatus("Open");
        row.setClosed(false);
        row.setPriority(
                occasion.priority() == null ? 3 : 1 + occasion.priority().compareTo(Priority.URGENT));
        row.setSource("CRM");
        row.setMedia(maker.media());
        row.setStartAt(occasion.startAt());
        row.setFirstStartAt(occasion.startAt());
        row.setMoves(0);
        row.setScriptId(maker.scriptId());
        row.setReason(occasion.reason().equals(UNWRITABLE) ? "x".repeat(501) : occasion.reason());
        row.setCreatedAt(occasion.startAt());
        return row;
    }

    @Override
    public void closeForHolds(Collection<Long> holdIds, String by, String why) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long keepScript(String body) {
        return seed.script(body);
    }
}
