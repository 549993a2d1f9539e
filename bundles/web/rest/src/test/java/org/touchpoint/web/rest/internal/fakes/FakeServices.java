package org.touchpoint.web.rest.internal.fakes;

import java.time.ZoneId;
import org.touchpoint.api.TouchpointException;
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
import org.touchpoint.web.rest.internal.Services;

/** Services in memory, and switches to take them away. */
public final class FakeServices implements Services {
    public FakeLogIns logIns = new FakeLogIns();
    public FakeUsers users = new FakeUsers();
    public FakeCustomers customers = new FakeCustomers();
    public FakeProducts products = new FakeProducts();
    public FakeInventory inventory = new FakeInventory();
    public FakeOrders orders = new FakeOrders();
    public FakeImports imports = new FakeImports();
    public FakeEvents events = new FakeEvents();
    public FakeJournal journal = new FakeJournal();
    public FakeFollowUps followUps = new FakeFollowUps();
    public FakeOverrides overrides = new FakeOverrides();
    public FakeStatus status = new FakeStatus();
    public FakeMyQueue myQueue = new FakeMyQueue();
    public FakeHomePage homePage = new FakeHomePage();
    public FakePlugins plugins = new FakePlugins();
    public FakeAudit audit = new FakeAudit();
    public FakeLive live = new FakeLive();
    public FakeExtensions extensions = new FakeExtensions();
    public Health health = new Health("up", "HSQLDB 2.7.4", "0.1.0", "All is well.", null);
    public boolean ordersAreThere = true;

    void reset() {
        logIns = new FakeLogIns();
        users = new FakeUsers();
        customers = new FakeCustomers();
        products = new FakeProducts();
        inventory = new FakeInventory();
        orders = new FakeOrders();
        imports = new FakeImports();
        events = new FakeEvents();
        journal = new FakeJournal();
        followUps = new FakeFollowUps();
        overrides = new FakeOverrides();
        status = new FakeStatus();
        myQueue = new FakeMyQueue();
        homePage = new FakeHomePage();
        plugins = new FakePlugins();
        audit = new FakeAudit();
        live = new FakeLive();
        extensions = new FakeExtensions();
        health = new Health("up", "HSQLDB 2.7.4", "0.1.0", "All is well.", null);
        ordersAreThere = true;
    }

    @Override
    public LogIns logIns() {
        return logIns;
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public Customers customers() {
        return customers;
    }

    @Override
    public Products products() {
        return products;
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public ProductDirectory productDirectory() {
        return inventory;
    }

    @Override
    public Orders orders() {
        if (!ordersAreThere) {
            throw TouchpointException.unavailable("Orders are not there.", "Try again in a moment.");
        }
        return orders;
    }

    @Override
    public Imports imports() {
        return imports;
    }

    @Override
    public EventDefinitions events() {
        return events;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public FollowUps followUps() {
        return followUps;
    }

    @Override
    public FollowUpOverride overrides() {
        return overrides;
    }

    @Override
    public ActivityStatus status() {
        return status;
    }

    @Override
    public MyQueue myQueue() {
        return myQueue;
    }

    @Override
    public FollowUpPresence presence() {
        return myQueue;
    }

    @Override
    public HomePage homePage() {
        return homePage;
    }

    @Override
    public Plugins plugins() {
        return plugins;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public LiveUpdates live() {
        return live;
    }

    @Override
    public UiExtensions extensions() {
        return extensions;
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("America/Chicago");
    }
}
