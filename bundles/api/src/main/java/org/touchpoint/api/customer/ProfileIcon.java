package org.touchpoint.api.customer;

/**
 * A sign on a customer's profile that is seen before anything is read (V9 OrderIcons).
 *
 * @param name what it is known by: {@link #TIER}, {@link #NEW}, {@link #QUIET}, {@link #ON_HOLD}, {@link #OVER_LIMIT}, or the name that an
 *     event has given it
 * @param title what it says, one to three words
 * @param reason why it is there, one sentence
 */
public record ProfileIcon(String name, String title, String reason) {
    /** The customer has a value tier. */
    public static final String TIER = "tier";
    /** The first order is not older than 60 days, or there is none yet. */
    public static final String NEW = "new";
    /** Ordered once, but not in the last 60 days. */
    public static final String QUIET = "quiet";
    /** An order is on hold. */
    public static final String ON_HOLD = "on-hold";
    /** Balance and open orders are over the credit limit. */
    public static final String OVER_LIMIT = "over-limit";
}
