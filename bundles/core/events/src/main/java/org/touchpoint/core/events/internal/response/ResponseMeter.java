package org.touchpoint.core.events.internal.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.touchpoint.api.event.ResponseCount;
import org.touchpoint.core.events.internal.definitions.Definition;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.definitions.Responses;
import org.touchpoint.core.events.internal.definitions.Snapshot;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;

/** Measure Response: recounts what came of each event's follow-ups, as often as the event says. */
public final class ResponseMeter implements Responses {
    /** As long as orders count as a response, and a day in which to count the last of them. */
    private static final Duration WINDOW = Duration.ofDays(31);

    private final Transactions transactions;
    private final Company company;
    private final Supplier<Snapshot> definitions;

    public ResponseMeter(Transactions transactions, Company company, Supplier<Snapshot> definitions) {
        this.transactions = transactions;
        this.company = company;
        this.definitions = definitions;
    }

    @Override
    public List<ResponseCount> of(Definition definition) {
        List<ResponseCount> kept = transactions.read(db -> ResponseStore.kept(db, definition.id()));
        return kept.isEmpty() ? List.of(count(definition)) : kept;
    }

    /** Counts for every event whose interval is over; answers how many. */
    public int recount() {
        Map<Long, Instant> counted = transactions.read(ResponseStore::lastCounted);
        List<Definition> due = definitions.get().all().stream()
                .map(LiveDefinition::definition)
                .filter(definition -> isDue(definition, counted))
                .toList();
        Instant since = company.clock().instant().minus(WINDOW);
        Set<Long> moving = transactions.read(
                db -> ResponseStore.moving(db, due.stream().map(Definition::id).toList(), since));
        due.stream().filter(definition -> moving.contains(definition.id())).forEach(this::count);
        return moving.size();
    }

    private boolean isDue(Definition definition, Map<Long, Instant> counted) {
        Instant last = counted.get(definition.id());
        LocalDate lastDay = last == null ? LocalDate.EPOCH : LocalDate.ofInstant(last, company.zone());
        return definition
                .setup()
                .measure()
                .nextAfter(lastDay)
                .filter(day -> !day.isAfter(company.today()))
                .isPresent();
    }

    private ResponseCount count(Definition definition) {
        return transactions.write(db -> {
            ResponseCount count =
                    ResponseStore.count(db, definition.id(), company.clock().instant());
            ResponseStore.keep(db, definition.id(), count);
            return count;
        });
    }
}
