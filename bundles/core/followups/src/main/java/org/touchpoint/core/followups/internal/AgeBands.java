package org.touchpoint.core.followups.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.status.AgeBand;

/** Open follow-ups by age: today's, yesterday's, this week's, and so on to those of more than three months. */
final class AgeBands {
    /** The greatest age of each band, in days; whatever is older is in one more. */
    private static final List<Integer> GREATEST = List.of(0, 1, 7, 14, 30, 90);

    private AgeBands() {}

    /** Every band, empty ones too. @param open how many are open, by the day on which they were made */
    static List<AgeBand> count(Map<LocalDate, Long> open, LocalDate today) {
        List<AgeBand> bands = new ArrayList<>();
        int from = 0;
        for (int greatest : GREATEST) {
            bands.add(band(open, today, from, greatest));
            from = greatest + 1;
        }
        bands.add(band(open, today, from, null));
        return bands;
    }

    private static AgeBand band(Map<LocalDate, Long> open, LocalDate today, int from, @Nullable Integer to) {
        long sum = open.entrySet().stream()
                .filter(entry -> isWithin(ChronoUnit.DAYS.between(entry.getKey(), today), from, to))
                .mapToLong(Map.Entry::getValue)
                .sum();
        LocalDate last = today.minusDays(from);
        return new AgeBand(from, to, to == null ? null : today.minusDays(to), last, sum);
    }

    private static boolean isWithin(long age, int from, @Nullable Integer to) {
        return age >= from && (to == null || age <= to);
    }
}
