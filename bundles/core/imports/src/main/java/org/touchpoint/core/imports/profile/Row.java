package org.touchpoint.core.imports.profile;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The fields of a line by the names of their columns, stripped of blanks, and checked as they are asked for. */
@ProviderType
public interface Row {
    /** A field that must be there, at most {@code longest} characters. */
    String text(String column, int longest) throws LineRejectedException;

    /** A field that may be blank or whose column may be absent (null then), at most {@code longest} characters. */
    @Nullable
    String optional(String column, int longest) throws LineRejectedException;

    /**
     * A number with a point, as in {@code -12.50}, at most {@code decimals} decimals (zeros at the end do not count), at most
     * {@code largest} whichever its sign.
     */
    BigDecimal number(String column, int decimals, long largest) throws LineRejectedException;

    /**
     * A date with a time of day, or without one for 00:00, in the company's time zone ({@code 2011-07-01 08:26:00},
     * {@code 2011-07-01T08:26}, {@code 2011-07-01}) or with an offset of its own ({@code 2011-07-01T08:26:00Z}).
     */
    Instant time(String column) throws LineRejectedException;
}
