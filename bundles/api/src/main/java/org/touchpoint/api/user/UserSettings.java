package org.touchpoint.api.user;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sets about a user. See {@link User} for the fields.
 *
 * @param password the new password, 8 characters to 72 bytes in UTF-8, or null to leave it (required for a new user)
 */
public record UserSettings(
        String fullName,
        @Nullable String email,
        @Nullable String phone,
        boolean active,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentTo,
        @Nullable String standIn,
        List<String> roles,
        List<String> groups,
        @Nullable String password) {}
