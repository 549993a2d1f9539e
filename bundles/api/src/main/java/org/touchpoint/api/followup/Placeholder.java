package org.touchpoint.api.followup;

/**
 * A name that scripts may use in brackets.
 *
 * @param name without the brackets, such as {@code CustomerContact}
 * @param meaning what it is filled with, one sentence
 */
public record Placeholder(String name, String meaning) {}
