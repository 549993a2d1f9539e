package org.touchpoint.web.rest.internal;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.admin.Plugins;
import org.touchpoint.api.audit.AuditTrail;
import org.touchpoint.api.customer.Customers;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.event.Journal;
import org.touchpoint.api.followup.FollowUpOverride;
import org.touchpoint.api.followup.FollowUpPresence;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.followup.MyQueue;
import org.touchpoint.api.home.HomePage;
import org.touchpoint.api.imports.Imports;
import org.touchpoint.api.live.LiveUpdates;
import org.touchpoint.api.order.Orders;
import org.touchpoint.api.product.Inventory;
import org.touchpoint.api.product.ProductDirectory;
import org.touchpoint.api.product.Products;
import org.touchpoint.api.status.ActivityStatus;
import org.touchpoint.api.ui.UiExtensions;
import org.touchpoint.api.user.LogIns;
import org.touchpoint.api.user.Users;

/**
 * The services that resources ask. They come and go while Touchpoint runs; one that is not there is refused with
 * {@code UNAVAILABLE}, and is found again when it is back. Thread-safe.
 */
public interface Services {
    LogIns logIns();

    Users users();

    Customers customers();

    Products products();

    Inventory inventory();

    ProductDirectory productDirectory();

    Orders orders();

    Imports imports();

    EventDefinitions events();

    Journal journal();

    FollowUps followUps();

    FollowUpOverride overrides();

    ActivityStatus status();

    MyQueue myQueue();

    FollowUpPresence presence();

    HomePage homePage();

    Plugins plugins();

    AuditTrail audit();

    LiveUpdates live();

    UiExtensions extensions();

    /** How the system is; {@code up} only when every service above is there. */
    Health health();

    /** The zone in which the company's days begin. */
    ZoneId zone();

    /**
     * How the system is.
     *
     * @param status {@code up}, {@code starting}, or what ails it
     * @param database name and version of the database, empty while unknown
     * @param version version of this product
     * @param sentence what that means and what to do about it
     * @param since when it came to that state, or null while nothing is known
     */
    record Health(
            String status,
            String database,
            String version,
            String sentence,
            @Nullable Instant since) {}
}
