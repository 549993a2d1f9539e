package org.touchpoint.web.rest.internal.request;

import static org.touchpoint.web.rest.internal.request.Parameters.text;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.User;
import org.touchpoint.api.user.Users;

/** Filters by a user's log-in. */
public final class LogInFilter {
    private static final PageRequest SOME = new PageRequest(0, 20);

    private LogInFilter() {}

    /** The log-in, or null if it is absent or blank; {@code INVALID} naming the parameter if nobody has it. */
    public static @Nullable String of(String name, @Nullable String value, Users users) {
        String login = text(value);
        try {
            return login == null ? null : users.get(login).login();
        } catch (TouchpointException unknown) {
            if (unknown.code() != ErrorCode.NOT_FOUND) {
                throw unknown;
            }
            String some =
                    users.list(null, SOME).items().stream().map(User::login).collect(Collectors.joining(", "));
            throw TouchpointException.invalid(
                    name, "There is no user " + login + ".", "Give a log-in of /api/users, such as: " + some + ".");
        }
    }
}
