package org.touchpoint.core.store.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.touchpoint.api.admin.SystemHealth;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.ReadinessGate;

/**
 * The store in OSGi. Its health is there from the beginning; {@link Transactions} and {@link FactLog} are registered when the
 * schema is ready, so that whoever needs them simply does not exist before.
 */
@Component(service = SystemHealth.class, immediate = true, configurationPid = "org.touchpoint.store")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.touchpoint.core.store.Transactions\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.touchpoint.core.store.FactLog\"")
public final class StoreComponent implements SystemHealth {
    private final Store store;
    private final int gatesExpected;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    @Reference(policy = ReferencePolicy.DYNAMIC)
    private volatile List<ReadinessGate> gates = List.of();

    @Activate
    public StoreComponent(
            BundleContext bundle,
            StoreConfiguration configuration,
            @Reference Company company,
            @Reference FactCodec codec,
            @Reference LiveHub live) {
        boolean demo = Boolean.parseBoolean(bundle.getProperty(ReadinessGate.DEMO));
        gatesExpected = demo ? 2 : 1;
        Engine engine = engine(StoreSettings.of(configuration, home(bundle)));
        store = new Store(engine, company.clock(), () -> register(bundle, engine, codec, company, live));
        store.start();
    }

    private static Path home(BundleContext bundle) {
        return Path.of(Optional.ofNullable(bundle.getProperty("karaf.base")).orElse(""));
    }

    /** The engine that the address asks for. */
    static Engine engine(StoreSettings settings) {
        Schema schema = new Schema(Changes.ofThisBuild());
        return settings.isHsqldb()
                ? new HsqldbDatabase(settings, schema, Disk.REAL)
                : new PostgresqlDatabase(settings, schema);
    }

    private void register(BundleContext bundle, Engine engine, FactCodec codec, Company company, LiveHub live) {
        JooqTransactions transactions = new JooqTransactions(engine, live::tell);
        FactLog factLog = new JournalWriter(transactions, codec, company);
        synchronized (registrations) {
            registrations.add(bundle.registerService(FactLog.class, factLog, null));
            registrations.add(bundle.registerService(Transactions.class, transactions, null));
        }
    }

    @Deactivate
    void deactivate() {
        store.stop(() -> {
            synchronized (registrations) {
                registrations.forEach(ServiceRegistration::unregister);
                registrations.clear();
            }
        });
    }

    @Override
    public Health health() {
        return health(store.status(), gates, gatesExpected);
    }

    /** The database's health; while that is up, what a gate still waits for. */
    static Health health(Store.Status status, List<ReadinessGate> gates, int gatesExpected) {
        Optional<String> waiting = gates.size() < gatesExpected
                ? Optional.of("The event types and the demo company have not been looked at yet.")
                : gates.stream()
                        .map(ReadinessGate::waitingFor)
                        .flatMap(Optional::stream)
                        .findFirst();
        boolean gated = status.state() == State.UP && waiting.isPresent();
        return new Health(
                (gated ? State.STARTING : status.state()).title(),
                gated ? waiting.orElseThrow() : status.sentence(),
                status.since(),
                status.database());
    }
}
