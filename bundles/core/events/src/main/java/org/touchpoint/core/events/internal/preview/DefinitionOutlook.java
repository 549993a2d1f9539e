package org.touchpoint.core.events.internal.preview;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.api.order.OrderPreview.Outcome;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.definitions.Rules;
import org.touchpoint.core.events.internal.definitions.Snapshot;
import org.touchpoint.core.events.internal.guard.Asking;
import org.touchpoint.core.events.internal.guard.PluginCall;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.events.internal.journal.Occasions;
import org.touchpoint.core.events.internal.orders.DefinitionGuards;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;
import org.touchpoint.core.store.spi.OrderOutlook;

/**
 * Puts facts that have not happened to the rules of active definitions, as the reader of the journal does with those that have, and routes
 * what they want by the same rules. Writes nothing. Thread-safe.
 */
public final class DefinitionOutlook implements OrderOutlook {
    /** The user goes on typing meanwhile: later than this nobody wants to know any more. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private static final String NO_TIME = "There was no time left to ask it.";

    private final Supplier<Snapshot> definitions;
    private final DefinitionGuards guards;
    private final PluginGuard guard;
    private final ZoneId zone;
    private final Occasions occasions;
    private final OutlookReader reader;

    public DefinitionOutlook(
            Supplier<Snapshot> definitions,
            DefinitionGuards guards,
            PluginGuard guard,
            ZoneId zone,
            OutlookReader reader) {
        this.definitions = definitions;
        this.guards = guards;
        this.guard = guard;
        this.zone = zone;
        this.occasions = new Occasions(zone);
        this.reader = reader;
    }

    /** What a definition wants, or why nobody can say. */
    private record Said(List<Occasion> wanted, String cannotSay) {}

    /** A fact put to a definition. */
    private record Question(LiveDefinition definition, Fact fact) {}

    @Override
    public List<GuardHold> holds(OrderDraft draft) {
        return guards.rehearse(draft);
    }

    @Override
    public List<Outcome> outcomes(long customerId, List<Fact> facts) {
        Snapshot all = definitions.get();
        List<LiveDefinition> reading =
                all.all().stream().filter(LiveDefinition::readsFacts).toList();
        OutlookReader.Customer customer = reader.customer(customerId);
        if (reading.isEmpty() || customer.houseAccount()) {
            return List.of();
        }
        List<Outcome> outcomes = new ArrayList<>();
        reading.stream()
                .filter(live -> !live.isReady() && covers(live, facts))
                .forEach(live -> outcomes.add(unsure(live, String.valueOf(live.dormantBecause()))));
        outcomes.addAll(asked(questions(reading, facts, all), customer));
        outcomes.sort(Comparator.comparing(Outcome::event));
        return outcomes;
    }

    private boolean covers(LiveDefinition live, List<Fact> facts) {
        return facts.stream().anyMatch(fact -> covers(live, fact));
    }

    private boolean covers(LiveDefinition live, Fact fact) {
        return live.definition().setup().covers(LocalDate.ofInstant(fact.occurredAt(), zone));
    }

    private List<Question> questions(List<LiveDefinition> reading, List<Fact> facts, Snapshot all) {
        return facts.stream()
                .flatMap(fact -> reading.stream()
                        .filter(live -> live.isReady() && live.answers(fact.getClass()) && covers(live, fact))
                        .filter(live -> !isHoldOfASibling(live, fact, all))
                        .map(live -> new Question(live, fact)))
                .toList();
    }

    /** A hold that another definition of the same type would set is followed up by that one alone. */
    private static boolean isHoldOfASibling(LiveDefinition live, Fact fact, Snapshot all) {
        return fact instanceof OrderHeld held && all.isSibling(live, held.hold().placedBy());
    }

    private List<Outcome> asked(List<Question> questions, OutlookReader.Customer customer) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<PluginCall<Said>> calls = questions.stream()
                .map(question -> PluginCall.again(
                        Asking.PREVIEW, question.definition().standing(), work(question, customer.id(), until)))
                .toList();
        List<Said> said = guard.callAll(calls).stream()
                .map(outcome -> outcome.map(
                        answer -> answer,
                        reason -> new Said(List.of(), "its plugin failed: " + reason),
                        reason -> new Said(List.of(), reason)))
                .toList();
        Map<LiveDefinition, List<Said>> byDefinition = new LinkedHashMap<>();
        for (int index = 0; index < said.size(); index++) {
            byDefinition
                    .computeIfAbsent(questions.get(index).definition(), none -> new ArrayList<>())
                    .add(said.get(index));
        }
        return reader.read(route -> byDefinition.entrySet().stream()
                .flatMap(each -> outcomes(each.getKey(), each.getValue(), customer, route))
                .toList());
    }

    private Callable<Said> work(Question question, long customerId, long until) {
        Rules rules = question.definition().readyRules();
        return () -> System.nanoTime() > until
                ? new Said(List.of(), NO_TIME)
                : new Said(occasions.of(rules.decide(question.fact()), customerId, question.fact()), "");
    }

    /** What one definition wants: two facts about one subject ask for one follow-up, the first of them. */
    private static Stream<Outcome> outcomes(
            LiveDefinition live, List<Said> said, OutlookReader.Customer customer, OutlookReader.Router router) {
        Map<String, Occasion> bySubject = new LinkedHashMap<>();
        said.forEach(each -> each.wanted().forEach(occasion -> bySubject.putIfAbsent(occasion.subject(), occasion)));
        Stream<Outcome> unsure = said.stream()
                .map(Said::cannotSay)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .map(reason -> unsure(live, reason));
        Stream<Outcome> sure = bySubject.values().stream()
                .map(occasion -> router.outcome(live, occasion, customer))
                .filter(outcome -> !outcome.assignees().isEmpty());
        return Stream.concat(sure, unsure);
    }

    private static Outcome unsure(LiveDefinition live, String reason) {
        return new Outcome(live.name(), live.definition().setup().priority().title(), List.of(), null, "", reason);
    }
}
