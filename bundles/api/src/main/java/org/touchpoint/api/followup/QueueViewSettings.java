package org.touchpoint.api.followup;

/**
 * What is set of a saved view.
 *
 * @param name 1 to 60 characters, among the caller's own only once
 * @param preferred whether the queue is opened with it; no other is then
 */
public record QueueViewSettings(String name, DisplayOptions options, boolean preferred) {}
