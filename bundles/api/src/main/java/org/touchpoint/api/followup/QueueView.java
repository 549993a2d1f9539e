package org.touchpoint.api.followup;

/**
 * Display Options under a name.
 *
 * @param preferred whether the queue is opened with it
 * @param count how many follow-ups of the queue it shows now
 */
public record QueueView(long id, String name, DisplayOptions options, boolean preferred, long count) {}
