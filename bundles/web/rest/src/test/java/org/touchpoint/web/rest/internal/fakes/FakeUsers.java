package org.touchpoint.web.rest.internal.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.Group;
import org.touchpoint.api.user.Role;
import org.touchpoint.api.user.User;
import org.touchpoint.api.user.UserSettings;
import org.touchpoint.api.user.Users;

/** Users in memory. */
public final class FakeUsers implements Users {
    private final Map<String, User> users = new TreeMap<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    public UserSettings saved;

    public FakeUsers() {
        UserSettings judy =
                new UserSettings("Judy Adams", null, null, true, null, null, null, List.of(), List.of(), null);
        change("judy", judy, Caller.SYSTEM);
        saved = null;
    }

    public String newPassword;

    @Override
    public Page<User> list(String text, PageRequest page) {
        return new Page<>(List.copyOf(users.values()), users.size());
    }

    @Override
    public User get(String login) {
        User user = users.get(login);
        if (user == null) {
            throw TouchpointException.notFound("user", login);
        }
        return user;
    }

    @Override
    public User create(String login, UserSettings settings, Caller caller) {
        return change(login, settings, caller);
    }

    @Override
    public User change(String login, UserSettings settings, Caller caller) {
        saved = settings;
        User user = new User(
                7,
                login,
                settings.fullName(),
                settings.email(),
                settings.phone(),
                settings.active(),
                settings.absentFrom(),
                settings.absentTo(),
                settings.standIn(),
                settings.roles(),
                settings.groups(),
                List.of());
        users.put(login, user);
        return user;
    }

    @Override
    public void changeOwnPassword(String oldPassword, String newPassword, Caller caller) {
        this.newPassword = newPassword;
    }

    @Override
    public List<Role> roles() {
        return roles;
    }

    @Override
    public Role saveRole(Role role, Caller caller) {
        roles.add(role);
        return role;
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    @Override
    public Group saveGroup(Group group, Caller caller) {
        groups.add(group);
        return group;
    }
}
