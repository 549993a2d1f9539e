package org.touchpoint.core.store.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.StoreHealth;
import org.touchpoint.core.store.Transactions;

/**
 * The store in OSGi. Its health is there from the beginning; {@link Transactions} and {@link FactLog} are registered when the
 * schema is ready, so that whoever needs them simply does not exist before.
 */
@Component(service = StoreHealth.class, immediate = true, configurationPid = "org.touchpoint.store")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.touchpoint.core.store.Transactions\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.touchpoint.core.store.FactLog\"")
public final class StoreComponent implements StoreHealth {
    private final Store store;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    @Activate
    public StoreComponent(
            BundleContext bundle,
            StoreConfiguration configuration,
            @Reference Company company,
            @Reference FactCodec codec) {
        StoreSettings settings = StoreSettings.of(configuration, home(bundle));
        Engine engine = engine(settings);
        store = new Store(engine, company.clock(), () -> register(bundle, engine, codec, company));
        store.start();
    }

    private static Path home(BundleContext bundle) {
        String base = bundle.getProperty("karaf.base");
        return Path.of(base == null ? "" : base);
    }

    /** The engine that the address asks for. */
    static Engine engine(StoreSettings settings) {
        Schema schema = new Schema(Changes.ofThisBuild());
        return settings.isHsqldb()
                ? new HsqldbDatabase(settings, schema, Disk.REAL)
                : new PostgresqlDatabase(settings, schema);
    }

    private void register(BundleContext bundle, Engine engine, FactCodec codec, Company company) {
        JooqTransactions transactions = new JooqTransactions(engine);
        FactLog factLog = new JournalWriter(transactions, codec, company);
        synchronized (registrations) {
            registrations.add(bundle.registerService(FactLog.class, factLog, null));
            registrations.add(bundle.registerService(Transactions.class, transactions, null));
        }
    }

    @Deactivate
    void deactivate() {
        synchronized (registrations) {
            registrations.forEach(ServiceRegistration::unregister);
            registrations.clear();
        }
        store.stop();
    }

    @Override
    public Status status() {
        return store.status();
    }
}
