package org.touchpoint.core.events.internal.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.touchpoint.api.event.EventSettings;

/** Settings of a definition, to be changed field by field. */
public final class Settings {
    private String description;
    private String trigger;
    private String priority;
    private String media;
    private List<String> routeTo;
    private List<String> responseStatus;
    private String script;
    private String source;
    private String sourceId;
    private LocalDate startDate;
    private LocalDate stopDate;
    private String measureResponse;
    private String promoId;
    private int coolDownDays;
    private Map<String, Object> parameters;

    public Settings(EventSettings from) {
        description = from.description();
        trigger = from.trigger();
        priority = from.priority();
        media = from.media();
        routeTo = from.routeTo();
        responseStatus = from.responseStatus();
        script = from.script();
        source = from.source();
        sourceId = from.sourceId();
        startDate = from.startDate();
        stopDate = from.stopDate();
        measureResponse = from.measureResponse();
        promoId = from.promoId();
        coolDownDays = from.coolDownDays();
        parameters = from.parameters();
    }

    public Settings description(String value) {
        description = value;
        return this;
    }

    public Settings trigger(String value) {
        trigger = value;
        return this;
    }

    public Settings priority(String value) {
        priority = value;
        return this;
    }

    public Settings media(String value) {
        media = value;
        return this;
    }

    public Settings routeTo(List<String> value) {
        routeTo = value;
        return this;
    }

    public Settings responseStatus(List<String> value) {
        responseStatus = value;
        return this;
    }

    public Settings script(String value) {
        script = value;
        return this;
    }

    public Settings source(String value) {
        source = value;
        return this;
    }

    public Settings sourceId(String value) {
        sourceId = value;
        return this;
    }

    public Settings dates(LocalDate start, LocalDate stop) {
        startDate = start;
        stopDate = stop;
        return this;
    }

    public Settings measureResponse(String value) {
        measureResponse = value;
        return this;
    }

    public Settings promoId(String value) {
        promoId = value;
        return this;
    }

    public Settings coolDownDays(int value) {
        coolDownDays = value;
        return this;
    }

    public Settings parameters(Map<String, Object> value) {
        parameters = value;
        return this;
    }

    public EventSettings build() {
        return new EventSettings(
                description,
                trigger,
                priority,
                media,
                false,
                routeTo,
                responseStatus,
                script,
                source,
                sourceId,
                startDate,
                stopDate,
                measureResponse,
                promoId,
                coolDownDays,
                parameters);
    }
}
