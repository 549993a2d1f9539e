package org.touchpoint.core.events.internal.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchpoint.core.events.internal.cursor.Positions;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;

/**
 * A stretch of the journal, and what a band of definitions decided about it. Filled by one thread.
 *
 * <p>Facts are decided partition by partition, each in the order of its positions; so a definition whose plugin drops out in the
 * middle has read up to where it was refused, and not beyond.
 */
final class Round {
    private final Band band;
    private final Positions to;
    private final boolean last;
    private final Map<LiveDefinition, List<Answer>> answers = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Map<LiveDefinition, Positions> leftBehind = new LinkedHashMap<>();

    Round(Band band, Positions to, boolean last) {
        this.band = band;
        this.to = to;
        this.last = last;
    }

    Band band() {
        return band;
    }

    Positions to() {
        return to;
    }

    /** Whether there was nothing further to read when it began. */
    boolean isLast() {
        return last;
    }

    /** The follow-ups that are wanted, by definition. */
    Map<LiveDefinition, List<Answer>> answers() {
        return answers;
    }

    List<Failure> failures() {
        return failures;
    }

    /** The definitions that did not come along, with how far they have read. */
    Map<LiveDefinition, Positions> leftBehind() {
        return leftBehind;
    }

    /** Whether a definition has dropped out of this round. */
    boolean hasLost(LiveDefinition definition) {
        return leftBehind.containsKey(definition);
    }

    void answered(LiveDefinition definition, Answer answer) {
        if (!answer.occasions().isEmpty()) {
            answers.computeIfAbsent(definition, none -> new ArrayList<>()).add(answer);
        }
    }

    void failed(LiveDefinition definition, Entry entry, String reason) {
        failures.add(Failure.of(definition.id(), entry, reason));
    }

    /** The definition's plugin was away from the beginning. */
    void leaveBehind(LiveDefinition definition) {
        leftBehind.put(definition, band.at());
    }

    /** The definition's plugin dropped out when it was to decide about this fact. */
    void leaveBehind(LiveDefinition definition, Entry before) {
        Positions read = band.at();
        for (int part = 0; part < before.part(); part++) {
            read = read.with(part, to.at(part));
        }
        leftBehind.put(definition, read.with(before.part(), before.position() - 1));
    }
}
