package org.touchpoint.core.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The changes of the schema that this build knows, read from the changelog without Liquibase: to know that nothing is to be done
 * must not cost what doing it costs.
 */
final class Changes {
    private static final String FOLDER = "db/changelog/";
    private static final Pattern INCLUDE = Pattern.compile("<include\\s+file=\"([^\"]+)\"");
    private static final Pattern CHANGE = Pattern.compile("(?m)^--changeset\\s+[^:\\s]+:(\\S+)(?:.*\\bdbms:(\\w+))?");
    private static final String ANY = "";

    /** By id the one database that the change is for, as Liquibase calls it. */
    private final Map<String, String> known = new LinkedHashMap<>();

    Changes(Collection<String> known) {
        known.forEach(id -> this.known.put(id, ANY));
    }

    /** The changes of this build, oldest first. */
    static Changes ofThisBuild() {
        Changes changes = new Changes(List.of());
        for (MatchResult file : find(INCLUDE, LiquibaseMigration.CHANGELOG)) {
            for (MatchResult change : find(CHANGE, FOLDER + file.group(1))) {
                changes.known.put(change.group(1), change.group(2) == null ? ANY : change.group(2));
            }
        }
        return changes;
    }

    private static List<MatchResult> find(Pattern pattern, String resource) {
        try (InputStream in = Changes.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return pattern.matcher(text).results().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Those that are for this database, {@code hsqldb} or {@code postgresql}. */
    List<String> known(String database) {
        return known.entrySet().stream()
                .filter(change ->
                        change.getValue().equals(ANY) || change.getValue().equals(database))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Refuses a database with changes that this build does not know: it is of a newer version. */
    void check(Collection<String> applied) {
        List<String> newer =
                applied.stream().filter(id -> !known.containsKey(id)).toList();
        if (!newer.isEmpty()) {
            throw new StoreRefused(
                    "The database is of a newer version of Touchpoint (it has the change " + newer.get(newer.size() - 1)
                            + "): it has been left as it is. Start the newer version, or restore a backup of this one.",
                    null);
        }
    }

    boolean areAllIn(Collection<String> applied, String database) {
        return applied.containsAll(known(database));
    }
}
