package org.touchpoint.api.followup;

import java.time.Instant;

/**
 * Somebody who has a follow-up open.
 *
 * @param until when that is forgotten unless it is said again
 */
public record Viewer(String login, String fullName, Instant until) {}
