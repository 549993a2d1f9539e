package org.touchpoint.api.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A launch that is under way. Nothing of it is in anybody's queue until it has ended, and then everything is.
 *
 * @param by log-in of whoever launched it
 * @param step {@link #CHOOSING} or {@link #MAKING}
 * @param customers how many customers were chosen; 0 while they are being chosen
 * @param done for how many of them the follow-ups have been made
 */
public record LaunchProgress(
        String event, LocalDate asOf, String by, Instant since, String step, long customers, long done) {
    /** The audience is being looked at. */
    public static final String CHOOSING = "choosing";

    /** Follow-ups are being made. */
    public static final String MAKING = "making";
}
