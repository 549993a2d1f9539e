package org.touchpoint.core.followups.internal;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FilledScript;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.followup.NewFollowUp;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.followup.ScriptSample;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.spi.TimeLine;

/** Follow-ups as people list, make and work them. */
@Component
public final class FollowUpService implements FollowUps {
    private final Transactions transactions;
    private final Company company;
    private final Routing routing;
    private final CopyReader copies;
    private final QueueReader queues;
    private final HandMade handMade;
    private final Worker worker;
    private final CopyNews news;
    private final Samples samples;

    @Activate
    public FollowUpService(
            @Reference Transactions transactions,
            @Reference Company company,
            @Reference Routing routing,
            @Reference TimeLine timeLine) {
        TallyCount.ensure(transactions, company);
        this.transactions = transactions;
        this.company = company;
        this.routing = routing;
        this.copies = new CopyReader(company);
        this.queues = new QueueReader(copies);
        this.handMade = new HandMade(company, routing);
        this.worker = new Worker(company, routing, timeLine);
        this.news = new CopyNews(transactions);
        this.samples = new Samples(company);
    }

    @Override
    public Page<FollowUp> list(FollowUpFilter filter, PageRequest page, Caller caller) {
        QueueOrder order = QueueOrder.named(filter.sort());
        return transactions.read(db -> {
            Queue queue = new Queue(filter, caller, new Access(db, routing, caller), company.zone());
            new FilterCheck(db, caller).check(queue.asked());
            return queues.page(db, queue, order, page);
        });
    }

    @Override
    public FollowUp get(long id, Caller caller) {
        return transactions.read(db -> {
            FollowUp followUp = existing(db, id);
            new Access(db, routing, caller).requireRow(id, followUp.assignee());
            return followUp;
        });
    }

    @Override
    public List<FollowUp> create(NewFollowUp request, Caller caller) {
        return transactions.write(db -> {
            List<Long> made = handMade.make(db, request, caller, Tally.of(transactions, company));
            news.tell(db, made);
            return copies.byId(db, made);
        });
    }

    @Override
    public FollowUp accept(long id, FollowUpUpdate update, Caller caller) {
        return transactions.write(db -> {
            news.tell(db, worker.accept(db, id, update, caller, Tally.of(transactions, company)));
            return existing(db, id);
        });
    }

    @Override
    public List<String> checklist() {
        return Checklist.ITEMS;
    }

    @Override
    public List<Placeholder> placeholders() {
        return Placeholders.LIST;
    }

    @Override
    public FilledScript fill(ScriptSample sample, Caller caller) {
        if (!caller.may(JobFunction.ADMINISTRATION)) {
            caller.require(JobFunction.CRM);
        }
        return transactions.read(db -> samples.fill(db, sample, caller));
    }

    @Override
    public List<String> unfillablePlaceholders(String script, Collection<String> subjects) {
        return Placeholders.unfillable(script, subjects);
    }

    private FollowUp existing(DSLContext db, long id) {
        List<FollowUp> found = copies.byId(db, List.of(id));
        if (found.isEmpty()) {
            throw TouchpointException.notFound("follow-up", id);
        }
        return found.get(0);
    }
}
