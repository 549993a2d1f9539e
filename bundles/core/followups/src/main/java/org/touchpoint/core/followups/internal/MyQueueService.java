package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.DayCount;
import org.touchpoint.api.followup.DisplayOptions;
import org.touchpoint.api.followup.FollowUpCopy;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.MyQueue;
import org.touchpoint.api.followup.QueueEntry;
import org.touchpoint.api.followup.QueueView;
import org.touchpoint.api.followup.QueueViewSettings;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.check.UniqueKeys;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.tables.tables.records.QueueViewRecord;

/** Queues as people look at them. */
@Component
public final class MyQueueService implements MyQueue {
    private static final int MOST_DAYS = 400;
    private static final int LONGEST_NAME = 60;

    private final Transactions transactions;
    private final Company company;
    private final Routing routing;
    private final QueueReader queues;

    @Activate
    public MyQueueService(
            @Reference Transactions transactions, @Reference Company company, @Reference Routing routing) {
        this.transactions = transactions;
        this.company = company;
        this.routing = routing;
        this.queues = new QueueReader(new CopyReader(company));
    }

    @Override
    public Page<QueueEntry> list(FollowUpFilter filter, PageRequest page, Caller caller) {
        QueueOrder order = QueueOrder.named(filter.sort());
        return transactions.read(db -> {
            Queue queue = queue(db, filter, caller);
            new FilterCheck(db, caller).check(queue.asked());
            return queues.entries(db, queue, order, page);
        });
    }

    @Override
    public List<QueueEntry> among(Set<Long> ids, FollowUpFilter filter, Caller caller) {
        if (ids.size() > MOST_AMONG) {
            throw TouchpointException.invalid(
                    "id", "These are " + ids.size() + " ids.", "Give at most " + MOST_AMONG + ".");
        }
        QueueOrder order = QueueOrder.named(filter.sort());
        return transactions.read(db -> QueueReader.among(db, ids, queue(db, filter, caller), order));
    }

    @Override
    public List<DayCount> calendar(LocalDate from, LocalDate to, Caller caller) {
        long days = ChronoUnit.DAYS.between(Dates.day("from", from), Dates.day("to", to));
        if (days < 0 || days > MOST_DAYS) {
            throw TouchpointException.invalid(
                    "to", "From " + from + " to " + to + " are " + days + " days.", "Give 0 to " + MOST_DAYS + ".");
        }
        Map<LocalDate, Long> counts = new TreeMap<>();
        transactions.read(db -> db.select(FOLLOW_UP.START_AT)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.ASSIGNEE_ID.eq(caller.userId()))
                .and(FOLLOW_UP.CLOSED.isFalse())
                .and(FOLLOW_UP.START_AT.ge(from.atStartOfDay(company.zone()).toInstant()))
                .and(FOLLOW_UP.START_AT.lt(
                        to.plusDays(1).atStartOfDay(company.zone()).toInstant()))
                // Where a day begins depends on the company's zone, of which the database knows nothing.
                .fetch(row -> counts.merge(LocalDate.ofInstant(row.value1(), company.zone()), 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(day -> new DayCount(day.getKey(), day.getValue()))
                .toList();
    }

    @Override
    public List<FollowUpCopy> copies(long id, Caller caller) {
        return transactions.read(db -> CopiesOfOne.of(db, CopiesOfOne.group(db, id, new Access(db, routing, caller))));
    }

    @Override
    public DisplayOptions options(Caller caller) {
        return transactions.read(
                db -> Objects.requireNonNullElse(new ViewTable(db, caller.userId()).last(), DisplayOptions.ALL));
    }

    @Override
    public DisplayOptions remember(DisplayOptions options, Caller caller) {
        DisplayOptions checked = OptionsCheck.checked(options);
        return UniqueKeys.write(
                transactions,
                db -> {
                    new ViewTable(db, caller.userId()).remember(checked);
                    return checked;
                },
                db -> {});
    }

    @Override
    public List<QueueView> views(Caller caller) {
        return transactions.read(db -> new ViewTable(db, caller.userId())
                .all().stream().map(row -> view(db, row, caller)).toList());
    }

    @Override
    public QueueView saveView(QueueViewSettings settings, Caller caller) {
        String name = name(settings);
        DisplayOptions options = OptionsCheck.checked(settings.options());
        return UniqueKeys.write(
                transactions,
                db -> {
                    ViewTable views = new ViewTable(db, caller.userId());
                    views.requireFree(name, null);
                    return view(db, views.put(views.another(), name, options, settings.preferred()), caller);
                },
                db -> new ViewTable(db, caller.userId()).requireFree(name, null));
    }

    @Override
    public QueueView changeView(long id, QueueViewSettings settings, Caller caller) {
        String name = name(settings);
        DisplayOptions options = OptionsCheck.checked(settings.options());
        return UniqueKeys.write(
                transactions,
                db -> {
                    ViewTable views = new ViewTable(db, caller.userId());
                    QueueViewRecord row = views.existing(id);
                    views.requireFree(name, id);
                    return view(db, views.put(row, name, options, settings.preferred()), caller);
                },
                db -> new ViewTable(db, caller.userId()).requireFree(name, id));
    }

    @Override
    public void removeView(long id, Caller caller) {
        transactions.write(db -> new ViewTable(db, caller.userId()).existing(id).delete());
    }

    private static String name(QueueViewSettings settings) {
        return Fields.required("name", settings.name(), LONGEST_NAME);
    }

    private QueueView view(DSLContext db, QueueViewRecord row, Caller caller) {
        DisplayOptions options = ViewTable.options(row);
        long count = QueueReader.count(db, queue(db, filter(options, caller), caller));
        return new QueueView(row.getId(), row.getName(), options, row.getPreferred(), count);
    }

    private Queue queue(DSLContext db, FollowUpFilter filter, Caller caller) {
        return new Queue(filter, caller, new Access(db, routing, caller), company.zone());
    }

    private FollowUpFilter filter(DisplayOptions options, Caller caller) {
        boolean throughToday = options.dates().equals(DisplayOptions.THROUGH_TODAY);
        return new FollowUpFilter(
                List.of(caller.login()),
                options.events(),
                options.closed() ? List.of(Queue.ALL) : List.of(),
                options.priorities(),
                options.sources(),
                null,
                null,
                options.from(),
                throughToday ? company.today() : options.to(),
                options.sort());
    }
}
