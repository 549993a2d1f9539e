package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.unnest;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_DELETED;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Which copies there are already for some subjects of one definition, and which there were until a manager deleted them. */
final class Groups {
    private record Key(String subject, int episode) {}

    private static final class Group {
        private @Nullable Long id;
        private final Set<Long> assignees = new HashSet<>();
    }

    private final Map<Key, Group> groups = new HashMap<>();

    Groups(DSLContext db, long definitionId, Collection<String> subjects) {
        // Joined, not IN: for IN, HSQLDB would go through every follow-up that the definition ever made.
        Table<?> wanted = unnest(subjects.toArray(String[]::new)).as("w", "subject");
        db.select(FOLLOW_UP.SUBJECT, FOLLOW_UP.EPISODE, FOLLOW_UP.GROUP_ID, FOLLOW_UP.ASSIGNEE_ID)
                .from(wanted)
                .join(FOLLOW_UP)
                .on(FOLLOW_UP
                        .DEFINITION_ID
                        .eq(definitionId)
                        .and(FOLLOW_UP.SUBJECT.eq(wanted.field("subject", String.class))))
                .forEach(row -> {
                    Group group = group(row.value1(), row.value2());
                    group.id = row.value3();
                    group.assignees.add(row.value4());
                });
        Table<?> deleted = unnest(subjects.toArray(String[]::new)).as("w", "subject");
        db.select(FOLLOW_UP_DELETED.SUBJECT, FOLLOW_UP_DELETED.EPISODE, FOLLOW_UP_DELETED.ASSIGNEE_ID)
                .from(deleted)
                .join(FOLLOW_UP_DELETED)
                .on(FOLLOW_UP_DELETED
                        .DEFINITION_ID
                        .eq(definitionId)
                        .and(FOLLOW_UP_DELETED.SUBJECT.eq(deleted.field("subject", String.class))))
                .forEach(row -> group(row.value1(), row.value2()).assignees.add(row.value3()));
    }

    /** Notes that this person gets a copy; false if there is one already. */
    boolean add(String subject, int episode, long assigneeId) {
        return group(subject, episode).assignees.add(assigneeId);
    }

    /** The id of the group, which is {@code firstId} if it has none yet. */
    long id(String subject, int episode, long firstId) {
        Group group = group(subject, episode);
        if (group.id == null) {
            group.id = firstId;
        }
        return group.id;
    }

    private Group group(String subject, int episode) {
        return groups.computeIfAbsent(new Key(subject, episode), key -> new Group());
    }
}
