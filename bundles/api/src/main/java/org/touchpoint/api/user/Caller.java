package org.touchpoint.api.user;

import java.util.Set;
import org.touchpoint.api.TouchpointException;

/**
 * Who is calling a service, with the job functions that the caller's roles hold.
 *
 * @param userId the user's id; 0 for the system itself
 * @param login the log-in name, lower case; kept in histories
 * @param fullName the name that people see
 * @param jobFunctions what the caller may do
 */
public record Caller(long userId, String login, String fullName, Set<JobFunction> jobFunctions) {
    /** The product itself: migrations, imports started by the demo, decisions of event plugins. */
    public static final Caller SYSTEM = new Caller(0, "system", "Touchpoint", Set.of(JobFunction.values()));

    public Caller {
        jobFunctions = Set.copyOf(jobFunctions);
    }

    /** Whether the caller's roles hold this job function. */
    public boolean may(JobFunction function) {
        return jobFunctions.contains(function);
    }

    /** Refuses with {@code FORBIDDEN} unless the caller's roles hold this job function. */
    public void require(JobFunction function) {
        if (!may(function)) {
            throw TouchpointException.forbidden(
                    login + " does not hold the job function " + function.title() + ".",
                    "Ask an administrator for a role with the job function " + function.title() + ".");
        }
    }
}
