package org.touchpoint.core.imports.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.imports.profile.OrderFileProfile;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.Fields;

/** What of a request can be checked before the file is looked at. */
final class RequestCheck {
    private static final int LONGEST_FILE_NAME = 200;

    private RequestCheck() {}

    /** The profile of this name, or {@code INVALID} naming {@code profile}. */
    static OrderFileProfile profile(String name, List<OrderFileProfile> profiles) {
        for (OrderFileProfile profile : profiles) {
            if (profile.name().equals(name)) {
                return profile;
            }
        }
        List<String> names =
                profiles.stream().map(OrderFileProfile::name).sorted().toList();
        throw TouchpointException.invalid(
                "profile",
                "There is no import profile '" + name + "'.",
                "Give one of " + String.join(", ", names) + ".");
    }

    /** Id of the user with this log-in, null if none is given; {@code INVALID} naming {@code field} if there is none. */
    static @Nullable Long userId(Transactions transactions, String field, @Nullable String given) {
        String login = Fields.optional(field, given, 60);
        if (login == null) {
            return null;
        }
        Long id = transactions.read(db -> db.select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.LOGIN.eq(login.toLowerCase(Locale.ROOT)))
                .fetchOne(APP_USER.ID));
        if (id == null) {
            throw TouchpointException.invalid(
                    field, "There is no user '" + login + "'.", "Give the log-in of a user, or leave it out.");
        }
        return id;
    }

    /** The name without folders and what cannot be shown, at most 200 characters. */
    static String fileName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = Fields.fitted(last, LONGEST_FILE_NAME).strip();
        return name.isEmpty() ? "orders.csv" : name;
    }
}
