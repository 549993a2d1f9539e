package org.touchpoint.core.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The changes of the schema that this build knows, read from the changelog without Liquibase: to know that nothing is to be done
 * must not cost what doing it costs.
 */
final class Changes {
    private static final String FOLDER = "db/changelog/";
    private static final Pattern INCLUDE = Pattern.compile("<include\\s+file=\"([^\"]+)\"");
    private static final Pattern CHANGE = Pattern.compile("(?m)^--changeset\\s+[^:\\s]+:(\\S+)");

    private final Set<String> known;

    Changes(Collection<String> known) {
        this.known = new LinkedHashSet<>(known);
    }

    /** The changes of this build, oldest first. */
    static Changes ofThisBuild() {
        List<String> ids = new ArrayList<>();
        for (String file : find(INCLUDE, LiquibaseMigration.CHANGELOG)) {
            ids.addAll(find(CHANGE, FOLDER + file));
        }
        return new Changes(ids);
    }

    private static List<String> find(Pattern pattern, String resource) {
        try (InputStream in = Changes.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return pattern.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Set<String> known() {
        return known;
    }

    /** Refuses a database with changes that this build does not know: it is of a newer version. */
    void check(Collection<String> applied) {
        List<String> newer = applied.stream().filter(id -> !known.contains(id)).toList();
        if (!newer.isEmpty()) {
            throw new StoreRefused(
                    "The database is of a newer version of Touchpoint (it has the change " + newer.get(newer.size() - 1)
                            + "): it has been left as it is. Start the newer version, or restore a backup of this one.",
                    null);
        }
    }

    boolean areAllIn(Collection<String> applied) {
        return applied.containsAll(known);
    }
}
