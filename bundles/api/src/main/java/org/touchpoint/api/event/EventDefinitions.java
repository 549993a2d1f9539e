package org.touchpoint.api.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.user.Caller;

/**
 * Event types and what managers made of them. Everything needs the job function CRM or Administration. Thread-safe.
 *
 * <p>When a type is first seen, an inactive definition with its id for a name is made from its defaults.
 */
@ProviderType
public interface EventDefinitions {
    /** Types that are or once were installed, by id. */
    List<EventTypeInfo> types(Caller caller);

    /** Definitions, by name. */
    Page<EventDefinition> list(PageRequest page, Caller caller);

    /** The definition, whatever the case of the name, or {@code NOT_FOUND}. */
    EventDefinition get(String name, Caller caller);

    /** What a new definition of this type starts with; {@code INVALID} naming {@code type} if its plugin is not there. */
    EventSettings defaults(String type, Caller caller);

    /** Makes an inactive definition (also <em>Save As</em>); {@code CONFLICT} if the name is taken. */
    EventDefinition create(String name, String type, EventSettings settings, Caller caller);

    /**
     * Replaces a definition's settings; follow-ups already made keep their script. A trigger that becomes NOW, or ceases to be, gives up
     * the facts that it has not yet read.
     */
    Changed change(String name, EventSettings settings, Caller caller);

    /**
     * Activates: from now on it answers facts; a definition with trigger NOW is launched as of today as well. Does nothing to one
     * that is active.
     */
    EventDefinition activate(String name, Caller caller);

    /** Deactivates: facts that it has not yet read, and those that happen meanwhile, are not answered later. */
    Changed deactivate(String name, Caller caller);

    /**
     * Launches a definition with trigger NOW, and activates it if it is not active. All follow-ups are made in one transaction.
     *
     * @param asOf the day to reckon from; today in the company's time zone if null
     */
    LaunchResult launch(String name, @Nullable LocalDate asOf, Caller caller);

    /** The launches under way, earliest first. */
    List<LaunchProgress> launches(Caller caller);

    /**
     * What a definition would make, decided by the same rules, routes and plugin calls as when it is active; writes nothing. With trigger
     * NOW it is what a launch would make now; else what it would have made of past facts, had it been active then and its start and stop
     * dates been no limit. It ends after a few seconds, or 200,000 facts, with what was counted until then.
     *
     * @throws org.touchpoint.api.TouchpointException {@code INVALID} naming the field for settings that could not be saved;
     *     {@code CONFLICT} if the type's plugin is not there or fails
     */
    Forecast forecast(ForecastRequest request, Caller caller);

    /**
     * The placeholders that a script of a definition of this type with this trigger may use, those that its plugin fills among them;
     * {@code INVALID} naming {@code type} or {@code trigger}.
     */
    List<Placeholder> placeholders(String type, String trigger, Caller caller);

    /** The counts of the response to this event so far, latest first; counted at the interval it sets. */
    List<ResponseCount> response(String name, Caller caller);
}
