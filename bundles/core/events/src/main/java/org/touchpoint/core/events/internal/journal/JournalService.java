package org.touchpoint.core.events.internal.journal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.api.event.Journal;
import org.touchpoint.api.event.JournalStatus;
import org.touchpoint.api.event.ParkedDecision;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.definitions.Definitions;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.definitions.Permission;
import org.touchpoint.core.events.internal.definitions.Snapshot;
import org.touchpoint.core.events.internal.types.TypeRegistry;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.audit.Audit;
import org.touchpoint.core.store.audit.Differences;

/** The journal as an administrator sees it. */
public final class JournalService implements Journal {
    private static final int MOST_NAMES = 30;

    private final Transactions transactions;
    private final Definitions definitions;
    private final TypeRegistry types;
    private final Company company;

    public JournalService(Transactions transactions, Definitions definitions, TypeRegistry types, Company company) {
        this.transactions = transactions;
        this.definitions = definitions;
        this.types = types;
        this.company = company;
    }

    @Override
    public JournalStatus status(Caller caller) {
        Permission.require(caller);
        Snapshot now = definitions.current();
        return transactions.read(db -> StatusReport.of(db, now));
    }

    @Override
    public Page<ParkedDecision> parked(@Nullable String event, PageRequest page, Caller caller) {
        Permission.require(caller);
        List<Long> chosen = ids(chosen(event));
        return transactions.read(db -> ParkedReport.page(db, chosen, page));
    }

    @Override
    public int retry(@Nullable String event, Caller caller) {
        Permission.require(caller);
        List<LiveDefinition> chosen = chosen(event);
        Set<String> quarantined =
                chosen.stream().map(live -> live.definition().typeId()).collect(Collectors.toSet());
        types.lift(quarantined);
        int due = transactions.write(db -> {
            int made = ParkedStore.makeDue(db, ids(chosen), company.clock().instant());
            JournalNews.tell(transactions);
            Audit.record(
                    db,
                    company,
                    caller,
                    AuditKind.JOURNAL,
                    event == null ? "all" : chosen.get(0).name(),
                    "retried " + made + (made == 1 ? " parked decision" : " parked decisions"),
                    Differences.NONE);
            return made;
        });
        definitions.refresh();
        return due;
    }

    private List<LiveDefinition> chosen(@Nullable String event) {
        Snapshot now = definitions.current();
        if (event == null) {
            return now.all();
        }
        return List.of(now.find(event).orElseThrow(() -> unknown(event, now)));
    }

    private static TouchpointException unknown(String event, Snapshot now) {
        String names =
                now.all().stream().map(LiveDefinition::name).limit(MOST_NAMES).collect(Collectors.joining(", "));
        return TouchpointException.invalid(
                "event",
                "There is no event " + event + ".",
                names.isEmpty() ? "Leave it out." : "Give one of: " + names + ".");
    }

    private static List<Long> ids(List<LiveDefinition> chosen) {
        return chosen.stream().map(LiveDefinition::id).toList();
    }
}
