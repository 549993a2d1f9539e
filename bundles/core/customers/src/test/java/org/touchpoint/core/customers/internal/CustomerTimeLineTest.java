package org.touchpoint.core.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.touchpoint.core.customers.internal.Given.REP;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_STEP;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.CustomerFollowUp;
import org.touchpoint.api.customer.TimeLineEntry;
import org.touchpoint.api.customer.TimeLineFilter;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.spi.TimeLine.Entry;
import org.touchpoint.core.store.testing.TestStore;

/** Everything that happened with a customer, in one line; and the work that is open. */
class CustomerTimeLineTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private CustomerService customers;
    private TimeLineService recent;
    private long customer;
    private long judy;
    private long oops;
    private Instant now;

    @BeforeEach
    void start() {
        customers = new CustomerService(STORE.transactions(), STORE.company());
        recent = new TimeLineService(STORE.transactions());
        customer = STORE.seed().customer("A1");
        judy = STORE.seed().user("judy");
        oops = STORE.seed().definition("Oops", "Oops");
        now = STORE.clock().instant();
    }

    @Test
    void orderFollowUpStepsAndNotesAreInOneLine() {
        record(now.minusSeconds(50), "order", "Order 100001 by web: 1 line, 3.00", null);
        followUp(7, oops, now.minusSeconds(40));
        step(1, 7, now.minusSeconds(30), "judy", "status Open → NoContact");
        record(now.minusSeconds(20), "follow-up", "Follow-up Oops: status Open → Closed; details: Happy.", 7L);
        step(2, 7, now.minusSeconds(20), "judy", "status Open → Closed; details: Happy.");
        customers.addNote("a1", " They move\nin May. ", REP);

        Page<TimeLineEntry> line = customers.timeLine("A1", TimeLineFilter.LATEST);

        assertThat(line.total()).isEqualTo(5);
        assertThat(line.items())
                .extracting(TimeLineEntry::title)
                .containsExactly(
                        "Note",
                        "Follow-up Oops closed",
                        "Follow-up Oops",
                        "Follow-up Oops for Judy",
                        "Order 100001 by web");
        assertThat(line.items())
                .extracting(TimeLineEntry::text)
                .containsExactly(
                        "They move\nin May.",
                        "status Open → Closed; details: Happy.",
                        "status Open → NoContact",
                        "Because.",
                        "1 line, 3.00");
        assertThat(line.items()).extracting(TimeLineEntry::by).containsExactly("marie", "judy", "judy", "Oops", "judy");
        assertThat(line.items().get(1).followUp()).isEqualTo(7);
        assertThat(customers.recentTransactions("A1", PageRequest.FIRST).items())
                .extracting(entry -> entry.kind())
                .containsExactly("note", "follow-up", "order");
    }

    @Test
    void isFilteredByKind() {
        record(now, "order", "Order", null);
        followUp(7, oops, now);
        customers.addNote("A1", "Note", REP);
        assertThat(kinds(Set.of("Note", "order"))).containsExactly("note", "order");
        assertThat(kinds(Set.of("follow-up"))).containsExactly("follow-up");
        assertThat(refusal(() -> kinds(Set.of("gossip"))).field()).contains("kind");
    }

    @Test
    void goesOnBehindAnEntryThoughAllAreOfOneMoment() {
        for (int i = 1; i <= 20; i++) {
            record(now, "order", "Order " + i, null);
            followUp(100 + i, oops, now);
            step(200 + i, 100 + i, now.plusMillis(i), "judy", "Step " + i);
        }
        List<String> all = new ArrayList<>();
        String before = null;
        do {
            List<TimeLineEntry> items = customers
                    .timeLine("A1", new TimeLineFilter(Set.of(), before, 7))
                    .items();
            items.forEach(entry -> all.add(entry.id()));
            before = items.isEmpty() ? null : items.get(items.size() - 1).id();
        } while (before != null);

        assertThat(all).hasSize(60).doesNotHaveDuplicates();
        assertThat(all)
                .isEqualTo(customers.timeLine("A1", new TimeLineFilter(Set.of(), null, 100)).items().stream()
                        .map(TimeLineEntry::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "t", "tx", "t99999", "m1", "s1", "q1"})
    void goesOnBehindNothingThatIsNotThere(String before) {
        assertThat(refusal(() -> customers.timeLine("A1", new TimeLineFilter(Set.of(), before, 7)))
                        .field())
                .contains("before");
    }

    @Test
    void anotherCustomersEntriesAreNotThere() {
        long other = STORE.seed().customer("B2");
        recent.record(List.of(new Entry(other, now, "order", "Theirs", "judy", null, null)));
        assertThat(customers.timeLine("A1", TimeLineFilter.LATEST).items()).isEmpty();
        assertThat(refusal(() -> customers.timeLine("C3", TimeLineFilter.LATEST))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void notesAreWrittenByWhoeverWorksWithCustomersAndTold() {
        customers.addNote("A1", "Hello", REP);
        assertThat(STORE.announced()).contains(Announcement.of(ChangeKind.CUSTOMER, "A1"));
        Caller purchaser = new Caller(9, "pat", "Pat", Set.of(JobFunction.PRODUCT_MAINTENANCE));
        assertThat(refusal(() -> customers.addNote("A1", "x", purchaser)).code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal(() -> customers.addNote("C3", "x", REP)).code()).isEqualTo(ErrorCode.NOT_FOUND);
        for (String text : List.of(" ", "x".repeat(4_001), "a\u0000", "\ud800")) {
            assertThat(refusal(() -> customers.addNote("A1", text, REP)).field())
                    .contains("text");
        }
        assertThat(customers.addNote("A1", "x".repeat(4_000), REP).text()).hasSize(4_000);
    }

    @Test
    void openFollowUpsAreSeenByEverybodyAndOpenedByThoseWhoMay() {
        followUp(8, null, now.minusSeconds(10));
        followUp(7, oops, now.minusSeconds(20));
        close(followUp(6, oops, now.minusSeconds(30)));

        Page<CustomerFollowUp> open = customers.followUps("A1", false, PageRequest.FIRST, REP);
        assertThat(open.total()).isEqualTo(2);
        assertThat(open.items()).extracting(CustomerFollowUp::id).containsExactly(7L, 8L);
        CustomerFollowUp first = open.items().get(0);
        assertThat(first.assigneeName()).isEqualTo("Judy");
        assertThat(first.priority()).isEqualTo("High");
        assertThat(first.event()).isEqualTo("Oops");
        assertThat(first.mayOpen()).isFalse();
        assertThat(opened(new Caller(judy, "judy", "Judy", Set.of()))).isTrue();
        assertThat(opened(new Caller(99, "sue", "Sue", Set.of(JobFunction.CRM))))
                .isTrue();

        assertThat(customers.followUps("A1", true, new PageRequest(0, 2), REP).items())
                .extracting(CustomerFollowUp::id)
                .containsExactly(8L, 7L);
        assertThat(customers.followUps("A1", true, PageRequest.FIRST, REP).total())
                .isEqualTo(3);
    }

    @Test
    void whoeverStandsInForSomebodyWhoIsAwayMayOpenTheirs() {
        followUp(7, oops, now);
        long marie = STORE.seed().user("marie");
        Caller caller = new Caller(marie, "marie", "Marie", Set.of());
        LocalDate today = STORE.company().today();
        away(marie, today.plusDays(1));
        assertThat(opened(caller)).isFalse();
        away(marie, today);
        assertThat(opened(caller)).isTrue();
    }

    private void away(long standIn, LocalDate from) {
        STORE.transactions()
                .write(db -> db.update(APP_USER)
                        .set(APP_USER.STAND_IN_ID, standIn)
                        .set(APP_USER.ABSENT_FROM, from)
                        .where(APP_USER.ID.eq(judy))
                        .execute());
    }

    private boolean opened(Caller caller) {
        return customers
                .followUps("A1", false, PageRequest.FIRST, caller)
                .items()
                .get(0)
                .mayOpen();
    }

    private List<String> kinds(Set<String> kinds) {
        return customers.timeLine("A1", new TimeLineFilter(kinds, null, 50)).items().stream()
                .map(TimeLineEntry::kind)
                .toList();
    }

    private void record(Instant at, String kind, String summary, Long followUp) {
        recent.record(List.of(new Entry(customer, at, kind, summary, "judy", null, followUp)));
    }

    private long followUp(long id, Long definition, Instant at) {
        STORE.transactions()
                .write(db -> db.insertInto(FOLLOW_UP)
                        .set(FOLLOW_UP.ID, id)
                        .set(FOLLOW_UP.GROUP_ID, id)
                        .set(FOLLOW_UP.DEFINITION_ID, definition)
                        .set(FOLLOW_UP.SUBJECT, "hand:" + id)
                        .set(FOLLOW_UP.EPISODE, 0)
                        .set(FOLLOW_UP.ASSIGNEE_ID, judy)
                        .set(FOLLOW_UP.CUSTOMER_ID, customer)
                        .set(FOLLOW_UP.STATUS, "Open")
                        .set(FOLLOW_UP.CLOSED, false)
                        .set(FOLLOW_UP.PRIORITY, 2)
                        .set(FOLLOW_UP.SOURCE, "CRM")
                        .set(FOLLOW_UP.MEDIA, "Telephone")
                        .set(FOLLOW_UP.START_AT, at)
                        .set(FOLLOW_UP.FIRST_START_AT, at)
                        .set(FOLLOW_UP.MOVES, 0)
                        .set(FOLLOW_UP.REASON, "Because.")
                        .set(FOLLOW_UP.CREATED_AT, at)
                        .execute());
        return id;
    }

    private static void close(long id) {
        STORE.transactions()
                .write(db -> db.update(FOLLOW_UP)
                        .set(FOLLOW_UP.CLOSED, true)
                        .set(FOLLOW_UP.STATUS, "Closed")
                        .set(FOLLOW_UP.CLOSED_AT, STORE.clock().instant().plus(Duration.ofMinutes(1)))
                        .where(FOLLOW_UP.ID.eq(id))
                        .execute());
    }

    private static void step(long id, long followUp, Instant at, String by, String what) {
        STORE.transactions()
                .write(db -> db.insertInto(FOLLOW_UP_STEP)
                        .values(id, followUp, at, by, what)
                        .execute());
    }

    private static TouchpointException refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(TouchpointException.class, call), "it was not refused");
    }
}
