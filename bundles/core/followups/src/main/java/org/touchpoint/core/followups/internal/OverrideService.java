package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.followups.internal.CopyTables.COPY;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.FollowUpOverride;
import org.touchpoint.api.followup.HistoryEntry;
import org.touchpoint.api.followup.OverrideRequest;
import org.touchpoint.api.followup.OverrideResult;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.spi.TimeLine;

/** Follow-up Override: what managers do to the follow-ups in other people's queues. */
@Component
public final class OverrideService implements FollowUpOverride {
    private final Transactions transactions;
    private final Company company;
    private final Routing routing;
    private final OverrideRun run;

    @Activate
    public OverrideService(
            @Reference Transactions transactions,
            @Reference Company company,
            @Reference Routing routing,
            @Reference TimeLine timeLine) {
        TallyCount.ensure(transactions, company);
        this.transactions = transactions;
        this.company = company;
        this.routing = routing;
        this.run = new OverrideRun(transactions, company, timeLine);
    }

    @Override
    public List<Long> find(FollowUpFilter filter, Caller caller) {
        caller.require(JobFunction.CRM);
        return find(filter, MOST_FOUND, caller);
    }

    private List<Long> find(FollowUpFilter filter, int most, Caller caller) {
        QueueOrder order = QueueOrder.named(filter.sort());
        return transactions.read(db -> {
            Queue queue = new Queue(filter, caller, new Access(db, routing, caller), company.zone());
            new FilterCheck(db, caller).check(queue.asked());
            return QueueReader.sortable(db, order)
                    .where(queue.condition())
                    .orderBy(order.fields(queue.pinned()))
                    .limit(most)
                    .fetch(COPY.ID);
        });
    }

    @Override
    public OverrideResult override(OverrideRequest request, Caller caller) {
        caller.require(JobFunction.CRM);
        String operation = operation(request.operation());
        List<Long> ids = ids(request, operation, caller);
        return switch (operation) {
            case OverrideRequest.DELETE -> run.each(ids, new Deletion(company, caller));
            case OverrideRequest.RESTORE -> run.each(ids, new Restoration(company, caller));
            default -> run.each(ids, new Changing(company, caller, wanted(request)));
        };
    }

    private OverrideWants wanted(OverrideRequest request) {
        OverrideWants wants = transactions.read(db -> OverrideWants.of(db, request));
        if (wants.isNothing()) {
            throw TouchpointException.invalid(
                    "body", "There is nothing to change.", "Give the fields that are to change, or an operation.");
        }
        return wants;
    }

    private static String operation(@Nullable String given) {
        String operation = given == null || given.isBlank()
                ? OverrideRequest.CHANGE
                : given.strip().toLowerCase(Locale.ROOT);
        if (!List.of(OverrideRequest.CHANGE, OverrideRequest.DELETE, OverrideRequest.RESTORE)
                .contains(operation)) {
            throw TouchpointException.invalid(
                    "operation",
                    "There is no operation \"" + Wording.quoted(operation) + "\".",
                    "Give change, delete or restore.");
        }
        return operation;
    }

    /** Each once, in the order asked. */
    private List<Long> ids(OverrideRequest request, String operation, Caller caller) {
        if (request.ids() != null && request.filter() != null) {
            throw TouchpointException.invalid("filter", "Both ids and a filter are given.", "Give one of them.");
        }
        if (request.ids() == null && (request.filter() == null || operation.equals(OverrideRequest.RESTORE))) {
            throw TouchpointException.invalid("ids", "ids is missing.", "Give the ids of the follow-ups.");
        }
        FollowUpFilter filter = request.filter();
        List<Long> asked = request.ids();
        List<Long> ids = asked == null && filter != null
                ? find(filter, OverrideRequest.MOST + 1, caller)
                : new ArrayList<>(new LinkedHashSet<>(Objects.requireNonNullElse(asked, List.of())));
        if (ids.size() > OverrideRequest.MOST) {
            throw TouchpointException.invalid(
                    request.ids() == null ? "filter" : "ids",
                    "These are more than " + OverrideRequest.MOST + " follow-ups.",
                    "Send them in several requests, or narrow the filter.");
        }
        if (ids.isEmpty() && request.ids() != null || ids.contains(null)) {
            throw TouchpointException.invalid("ids", "ids names no follow-up.", "Give at least one id.");
        }
        return ids;
    }

    @Override
    public List<HistoryEntry> history(long id, Caller caller) {
        return transactions.read(db -> History.of(db, id, new Access(db, routing, caller)));
    }
}
