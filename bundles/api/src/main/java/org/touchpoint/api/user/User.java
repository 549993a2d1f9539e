package org.touchpoint.api.user;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who works with Touchpoint.
 *
 * @param login the log-in name, lower case
 * @param absentFrom first day of absence, or null
 * @param absentTo last day of absence, or null for an absence whose end is open
 * @param standIn log-in of whoever gets this user's new follow-ups while the user is absent or inactive
 * @param roles names of the roles held
 * @param groups names of the groups the user is a member of
 * @param jobFunctions titles of the job functions that the roles hold, taken together
 */
public record User(
        long id,
        String login,
        String fullName,
        @Nullable String email,
        @Nullable String phone,
        boolean active,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentTo,
        @Nullable String standIn,
        List<String> roles,
        List<String> groups,
        List<String> jobFunctions) {}
