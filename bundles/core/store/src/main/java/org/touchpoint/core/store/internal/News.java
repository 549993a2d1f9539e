package org.touchpoint.core.store.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchpoint.api.live.Change;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.spi.Announcement;

/** What was announced in one transaction: each thing once, and many of a kind as one without a key. Not thread-safe. */
final class News {
    static final int MOST = 50;

    private final Map<ChangeKind, Set<Announcement>> kinds = new EnumMap<>(ChangeKind.class);

    void add(Announcement announcement) {
        Set<Announcement> kind = kinds.computeIfAbsent(announcement.change().kind(), none -> new LinkedHashSet<>());
        kind.add(announcement);
        if (kind.size() > MOST) {
            Announcement several = several(kind);
            kind.clear();
            kind.add(several);
        }
    }

    Collection<Announcement> all() {
        List<Announcement> all = new ArrayList<>();
        kinds.values().forEach(all::addAll);
        return all;
    }

    private static Announcement several(Set<Announcement> kind) {
        Set<String> logins = new HashSet<>();
        Set<JobFunction> functions = EnumSet.noneOf(JobFunction.class);
        for (Announcement announcement : kind) {
            logins.addAll(announcement.logins());
            functions.addAll(announcement.functions());
        }
        ChangeKind of = kind.iterator().next().change().kind();
        return new Announcement(new Change(of, null), logins, functions);
    }
}
