package org.touchpoint.api.event;

/**
 * An event definition as it is after a change, and what the change cost.
 *
 * @param givenUp how many facts it had not yet come to read, and now never answers: the backlog of one that was dormant or catching
 *     up when it was deactivated, or when its trigger became NOW or ceased to be; 0 for one that had read everything, had not been
 *     active, or was launched
 */
public record Changed(EventDefinition definition, long givenUp) {}
