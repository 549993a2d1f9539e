package org.touchpoint.api.event;

/**
 * A deactivated event definition, and what it cost.
 *
 * @param givenUp how many facts it had not yet come to read, and now never answers: the backlog of one that was dormant or catching
 *     up; 0 for one that had read everything, had not been active, or is launched
 */
public record Deactivation(EventDefinition definition, long givenUp) {}
