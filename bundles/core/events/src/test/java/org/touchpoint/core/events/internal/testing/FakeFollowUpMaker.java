package org.touchpoint.core.events.internal.testing;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.FollowUpMaker;
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
        return transactions.write(db -> occasions.stream()
                .mapToInt(occasion -> insert(db, maker, occasion))
                .sum());
    }

    @Override
    public long makeForAudience(Maker maker, Select<Record2<Long, Integer>> chosen, Instant startAt, String reason) {
        return transactions.write(db -> db.fetch(chosen).stream()
                .mapToInt(row -> insert(db, maker, occasion(db, row.value1(), row.value2(), startAt, reason)))
                .sum());
    }

    private static Occasion occasion(DSLContext db, long customer, int episode, Instant startAt, String reason) {
        String number = db.fetchSingle(CUSTOMER, CUSTOMER.ID.eq(customer)).getCustomerNumber();
        return new Occasion(
                "customer:" + number, episode, customer, null, null, null, startAt, reason, java.util.Map.of());
    }

    private int insert(DSLContext db, Maker maker, Occasion occasion) {
        boolean there = db.fetchExists(
                FOLLOW_UP,
                FOLLOW_UP
                        .DEFINITION_ID
                        .eq(maker.definitionId())
                        .and(FOLLOW_UP.SUBJECT.eq(occasion.subject()))
                        .and(FOLLOW_UP.EPISODE.eq(occasion.episode()))
                        .and(FOLLOW_UP.ASSIGNEE_ID.eq(assignee.getAsLong())));
        if (there) {
            return 0;
        }
        var row = db.newRecord(FOLLOW_UP);
        row.setId(db.nextval(ID_SEQ));
        row.setGroupId(row.getId());
        row.setDefinitionId(maker.definitionId());
        row.setSubject(occasion.subject());
        row.setEpisode(occasion.episode());
        row.setAssigneeId(assignee.getAsLong());
        row.setCustomerId(occasion.customerId());
        row.setStatus("Open");
        row.setClosed(false);
        row.setPriority((occasion.priority() == null ? maker.priority() : occasion.priority()).ordinal() + 1);
        row.setSource("CRM");
        row.setMedia(maker.media());
        row.setStartAt(occasion.startAt());
        row.setFirstStartAt(occasion.startAt());
        row.setMoves(0);
        row.setScriptId(maker.scriptId());
        row.setReason(occasion.reason().equals(UNWRITABLE) ? "x".repeat(501) : occasion.reason());
        row.setCreatedAt(occasion.startAt());
        row.insert();
        return 1;
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
