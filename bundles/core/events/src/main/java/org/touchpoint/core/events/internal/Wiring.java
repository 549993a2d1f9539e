package org.touchpoint.core.events.internal;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.event.Journal;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.core.events.internal.audience.AudienceForecast;
import org.touchpoint.core.events.internal.audience.Launcher;
import org.touchpoint.core.events.internal.audience.Progress;
import org.touchpoint.core.events.internal.definitions.DefinitionAudit;
import org.touchpoint.core.events.internal.definitions.DefinitionService;
import org.touchpoint.core.events.internal.definitions.DefinitionStore;
import org.touchpoint.core.events.internal.definitions.DefinitionViews;
import org.touchpoint.core.events.internal.definitions.Definitions;
import org.touchpoint.core.events.internal.definitions.FirstDefinition;
import org.touchpoint.core.events.internal.definitions.RuleMaker;
import org.touchpoint.core.events.internal.definitions.SettingsCheck;
import org.touchpoint.core.events.internal.definitions.TypeCatalog;
import org.touchpoint.core.events.internal.forecast.Forecaster;
import org.touchpoint.core.events.internal.guard.Limits;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.events.internal.journal.Bell;
import org.touchpoint.core.events.internal.journal.JournalReader;
import org.touchpoint.core.events.internal.journal.JournalService;
import org.touchpoint.core.events.internal.journal.Rehearsal;
import org.touchpoint.core.events.internal.orders.DefinitionGuards;
import org.touchpoint.core.events.internal.preview.DefinitionOutlook;
import org.touchpoint.core.events.internal.preview.OutlookReader;
import org.touchpoint.core.events.internal.response.ResponseMeter;
import org.touchpoint.core.events.internal.types.HealthReport;
import org.touchpoint.core.events.internal.types.ParameterReader;
import org.touchpoint.core.events.internal.types.TypeRegistry;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.spi.OrderGuards;
import org.touchpoint.core.store.spi.OrderOutlook;
import org.touchpoint.core.store.spi.PluginHealth;
import org.touchpoint.core.store.spi.Routing;

/** The parts of the room, put together. Needs no framework and starts no thread of its own but the guard's workers. */
public final class Wiring {
    /** What the room needs of the others. */
    public record Surroundings(
            Transactions transactions,
            FactCodec codec,
            Company company,
            FollowUpMaker followUpMaker,
            Routing routing,
            FollowUps followUps) {}

    private static final Duration FORECAST_LIMIT = Duration.ofSeconds(5);

    private final Bell bell = new Bell();
    private final PluginGuard guard;
    private final TypeRegistry types;
    private final Definitions definitions;
    private final JournalReader reader;
    private final ResponseMeter responses;
    private final EventDefinitions definitionService;
    private final Journal journalService;
    private final OrderGuards orderGuards;
    private final OrderOutlook orderOutlook;
    private final PluginHealth health;

    /**
     * Of these parts.
     *
     * @param background does what must not be waited for
     * @param installed whether there is a bundle of this symbolic name, started or not
     */
    public Wiring(
            Surroundings around,
            ParameterReader parameters,
            Limits limits,
            Executor background,
            Predicate<String> installed) {
        Transactions transactions = around.transactions();
        Company company = around.company();
        guard = new PluginGuard(limits);
        SettingsCheck check = new SettingsCheck(around.routing(), around.followUps());
        DefinitionStore store = new DefinitionStore(around.followUpMaker(), company);
        types = new TypeRegistry(
                transactions, company, guard, parameters, new FirstDefinition(store, check), background, installed);
        RuleMaker rules = new RuleMaker(guard, company);
        definitions = new Definitions(transactions, store, rules, types::types, bell::ring);
        definitions.refresh();
        responses = new ResponseMeter(transactions, company, definitions::current);
        definitionService = new DefinitionService(
                new TypeCatalog(types::types, check, rules),
                definitions,
                store,
                new DefinitionViews(transactions, around.routing()),
                new Launcher(
                        transactions,
                        company,
                        guard,
                        around.followUpMaker(),
                        store,
                        new Progress(transactions, company.clock(), background)),
                forecaster(around),
                responses,
                new DefinitionAudit(company, around.routing()));
        reader = new JournalReader(transactions, definitions, guard, around.codec(), company, around.followUpMaker());
        journalService = new JournalService(transactions, definitions, types, company);
        DefinitionGuards guards = new DefinitionGuards(definitions::latest, guard, company.zone());
        orderGuards = guards;
        orderOutlook = new DefinitionOutlook(
                definitions::latest, guards, guard, company.zone(), new OutlookReader(transactions, around.routing()));
        health = new HealthReport(types, definitions::refresh);
    }

    private Forecaster forecaster(Surroundings around) {
        Transactions transactions = around.transactions();
        Company company = around.company();
        FollowUpMaker maker = around.followUpMaker();
        return new Forecaster(
                transactions,
                company,
                new AudienceForecast(transactions, company, guard, maker),
                new Rehearsal(transactions, definitions::current, guard, around.codec(), company, maker),
                System::nanoTime,
                FORECAST_LIMIT);
    }

    /**
     * Looks at what plugins offer now, and has definitions wake or fall asleep accordingly.
     *
     * @return whether another look, a little later, may find more
     */
    public boolean settle() {
        boolean again = types.settle();
        definitions.refresh();
        return again || definitions.latest().lacksRules();
    }

    public Bell bell() {
        return bell;
    }

    public PluginGuard guard() {
        return guard;
    }

    public TypeRegistry types() {
        return types;
    }

    public JournalReader reader() {
        return reader;
    }

    public ResponseMeter responses() {
        return responses;
    }

    public EventDefinitions definitionService() {
        return definitionService;
    }

    public Journal journalService() {
        return journalService;
    }

    public OrderGuards orderGuards() {
        return orderGuards;
    }

    public OrderOutlook orderOutlook() {
        return orderOutlook;
    }

    public PluginHealth health() {
        return health;
    }
}
