package org.touchpoint.core.events.internal.journal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.events.internal.cursor.CursorMovedException;
import org.touchpoint.core.events.internal.cursor.CursorStore;
import org.touchpoint.core.events.internal.cursor.Positions;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.text.Plain;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;

/**
 * Writes what was decided in a round: follow-ups, parked decisions and the new positions, in one transaction. So a fact is answered
 * and left behind, or neither.
 */
final class RoundWriter {
    private static final Logger LOG = LoggerFactory.getLogger(RoundWriter.class);

    private final Transactions transactions;
    private final FollowUpMaker followUps;
    private final Clock clock;

    RoundWriter(Transactions transactions, FollowUpMaker followUps, Clock clock) {
        this.transactions = transactions;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Writes the round; definitions that have caught up by it go back to the common cursor. */
    void write(Round round) {
        try {
            transactions.write(db -> {
                JournalNews.tell(transactions);
                move(db, round);
                round.answers().forEach(this::make);
                ParkedStore.park(db, round.failures(), clock.instant());
                return round;
            });
        } catch (CursorMovedException e) {
            throw e;
        } catch (RuntimeException e) {
            requireAvailable(e);
            LOG.warn("A round of the journal cannot be written as a whole; each event is tried on its own", e);
            writeOneByOne(round);
        }
    }

    /**
     * Keeps one definition's trouble from the others: its follow-ups go into a transaction of their own, and what cannot be written
     * is parked. Done twice after a crash in between, this makes no follow-up twice.
     */
    private void writeOneByOne(Round round) {
        List<Failure> failures = new ArrayList<>(round.failures());
        round.answers().forEach((definition, answers) -> {
            if (tryMake(definition, answers) != null) {
                for (Answer answer : answers) {
                    String fault = tryMake(definition, List.of(answer));
                    if (fault != null) {
                        failures.add(Failure.of(definition.id(), answer.entry(), fault));
                    }
                }
            }
        });
        transactions.write(db -> {
            JournalNews.tell(transactions);
            move(db, round);
            ParkedStore.park(db, failures, clock.instant());
            return round;
        });
    }

    /** Makes follow-ups in a transaction of their own; answers why they cannot be written, or null. */
    private @Nullable String tryMake(LiveDefinition definition, List<Answer> answers) {
        try {
            transactions.write(db -> {
                make(definition, answers);
                return answers;
            });
            return null;
        } catch (RuntimeException e) {
            requireAvailable(e);
            return "its follow-up cannot be written: " + Plain.reason(e);
        }
    }

    /** Two facts about one subject ask for one follow-up: the first of them. */
    private void make(LiveDefinition definition, List<Answer> answers) {
        Map<String, Occasion> bySubject = new LinkedHashMap<>();
        for (Answer answer : answers) {
            answer.occasions().forEach(occasion -> bySubject.putIfAbsent(occasion.subject(), occasion));
        }
        followUps.make(definition.definition().maker(), List.copyOf(bySubject.values()));
    }

    private static void move(DSLContext db, Round round) {
        Band band = round.band();
        CursorStore.advance(db, band.cursor(), band.at(), round.to());
        if (round.isLast() && !band.isCommon()) {
            CursorStore.rejoin(
                    db, band.definitions().stream().map(LiveDefinition::id).toList());
        }
        Map<Positions, List<Long>> leftBehind = new HashMap<>();
        round.leftBehind()
                .forEach((definition, at) -> leftBehind
                        .computeIfAbsent(at, none -> new ArrayList<>())
                        .add(definition.id()));
        leftBehind.forEach((at, definitions) -> CursorStore.detach(db, definitions, at));
    }

    private static void requireAvailable(RuntimeException failure) {
        if (failure instanceof TouchpointException refusal && refusal.code() == ErrorCode.UNAVAILABLE) {
            throw refusal;
        }
    }
}
