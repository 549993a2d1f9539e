package org.touchpoint.api.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;

/**
 * Quotes and orders. Entering and changing need the job function Order Entry, releasing a hold the one that the hold names.
 * When a method returns, its effect is on disk. Thread-safe.
 */
@ProviderType
public interface Orders {
    /**
     * Accepts a quote or an order: priced, checked by every active guard, credit reckoned under the customer's lock.
     *
     * @param idempotencyKey 1 to 200 characters, or null. The same key with the same request from the same caller gives the
     *     first answer again and no second order; with another request {@code CONFLICT}.
     * @throws org.touchpoint.api.TouchpointException {@code INVALID} naming the field, {@code UNAVAILABLE} when nothing can be
     *     stored now; nothing is written then
     */
    Order accept(OrderRequest request, @Nullable String idempotencyKey, Caller caller);

    /**
     * What would come of accepting this request now, with everything that is at fault with it; nothing is written. May be asked while
     * the user types.
     *
     * @throws org.touchpoint.api.TouchpointException {@code UNAVAILABLE} while nobody can say; never for what is at fault with the request
     */
    OrderPreview preview(OrderRequest request, Caller caller);

    /** Every follow-up about an order, earliest first; whoever may not open one sees whose it is all the same. */
    List<OrderFollowUp> followUps(String number, Caller caller);

    /** The order, or {@code NOT_FOUND}. */
    Order get(String number);

    /** Orders, latest first unless the filter says otherwise. */
    Page<OrderSummary> list(OrderFilter filter, PageRequest page);

    /** Turns a quote into an order, guards and credit included; {@code CONFLICT} if it is no quote. */
    Order acceptQuote(String number, Caller caller);

    /** Places an order on hold by hand; {@code CONFLICT} if its state forbids it. */
    Order hold(String number, HoldKind kind, String reason, Caller caller);

    /**
     * Releases a hold and closes every follow-up made for it. The order is released with its last hold. {@code CONFLICT} if
     * the hold is released already.
     */
    Order release(String number, long holdId, @Nullable String note, Caller caller);

    /** Cancels a quote or an order, open holds and their follow-ups with it; {@code CONFLICT} if its state forbids it. */
    Order cancel(String number, String reason, Caller caller);
}
