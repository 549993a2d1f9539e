package org.touchpoint.api.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Status as it is now.
 *
 * @param today the day that is meant by today, in the company's zone
 * @param events every event definition, by name
 * @param users everybody who has or had an activity, or could have one, by name
 * @param counts a line for each event and user who have activities together
 */
public record StatusReport(LocalDate today, List<EventLine> events, List<UserLine> users, List<Count> counts) {
    public StatusReport {
        events = List.copyOf(events);
        users = List.copyOf(users);
        counts = List.copyOf(counts);
    }

    /**
     * An event definition.
     *
     * @param measured how often the response to it is measured: {@code Daily}, {@code Weekly}, {@code Monthly} or {@code Never}
     */
    public record EventLine(String name, String measured, boolean active) {}

    /** A user, with the groups that the user is a member of. */
    public record UserLine(String login, String fullName, boolean active, List<String> groups) {
        public UserLine {
            groups = List.copyOf(groups);
        }
    }

    /**
     * The activities of one user for one event.
     *
     * @param event name of the event; null: made by hand
     * @param user log-in
     * @param total all of them
     * @param open those that are open
     * @param closed those that are closed; {@code open + closed} is {@code total}
     * @param openToday of the open ones, those made today
     * @param closedToday of the closed ones, those closed today
     */
    public record Count(
            @Nullable String event,
            String user,
            long total,
            long open,
            long closed,
            long openToday,
            long closedToday) {}
}
