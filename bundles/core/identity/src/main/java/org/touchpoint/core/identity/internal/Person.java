package org.touchpoint.core.identity.internal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.api.user.User;

/** A user with what is not shown to others. */
record Person(User user, String passwordHash, @Nullable Long standInId, Set<JobFunction> functions) {
    long id() {
        return user.id();
    }

    boolean active() {
        return user.active();
    }

    boolean may(JobFunction function) {
        return functions.contains(function);
    }

    boolean absentOn(LocalDate day) {
        LocalDate from = user.absentFrom();
        LocalDate to = user.absentTo();
        return from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether the person gets follow-ups on this day. */
    boolean worksOn(LocalDate day) {
        return active() && !absentOn(day);
    }

    Caller caller() {
        return new Caller(user.id(), user.login(), user.fullName(), functions);
    }
}
