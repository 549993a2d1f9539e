package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;

/** Follow-ups as the rest of the core makes and closes them. */
@Component
public final class CopyMaker implements FollowUpMaker {
    private static final int LONGEST_LOGIN = 60;

    private final Transactions transactions;
    private final Company company;
    private final Routing routing;
    private final CopyNews news;

    @Activate
    public CopyMaker(@Reference Transactions transactions, @Reference Company company, @Reference Routing routing) {
        TallyCount.ensure(transactions, company);
        this.transactions = transactions;
        this.company = company;
        this.routing = routing;
        this.news = new CopyNews(transactions);
    }

    @Override
    public int make(Maker maker, List<Occasion> occasions) {
        if (occasions.isEmpty()) {
            return 0;
        }
        return transactions.write(db -> {
            Tally tally = Tally.of(transactions, company);
            Making.Made made = new Making(db, maker, routing.today(), now(), tally).make(occasions);
            news.tell(db, made.ids());
            return made.count();
        });
    }

    @Override
    public long makeForAudience(
            Maker maker, List<Select<Record2<Long, Integer>>> parts, Instant startAt, String reason, Runnable done) {
        return transactions.write(db -> {
            Tally tally = Tally.of(transactions, company);
            AudienceMaking making = new AudienceMaking(db, maker, routing.today(), now(), startAt, reason, tally);
            long made = 0;
            for (Select<Record2<Long, Integer>> part : parts) {
                made += making.make(part);
                done.run();
            }
            if (made > 0) {
                news.tellEverybody();
            }
            return made;
        });
    }

    @Override
    public List<List<Routing.Assignment>> wouldGet(Maker maker, List<Occasion> occasions) {
        // Nothing is made, so nothing that is counted is ever written.
        return occasions.isEmpty()
                ? List.of()
                : transactions.read(
                        db -> new Making(db, maker, routing.today(), now(), Tally.fresh(company)).people(occasions));
    }

    @Override
    public Map<Long, Share> countForAudience(Maker maker, Select<Record2<Long, Integer>> chosen) {
        return transactions.read(db -> new AudienceCount(db, maker, routing.today()).count(chosen));
    }

    @Override
    public void closeForHolds(Collection<Long> holdIds, String by, String why) {
        if (!holdIds.isEmpty()) {
            transactions.write(db -> close(db, FOLLOW_UP.HOLD_ID.in(holdIds), by, why));
        }
    }

    @Override
    public long keepScript(String body) {
        return transactions.write(db -> ScriptTexts.keep(db, body));
    }

    private int close(DSLContext db, Condition ofHolds, String by, String why) {
        Instant at = now();
        // Locked before they are listed, so that what somebody else closes meanwhile gets no second closing.
        db.update(FOLLOW_UP)
                .set(FOLLOW_UP.MOVES, FOLLOW_UP.MOVES)
                .where(ofHolds)
                .execute();
        List<FollowUpRecord> copies = db.fetch(FOLLOW_UP, ofHolds).stream()
                .filter(copy -> !copy.getClosed())
                .toList();
        if (copies.isEmpty()) {
            return 0;
        }
        Tally tally = Tally.of(transactions, company);
        copies.forEach(copy -> {
            tally.minus(copy);
            tally.add(copy.getDefinitionId(), copy.getAssigneeId(), copy.getCreatedAt(), at, 1);
        });
        List<Long> open = copies.stream().map(FollowUpRecord::getId).toList();
        news.tell(db, open);
        Steps.record(db, open, at, by, "Closed: " + why);
        return db.update(FOLLOW_UP)
                .set(FOLLOW_UP.STATUS, Statuses.CLOSED)
                .set(FOLLOW_UP.CLOSED, true)
                .set(FOLLOW_UP.CLOSED_AT, at)
                .set(FOLLOW_UP.CLOSED_BY, Fields.fitted(by, LONGEST_LOGIN))
                .where(FOLLOW_UP.ID.in(open))
                .execute();
    }

    private Instant now() {
        return company.clock().instant();
    }
}
