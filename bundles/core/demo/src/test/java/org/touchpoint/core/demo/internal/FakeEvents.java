package org.touchpoint.core.demo.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** Event definitions that note what is done to them. */
final class FakeEvents implements EventDefinitions {
    final Map<String, EventSettings> settings = new TreeMap<>();
    final List<String> done = new ArrayList<>();

    /** A type arrives, and gets its definition. */
    synchronized void define(String type) {
        settings.put(
                type,
                new EventSettings(
                        type,
                        "Order",
                        "High",
                        "Follow-up Queue",
                        true,
                        List.of("Account CSR"),
                        List.of("Open", "Closed"),
                        "Hello",
                        "Order",
                        null,
                        null,
                        null,
                        "Never",
                        null,
                        30,
                        Map.of()));
    }

    @Override
    public synchronized List<EventTypeInfo> types(Caller caller) {
        return settings.keySet().stream()
                .map(type ->
                        new EventTypeInfo(type, type, true, null, type, List.of(), false, "Hello", List.of(), Map.of()))
                .toList();
    }

    @Override
    public synchronized Page<EventDefinition> list(PageRequest page, Caller caller) {
        return new Page<>(
                settings.keySet().stream().map(name -> get(name, caller)).toList(), settings.size());
    }

    @Override
    public synchronized EventDefinition get(String name, Caller caller) {
        EventSettings found = settings.get(name);
        if (found == null) {
            throw TouchpointException.notFound("event", name);
        }
        return new EventDefinition(name, name, false, "inactive", null, 0, null, found, Instant.EPOCH, "system");
    }

    @Override
    public synchronized Changed change(String name, EventSettings changed, Caller caller) {
        settings.put(name, changed);
        return new Changed(get(name, caller), 0);
    }

    @Override
    public synchronized EventDefinition activate(String name, Caller caller) {
        done.add("activate " + name);
        return get(name, caller);
    }

    @Override
    public synchronized LaunchResult launch(String name, LocalDate asOf, Caller caller) {
        done.add("launch " + name);
        return new LaunchResult(name, LocalDate.EPOCH, 0, 0, 0);
    }

    @Override
    public EventSettings defaults(String type, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EventDefinition create(String name, String type, EventSettings created, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Changed deactivate(String name, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ResponseCount> response(String name, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LaunchProgress> launches(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Forecast forecast(ForecastRequest request, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Placeholder> placeholders(String type, String trigger, Caller caller) {
        throw new UnsupportedOperationException();
    }
}
