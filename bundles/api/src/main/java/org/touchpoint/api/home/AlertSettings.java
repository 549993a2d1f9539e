package org.touchpoint.api.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a manager sets of a Special Alert.
 *
 * @param text 1 to 500 characters, one line
 * @param severity {@link Severity#title()}, whatever the case
 * @param until last day on which it is shown, or null
 */
public record AlertSettings(
        String text, String severity, @Nullable LocalDate until) {}
