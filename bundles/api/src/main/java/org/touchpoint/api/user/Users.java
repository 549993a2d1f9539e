package org.touchpoint.api.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;

/**
 * User Maintenance: users, roles, groups. Reading needs a log-in only, changing needs {@link JobFunction#ADMINISTRATION}.
 * Thread-safe.
 */
@ProviderType
public interface Users {
    /** Users whose log-in or name contains {@code text} (all if null), by log-in. */
    Page<User> list(@Nullable String text, PageRequest page);

    /** The user, or {@code NOT_FOUND}. */
    User get(String login);

    /** Creates a user; {@code CONFLICT} if the log-in is taken. */
    User create(String login, UserSettings settings, Caller caller);

    /**
     * Replaces a user's settings; {@code CONFLICT} if nobody would be left who holds {@link JobFunction#ADMINISTRATION}.
     */
    User change(String login, UserSettings settings, Caller caller);

    /** Sets the caller's own password; {@code INVALID} if {@code oldPassword} is not the present one. */
    void changeOwnPassword(String oldPassword, String newPassword, Caller caller);

    /** All roles, by name. */
    List<Role> roles();

    /** Creates or replaces a role. */
    Role saveRole(Role role, Caller caller);

    /** All groups, by name. */
    List<Group> groups();

    /** Creates or replaces a group. */
    Group saveGroup(Group group, Caller caller);
}
