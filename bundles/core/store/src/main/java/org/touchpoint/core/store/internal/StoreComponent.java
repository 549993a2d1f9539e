package org.touchpoint.core.store.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.admin.SystemHealth;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.internal.Store.Status;
import org.touchpoint.core.store.spi.ReadinessGate;
import org.touchpoint.core.store.spi.SettingsFiles;

/**
 * The store in OSGi. Its health is there from the beginning; {@link Transactions} and {@link FactLog} are registered when the
 * schema is ready, so that whoever needs them simply does not exist before.
 */
@Component(service = SystemHealth.class, immediate = true, configurationPid = StoreComponent.PID)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.touchpoint.core.store.Transactions\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.touchpoint.core.store.FactLog\"")
public final class StoreComponent implements SystemHealth {
    static final String PID = "org.touchpoint.store";

    private static final Logger LOG = LoggerFactory.getLogger(StoreComponent.class);

    private final SettingsFiles files;
    private final Clock clock;
    private final Path home;
    private final Consumer<Engine> ready;
    private final int gatesExpected;
    private volatile @Nullable Store store;
    private volatile @Nullable Status refusal;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    @Reference(policy = ReferencePolicy.DYNAMIC)
    private volatile List<ReadinessGate> gates = List.of();

    @Activate
    public StoreComponent(
            BundleContext bundle,
            Map<String, Object> values,
            @Reference SettingsFiles files,
            @Reference Company company,
            @Reference FactCodec codec,
            @Reference LiveHub live) {
        boolean demo = Boolean.parseBoolean(bundle.getProperty(ReadinessGate.DEMO));
        gatesExpected = demo ? 2 : 1;
        this.files = files;
        clock = company.clock();
        home = home(bundle);
        ready = engine -> register(bundle, engine, codec, company, live);
        start(values);
    }

    private void start(Map<String, Object> values) {
        try {
            Engine engine = engine(StoreSettings.of(files.read(PID, values), home));
            Store begun = new Store(engine, clock, () -> ready.accept(engine));
            store = begun;
            begun.start();
        } catch (StoreRefused wrong) {
            refusal = new Status(State.REFUSED, String.valueOf(wrong.getMessage()), clock.instant(), "");
        }
    }

    /** The database is not changed under a running system: what is wrong is told now, what is right is taken with the next start. */
    @Modified
    void settingsChanged(Map<String, Object> values) {
        if (store == null) {
            start(values);
            return;
        }
        try {
            StoreSettings.of(files.read(PID, values), home);
            LOG.info("etc/{}.cfg has been changed. It is read when Touchpoint starts.", PID);
        } catch (StoreRefused wrong) {
            LOG.warn("{} Touchpoint could not start with it.", wrong.getMessage());
        }
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
        Store begun = store;
        if (begun == null) {
            return;
        }
        begun.stop(() -> {
            synchronized (registrations) {
                registrations.forEach(ServiceRegistration::unregister);
                registrations.clear();
            }
        });
    }

    @Override
    public Health health() {
        Store begun = store;
        Status status = begun == null ? Objects.requireNonNull(refusal) : begun.status();
        return health(status, gates, gatesExpected, files.faults());
    }

    /** The database's health; while that is up, what a gate still waits for; and in any case what is wrong with the settings. */
    static Health health(Status status, List<ReadinessGate> gates, int gatesExpected, List<String> faults) {
        Optional<String> waiting = gates.size() < gatesExpected
                ? Optional.of("The event types and the demo company have not been looked at yet.")
                : gates.stream()
                        .map(ReadinessGate::waitingFor)
                        .flatMap(Optional::stream)
                        .findFirst();
        boolean gated = status.state() == State.UP && waiting.isPresent();
        return new Health(
                (gated ? State.STARTING : status.state()).title(),
                Stream.concat(Stream.of(gated ? waiting.orElseThrow() : status.sentence()), faults.stream())
                        .collect(Collectors.joining(" ")),
                status.since(),
                status.database());
    }
}
