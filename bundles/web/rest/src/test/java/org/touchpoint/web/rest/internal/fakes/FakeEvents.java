package org.touchpoint.web.rest.internal.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.Changed;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.api.event.Forecast;
import org.touchpoint.api.event.ForecastRequest;
import org.touchpoint.api.event.LaunchProgress;
import org.touchpoint.api.event.LaunchResult;
import org.touchpoint.api.event.ResponseCount;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** Event definitions in memory, of the types Oops and NoOrder60Days. */
public final class FakeEvents implements EventDefinitions {
    private final Map<String, EventDefinition> definitions = new TreeMap<>();
    public final List<String> calls = new ArrayList<>();
    public long unread;
    public long waiting;
    public long givenUpByChange;
    public final List<ForecastRequest> forecasts = new ArrayList<>();
    public boolean pluginIsAway;

    @Override
    public List<EventTypeInfo> types(Caller caller) {
        caller.require(JobFunction.CRM);
        return List.of();
    }

    @Override
    public Page<EventDefinition> list(PageRequest page, Caller caller) {
        return new Page<>(List.copyOf(definitions.values()), definitions.size());
    }

    @Override
    public EventDefinition get(String name, Caller caller) {
        EventDefinition definition = definitions.get(name.toLowerCase(Locale.ROOT));
        if (definition == null) {
            throw TouchpointException.notFound("event", name);
        }
        return definition;
    }

    @Override
    public EventSettings defaults(String type, Caller caller) {
        if (pluginIsAway) {
            throw TouchpointException.invalid("type", "The plugin is away.", "Install it.");
        }
        return new EventSettings(
                "Default description",
                "Order",
                "High",
                "Follow-up Queue",
                true,
                List.of("Account Executive"),
                List.of("Open", "Closed"),
                "Dear [CustomerContact]",
                "Order",
                null,
                null,
                null,
                "Never",
                null,
                30,
                Map.of("products", List.of("OOPS"), "days", 60));
    }

    @Override
    public EventDefinition create(String name, String type, EventSettings settings, Caller caller) {
        return save(
                new EventDefinition(name, type, false, "inactive", null, 0, null, settings, Instant.EPOCH, "admin"));
    }

    private EventDefinition save(EventDefinition definition) {
        definitions.put(definition.name().toLowerCase(Locale.ROOT), definition);
        return definition;
    }

    @Override
    public Changed change(String name, EventSettings settings, Caller caller) {
        EventDefinition now = get(name, caller);
        EventDefinition changed = save(new EventDefinition(
                now.name(), now.type(), now.active(), now.state(), null, 0, null, settings, Instant.EPOCH, "admin"));
        return new Changed(changed, givenUpByChange);
    }

    @Override
    public EventDefinition activate(String name, Caller caller) {
        calls.add("activate " + name);
        return activity(name, true, caller);
    }

    @Override
    public Changed deactivate(String name, Caller caller) {
        calls.add("deactivate " + name);
        return new Changed(activity(name, false, caller), unread);
    }

    private EventDefinition activity(String name, boolean active, Caller caller) {
        EventDefinition now = get(name, caller);
        String state = active ? "active" : "inactive";
        return save(new EventDefinition(
                now.name(), now.type(), active, state, null, waiting, null, now.settings(), Instant.EPOCH, "admin"));
    }

    @Override
    public LaunchResult launch(String name, LocalDate asOf, Caller caller) {
        calls.add("launch " + name + " " + asOf);
        return new LaunchResult(name, asOf == null ? LocalDate.EPOCH : asOf, 9, 8, 8);
    }

    @Override
    public List<ResponseCount> response(String name, Caller caller) {
        return List.of(new ResponseCount(Instant.EPOCH, 4, 3, 2, 1, Map.of("Open", 4L)));
    }

    @Override
    public List<LaunchProgress> launches(Caller caller) {
        caller.require(JobFunction.CRM);
        return List.of(new LaunchProgress(
                "Quiet", LocalDate.EPOCH, "suellyn", Instant.EPOCH, LaunchProgress.MAKING, 50_000, 20_000));
    }

    @Override
    public Forecast forecast(ForecastRequest request, Caller caller) {
        caller.require(JobFunction.CRM);
        forecasts.add(request);
        return new Forecast(
                Forecast.FACTS,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                9,
                2,
                3,
                false,
                1,
                "it threw",
                List.of(new Forecast.Queue("judy", "Judy Adams", 3, 1)),
                List.of(new Forecast.Item("S1", "Smithville", "100", "Order 100 holds OOPS.", List.of("judy"))));
    }

    @Override
    public List<Placeholder> placeholders(String type, String trigger, Caller caller) {
        caller.require(JobFunction.CRM);
        return List.of(new Placeholder("OrderNumber", "Number of the order.", "order"));
    }
}
