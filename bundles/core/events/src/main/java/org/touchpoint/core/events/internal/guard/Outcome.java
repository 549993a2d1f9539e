package org.touchpoint.core.events.internal.guard;

import java.util.function.Function;

/** What came of a call into a plugin. */
public sealed interface Outcome<T> {
    /** Goes on with whichever it is. */
    <R> R map(Function<T, R> answered, Function<String, R> failed, Function<String, R> refused);

    /** The plugin answered. */
    record Answered<T>(T answer) implements Outcome<T> {
        @Override
        public <R> R map(Function<T, R> answered, Function<String, R> failed, Function<String, R> refused) {
            return answered.apply(answer);
        }
    }

    /** The plugin threw, took too long, or returned rubbish. */
    record Failed<T>(String reason) implements Outcome<T> {
        @Override
        public <R> R map(Function<T, R> answered, Function<String, R> failed, Function<String, R> refused) {
            return failed.apply(reason);
        }
    }

    /** The plugin was not asked: it has gone, or is in quarantine. */
    record Refused<T>(String reason) implements Outcome<T> {
        @Override
        public <R> R map(Function<T, R> answered, Function<String, R> failed, Function<String, R> refused) {
            return refused.apply(reason);
        }
    }
}
