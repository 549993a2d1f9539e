package org.touchpoint.api.event;

import java.time.LocalDate;

/**
 * What a launch did.
 *
 * @param asOf the day it reckoned from
 * @param audience how many customers met the criteria
 * @param customers how many of them were chosen; the others are still in the audience from an earlier launch, have an open
 *     follow-up of it, or were chosen within the cool-down
 * @param followUps how many follow-ups were made, a copy a person
 */
public record LaunchResult(String event, LocalDate asOf, long audience, long customers, long followUps) {}
