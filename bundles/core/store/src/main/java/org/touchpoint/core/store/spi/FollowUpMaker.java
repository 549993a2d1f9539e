package org.touchpoint.core.store.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;

/** Makes and closes follow-ups for the rest of the core. Joins the caller's transaction. */
@ProviderType
public interface FollowUpMaker {
    /** What of an event definition its follow-ups need. */
    record Maker(
            long definitionId,
            Priority priority,
            String media,
            List<Route> routes,
            ContactSource contactSource,
            long scriptId) {}

    /**
     * Something that asks for a follow-up.
     *
     * @param subject {@code order:NUMBER}, {@code hold:ID} or {@code customer:NUMBER}
     * @param orderNumber number of the order, or null
     * @param priority instead of the maker's, or null
     * @param placeholders values for further placeholders of the script
     */
    record Occasion(
            String subject,
            int episode,
            long customerId,
            @Nullable String orderNumber,
            @Nullable Long holdId,
            @Nullable Priority priority,
            Instant startAt,
            String reason,
            Map<String, String> placeholders) {}

    /**
     * Somebody's copies.
     *
     * @param instead how many of them fall to this person instead of whoever is routed to
     */
    record Share(long copies, long instead) {}

    /**
     * Makes the follow-ups, a copy for each person routed to, source CRM; a copy that is there already (same definition, subject,
     * episode, assignee) is passed over. Occasions of the house account make none.
     *
     * @return how many copies were made
     */
    int make(Maker maker, List<Occasion> occasions);

    /**
     * Makes follow-ups set-wise, in as many statements as the maker has routes, for each part of the choice.
     *
     * @param parts rows of (customer id, episode), no customer twice
     * @param done run after each part
     * @return how many copies were made
     */
    long makeForAudience(
            Maker maker, List<Select<Record2<Long, Integer>>> parts, Instant startAt, String reason, Runnable done);

    /** The same in one part. */
    default long makeForAudience(Maker maker, Select<Record2<Long, Integer>> chosen, Instant startAt, String reason) {
        return makeForAudience(maker, List.of(chosen), startAt, reason, () -> {});
    }

    /**
     * Who would get each of these follow-ups by {@link #make}, in the same order, were there none of the maker's yet; nobody for a house
     * account. Writes nothing.
     */
    List<List<Routing.Assignment>> wouldGet(Maker maker, List<Occasion> occasions);

    /** How many copies {@link #makeForAudience} would make, by id of the user who would get them. Writes nothing. */
    Map<Long, Share> countForAudience(Maker maker, Select<Record2<Long, Integer>> chosen);

    /** Closes every open copy that was made for one of these holds. */
    void closeForHolds(Collection<Long> holdIds, String by, String why);

    /** The id under which a script's wording is kept, the same for the same wording. */
    long keepScript(String body);
}
