package org.touchpoint.web.rest.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.admin.Plugins;
import org.touchpoint.api.admin.SystemHealth;
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

/** The services as OSGi has them now. */
@Component(service = Services.class, configurationPid = "org.touchpoint")
public final class BoundServices implements Services {
    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable SystemHealth systemHealth;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable LogIns logIns;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Users users;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Customers customers;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Products products;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Inventory inventory;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable ProductDirectory productDirectory;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Orders orders;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Imports imports;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable EventDefinitions events;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Journal journal;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable FollowUps followUps;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable FollowUpOverride overrides;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable ActivityStatus status;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable MyQueue myQueue;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable FollowUpPresence presence;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable HomePage homePage;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Plugins plugins;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable AuditTrail audit;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable LiveUpdates live;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable UiExtensions extensions;

    private final String version;
    private volatile ZoneId zone;

    @Activate
    public BoundServices(BundleContext context, Map<String, Object> settings) {
        version = context.getBundle().getVersion().toString();
        zone = zone(settings, ZoneId.systemDefault());
    }

    @Modified
    void settingsChanged(Map<String, Object> settings) {
        zone = zone(settings, zone);
    }

    /** The company's zone as the core reads it; a name that is no zone is the core's to complain about, and leaves the last one. */
    private static ZoneId zone(Map<String, Object> settings, ZoneId last) {
        Object name = settings.get("timeZone");
        try {
            return name == null || name.toString().isBlank()
                    ? ZoneId.systemDefault()
                    : ZoneId.of(name.toString().strip());
        } catch (DateTimeException noZone) {
            return last;
        }
    }

    @Override
    public LogIns logIns() {
        return present(logIns, "log-in");
    }

    @Override
    public Users users() {
        return present(users, "users");
    }

    @Override
    public Customers customers() {
        return present(customers, "customers");
    }

    @Override
    public Products products() {
        return present(products, "products");
    }

    @Override
    public Inventory inventory() {
        return present(inventory, "inventory");
    }

    @Override
    public ProductDirectory productDirectory() {
        return present(productDirectory, "vendors and warehouses");
    }

    @Override
    public Orders orders() {
        return present(orders, "orders");
    }

    @Override
    public Imports imports() {
        return present(imports, "imports");
    }

    @Override
    public EventDefinitions events() {
        return present(events, "events");
    }

    @Override
    public Journal journal() {
        return present(journal, "the journal");
    }

    @Override
    public FollowUps followUps() {
        return present(followUps, "follow-ups");
    }

    @Override
    public FollowUpOverride overrides() {
        return present(overrides, "follow-up override");
    }

    @Override
    public ActivityStatus status() {
        return present(status, "status");
    }

    @Override
    public MyQueue myQueue() {
        return present(myQueue, "queues");
    }

    @Override
    public FollowUpPresence presence() {
        return present(presence, "presence");
    }

    @Override
    public HomePage homePage() {
        return present(homePage, "the Home Page");
    }

    @Override
    public Plugins plugins() {
        return present(plugins, "plugins");
    }

    @Override
    public AuditTrail audit() {
        return present(audit, "the audit");
    }

    @Override
    public LiveUpdates live() {
        return present(live, "live updates");
    }

    @Override
    public UiExtensions extensions() {
        return present(extensions, "extensions of the console");
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Health health() {
        SystemHealth service = systemHealth;
        if (service == null) {
            return new Health("starting", "", version, "Touchpoint is starting. Wait a moment.", null);
        }
        SystemHealth.Health system = service.health();
        List<String> missing = missing();
        return system.up() && !missing.isEmpty()
                ? new Health(
                        "starting",
                        system.database(),
                        version,
                        "Not there yet: " + String.join(", ", missing) + ". Wait a moment, or see the log.",
                        system.since())
                : new Health(system.state(), system.database(), version, system.sentence(), system.since());
    }

    private List<String> missing() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("log-in", logIns);
        all.put("users", users);
        all.put("customers", customers);
        all.put("products", products);
        all.put("inventory", inventory);
        all.put("vendors and warehouses", productDirectory);
        all.put("orders", orders);
        all.put("imports", imports);
        all.put("events", events);
        all.put("the journal", journal);
        all.put("follow-ups", followUps);
        all.put("follow-up override", overrides);
        all.put("status", status);
        all.put("queues", myQueue);
        all.put("presence", presence);
        all.put("the Home Page", homePage);
        all.put("plugins", plugins);
        all.put("the audit", audit);
        all.put("live updates", live);
        all.put("extensions of the console", extensions);
        return all.entrySet().stream()
                .filter(service -> service.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private <T> T present(@Nullable T service, String what) {
        if (service == null) {
            SystemHealth health = systemHealth;
            String why = health == null || health.health().up()
                    ? "The part of Touchpoint for " + what + " is not there."
                    : health.health().sentence();
            throw TouchpointException.unavailable(why, "Try again in a moment; /api/health says how the system is.");
        }
        return service;
    }
}
