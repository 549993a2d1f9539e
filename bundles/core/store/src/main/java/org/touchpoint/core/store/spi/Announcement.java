package org.touchpoint.core.store.spi;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.live.Change;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/**
 * A change, and who may hear of it: these users, and whoever holds one of these job functions.
 *
 * @param logins log-ins, lower case
 */
public record Announcement(Change change, Set<String> logins, Set<JobFunction> functions) {
    public Announcement {
        logins = Set.copyOf(logins);
        functions = Set.copyOf(functions);
    }

    /** For everybody. */
    public static Announcement of(ChangeKind kind, @Nullable String key) {
        return new Announcement(new Change(kind, key), Set.of(), EnumSet.allOf(JobFunction.class));
    }

    /** For those who hold one of some job functions. */
    public static Announcement of(ChangeKind kind, @Nullable String key, JobFunction first, JobFunction... others) {
        return new Announcement(new Change(kind, key), Set.of(), EnumSet.of(first, others));
    }

    /** The same, for these users too. */
    public Announcement andFor(Collection<String> users) {
        return new Announcement(change, Set.copyOf(users), functions);
    }

    /** Whether somebody may hear of it. */
    public boolean concerns(Caller caller) {
        return logins.contains(caller.login()) || functions.stream().anyMatch(caller::may);
    }
}
