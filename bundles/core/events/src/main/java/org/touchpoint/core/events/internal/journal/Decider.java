package org.touchpoint.core.events.internal.journal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.OrderHeld;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.events.internal.definitions.Rules;
import org.touchpoint.core.events.internal.definitions.Snapshot;
import org.touchpoint.core.events.internal.guard.Asking;
import org.touchpoint.core.events.internal.guard.Outcome;
import org.touchpoint.core.events.internal.guard.PluginCall;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.events.internal.text.Plain;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;

/** Puts facts to the rules of definitions, and keeps what they decide in a {@link Round}. Writes nothing. */
final class Decider {
    private final PluginGuard guard;
    private final FactCodec codec;
    private final ZoneId zone;
    private final Occasions occasions;

    Decider(PluginGuard guard, FactCodec codec, ZoneId zone) {
        this.guard = guard;
        this.codec = codec;
        this.zone = zone;
        this.occasions = new Occasions(zone);
    }

    /** A fact that is put to a definition. */
    private record Question(LiveDefinition definition, Entry entry) {}

    /** Decides about the facts of a round; {@code answering} are those of all definitions that answer them, by kind of fact. */
    void decide(Round round, List<Entry> entries, Map<String, List<LiveDefinition>> answering, Snapshot all) {
        List<Question> questions = new ArrayList<>();
        List<PluginCall<List<Occasion>>> calls = new ArrayList<>();
        for (Entry entry : entries) {
            List<LiveDefinition> concerned = concerned(entry, answering.getOrDefault(entry.kind(), List.of()));
            Fact fact = concerned.isEmpty() ? null : read(entry, concerned, round);
            if (fact != null) {
                for (LiveDefinition definition : concerned) {
                    if (!isHoldOfASibling(definition, fact, all)) {
                        questions.add(new Question(definition, entry));
                        calls.add(call(definition, entry, fact));
                    }
                }
            }
        }
        List<Outcome<List<Occasion>>> outcomes = guard.callAll(calls);
        for (int index = 0; index < questions.size(); index++) {
            if (!wantsNothing(outcomes.get(index))) {
                note(round, questions.get(index), outcomes.get(index));
            }
        }
    }

    /** Decides once more about a fact whose decision failed. */
    Outcome<List<Occasion>> decideAgain(LiveDefinition definition, Entry entry) {
        Rules rules = definition.readyRules();
        return guard.call(PluginCall.again(Asking.RULE, definition.standing(), () -> {
            Fact fact = codec.read(entry.kind(), entry.payload());
            return occasions.of(rules.decide(fact), entry.customerId(), fact);
        }));
    }

    /** Whether a fact is any of a definition's business. */
    boolean concerns(LiveDefinition definition, Entry entry) {
        return !concerned(entry, List.of(definition)).isEmpty();
    }

    /**
     * What a definition would want about each of these facts, had it been active; says nothing against its plugin. A hold that its type
     * set is left out where it would have set holds itself: what its own guards say about the order is answered instead.
     */
    List<Outcome<List<Occasion>>> rehearse(LiveDefinition definition, List<Entry> entries, Snapshot all) {
        Guarding guarding = new Guarding(definition, all);
        Rules rules = definition.readyRules();
        return guard.callAll(entries.stream()
                .map(entry -> PluginCall.again(Asking.RULE, definition.standing(), () -> {
                    Fact fact = codec.read(entry.kind(), entry.payload());
                    List<Occasion> wanted = new ArrayList<>();
                    if (!isHoldOfASibling(definition, fact, all) && !guarding.replaces(fact)) {
                        wanted.addAll(occasions.of(rules.decide(fact), entry.customerId(), fact));
                    }
                    for (Fact held : guarding.holds(fact)) {
                        wanted.addAll(occasions.of(rules.decide(held), entry.customerId(), held));
                    }
                    return wanted;
                }))
                .toList());
    }

    /** A hold that another definition of the same type has set is followed up by that one alone. */
    private static boolean isHoldOfASibling(LiveDefinition definition, Fact fact, Snapshot all) {
        return fact instanceof OrderHeld held
                && all.isSibling(definition, held.hold().placedBy());
    }

    private PluginCall<List<Occasion>> call(LiveDefinition definition, Entry entry, Fact fact) {
        Rules rules = definition.readyRules();
        return PluginCall.of(
                Asking.RULE, definition.standing(), () -> occasions.of(rules.decide(fact), entry.customerId(), fact));
    }

    /** Those that the fact concerns: it came after they were activated, and lies between their dates. */
    private List<LiveDefinition> concerned(Entry entry, List<LiveDefinition> answering) {
        if (answering.isEmpty() || entry.houseAccount()) {
            return List.of();
        }
        LocalDate day = LocalDate.ofInstant(entry.occurredAt(), zone);
        List<LiveDefinition> concerned = new ArrayList<>(answering.size());
        for (LiveDefinition live : answering) {
            if (entry.position() > live.definition().floor().at(entry.part())
                    && live.definition().setup().covers(day)) {
                concerned.add(live);
            }
        }
        return concerned;
    }

    /** The fact, read once for all; one that cannot be read is parked for each of them. */
    private @Nullable Fact read(Entry entry, List<LiveDefinition> concerned, Round round) {
        try {
            return codec.read(entry.kind(), entry.payload());
        } catch (RuntimeException e) {
            concerned.forEach(definition -> round.failed(definition, entry, Plain.reason(e)));
            return null;
        }
    }

    /** As most do: of three hundred events, few have anything to say about an order. */
    private static boolean wantsNothing(Outcome<List<Occasion>> outcome) {
        return outcome instanceof Outcome.Answered<List<Occasion>> answered
                && answered.answer().isEmpty();
    }

    private static void note(Round round, Question question, Outcome<List<Occasion>> outcome) {
        LiveDefinition definition = question.definition();
        if (round.hasLost(definition)) {
            return; // it reads on from where it dropped out, this fact included
        }
        Runnable noting = outcome.map(
                wanted -> () -> round.answered(definition, new Answer(question.entry(), wanted)),
                reason -> () -> round.failed(definition, question.entry(), reason),
                reason -> () -> round.leaveBehind(definition, question.entry()));
        noting.run();
    }
}
