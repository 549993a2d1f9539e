package org.touchpoint.core.events.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentConstants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.MetaTypeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.event.Journal;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.plugin.AudienceTrigger;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.EventType;
import org.touchpoint.api.plugin.FactTrigger;
import org.touchpoint.api.plugin.MessageScript;
import org.touchpoint.api.plugin.OrderGuard;
import org.touchpoint.core.events.internal.journal.ReaderThread;
import org.touchpoint.core.events.internal.types.MetatypeParameters;
import org.touchpoint.core.events.internal.types.Offer;
import org.touchpoint.core.events.internal.types.PluginBundle;
import org.touchpoint.core.events.internal.types.Role;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.spi.OrderGuards;
import org.touchpoint.core.store.spi.OrderOutlook;
import org.touchpoint.core.store.spi.PluginHealth;
import org.touchpoint.core.store.spi.ReadinessGate;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.spi.SettingsFiles;

/** The room in the framework: takes what plugins offer, offers the room's services, and runs its threads. */
@Component(
        immediate = true,
        service = {},
        configurationPid = EventsSettings.PID)
@Capability(
        namespace = "osgi.service",
        attribute =
                "objectClass:List<String>=\"org.touchpoint.api.event.EventDefinitions,org.touchpoint.api.event.Journal,"
                        + "org.touchpoint.core.store.spi.OrderGuards,org.touchpoint.core.store.spi.OrderOutlook,"
                        + "org.touchpoint.core.store.spi.PluginHealth\"")
public final class EventsRoom {
    private static final Logger LOG = LoggerFactory.getLogger(EventsRoom.class);

    private final Wiring wiring;
    private final Background background;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @Activate
    public EventsRoom(
            BundleContext context,
            Map<String, Object> values,
            @Reference SettingsFiles files,
            @Reference Transactions transactions,
            @Reference FactLog factLog,
            @Reference FactCodec codec,
            @Reference Company company,
            @Reference FollowUpMaker followUpMaker,
            @Reference Routing routing,
            @Reference FollowUps followUps,
            @Reference MetaTypeService metatypes) {
        EventsSettings settings = EventsSettings.of(files.read(EventsSettings.PID, values));
        background = new Background(settings.settleMillis());
        open.push(background);
        wiring = new Wiring(
                new Wiring.Surroundings(transactions, codec, company, followUpMaker, routing, followUps),
                new MetatypeParameters(metatypes),
                settings.limits(),
                background.executor(),
                name -> Arrays.stream(context.getBundles()).anyMatch(bundle -> name.equals(bundle.getSymbolicName())));
        open.push(wiring.guard());
        ReaderThread reader = new ReaderThread(wiring.reader(), wiring.bell(), settings.lingerMillis());
        open.push(reader);
        open.push(factLog.onAppended(wiring.bell()::ring));
        register(context, EventDefinitions.class, wiring.definitionService());
        register(context, Journal.class, wiring.journalService());
        register(context, OrderGuards.class, wiring.orderGuards());
        register(context, OrderOutlook.class, wiring.orderOutlook());
        register(context, PluginHealth.class, wiring.health());
        register(context, ReadinessGate.class, background::waitingFor);
        settleWhenABundleHasGone(context);
        reader.start();
        background.start(wiring::settle, wiring.responses()::recount);
    }

    /** Its event types may be another's now; its services went before, or were never there. */
    private void settleWhenABundleHasGone(BundleContext context) {
        BundleListener listener = event -> {
            if (event.getType() == BundleEvent.UNINSTALLED) {
                background.settleSoon();
            }
        };
        context.addBundleListener(listener);
        open.push(() -> context.removeBundleListener(listener));
    }

    @Deactivate
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEventType(EventType service, ServiceReference<EventType> reference) {
        add(Role.EVENT_TYPE, service, reference);
    }

    void removeEventType(ServiceReference<EventType> reference) {
        remove(Role.EVENT_TYPE, reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFactTrigger(FactTrigger<?> service, ServiceReference<FactTrigger<?>> reference) {
        add(Role.FACT_TRIGGER, service, reference);
    }

    void removeFactTrigger(ServiceReference<FactTrigger<?>> reference) {
        remove(Role.FACT_TRIGGER, reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAudienceTrigger(AudienceTrigger service, ServiceReference<AudienceTrigger> reference) {
        add(Role.AUDIENCE_TRIGGER, service, reference);
    }

    void removeAudienceTrigger(ServiceReference<AudienceTrigger> reference) {
        remove(Role.AUDIENCE_TRIGGER, reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addOrderGuard(OrderGuard service, ServiceReference<OrderGuard> reference) {
        add(Role.ORDER_GUARD, service, reference);
    }

    void removeOrderGuard(ServiceReference<OrderGuard> reference) {
        remove(Role.ORDER_GUARD, reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addMessageScript(MessageScript service, ServiceReference<MessageScript> reference) {
        add(Role.MESSAGE_SCRIPT, service, reference);
    }

    void removeMessageScript(ServiceReference<MessageScript> reference) {
        remove(Role.MESSAGE_SCRIPT, reference);
    }

    private void add(Role role, Object service, ServiceReference<?> reference) {
        Object ranking = reference.getProperty(Constants.SERVICE_RANKING);
        Object component = reference.getProperty(ComponentConstants.COMPONENT_NAME);
        wiring.types()
                .offer(new Offer(
                        serviceId(reference),
                        ranking instanceof Integer number ? number : 0,
                        role,
                        service,
                        reference.getProperty(CrmEvent.PROPERTY),
                        component instanceof String name ? name : null,
                        PluginBundle.of(reference.getBundle())));
        background.settleSoon();
    }

    private void remove(Role role, ServiceReference<?> reference) {
        wiring.types().withdraw(new Offer.Key(serviceId(reference), role));
        background.settleSoon();
    }

    private static long serviceId(ServiceReference<?> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }

    private <S> void register(BundleContext context, Class<S> kind, S service) {
        var registration = context.registerService(kind, service, null);
        open.push(() -> {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                LOG.debug("{} was unregistered with its bundle", kind.getSimpleName());
            }
        });
    }
}
