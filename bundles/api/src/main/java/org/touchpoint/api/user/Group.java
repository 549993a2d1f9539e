package org.touchpoint.api.user;

import java.util.List;

/**
 * Users to whom follow-ups can be routed together.
 *
 * @param members log-ins of the members
 */
public record Group(String name, String description, List<String> members) {}
