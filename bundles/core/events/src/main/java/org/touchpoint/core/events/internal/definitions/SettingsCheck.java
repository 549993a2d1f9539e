package org.touchpoint.core.events.internal.definitions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing;

/** Checks what a manager sets, field by field; each fault names its field and says what to give instead. */
public final class SettingsCheck {
    /** The one medium that the core itself offers. */
    public static final String FOLLOW_UP_QUEUE = "Follow-up Queue";

    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_PROMO_ID = 60;
    private static final int MOST_ROUTES = 50;
    private static final int LONGEST_COOL_DOWN = 3650;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Routing routing;
    private final ScriptCheck scripts;

    public SettingsCheck(Routing routing, FollowUps followUps) {
        this.routing = routing;
        this.scripts = new ScriptCheck(followUps);
    }

    /** The settings of a definition of this type, checked; {@code INVALID} naming the field at fault. */
    public Setup check(EventTypeInfo type, EventSettings settings) {
        TriggerKind trigger = one("trigger", settings.trigger(), triggers(type), TriggerKind::title);
        String description = Fields.optional("description", settings.description(), LONGEST_DESCRIPTION);
        requireDates(settings.startDate(), settings.stopDate());
        requireNoSourceId(settings.sourceId());
        return new Setup(
                description == null ? "" : description,
                trigger,
                one("priority", settings.priority(), EnumSet.allOf(Priority.class), Priority::title),
                media(settings.media()),
                settings.updateCustomer(),
                routes(settings.routeTo()),
                ResponseStatus.check(settings.responseStatus()),
                scripts.check(settings.script(), type, trigger),
                one("source", settings.source(), EnumSet.allOf(ContactSource.class), ContactSource::title),
                settings.startDate(),
                settings.stopDate(),
                one(
                        "measureResponse",
                        settings.measureResponse(),
                        EnumSet.allOf(MeasureInterval.class),
                        MeasureInterval::title),
                Fields.optional("promoId", settings.promoId(), LONGEST_PROMO_ID),
                coolDown(settings.coolDownDays()),
                ParametersCheck.check(type.parameters(), settings.parameters()));
    }

    /** The placeholders that scripts of this type may use with a trigger; {@code INVALID} naming {@code trigger}. */
    List<Placeholder> placeholders(EventTypeInfo type, String trigger) {
        return scripts.placeholders(type, one("trigger", trigger, triggers(type), TriggerKind::title));
    }

    private static <E> E one(String field, @Nullable String title, Collection<E> among, Function<E, String> titleOf) {
        return Titles.choose(field, title, among, titleOf);
    }

    private static List<TriggerKind> triggers(EventTypeInfo type) {
        return Arrays.stream(TriggerKind.values())
                .filter(kind -> type.triggers().contains(kind.title()))
                .toList();
    }

    private static String media(@Nullable String media) {
        return one("media", media, List.of(FOLLOW_UP_QUEUE), title -> title);
    }

    private List<Route> routes(@Nullable List<String> routeTo) {
        if (routeTo == null || routeTo.isEmpty()) {
            throw TouchpointException.invalid(
                    "routeTo",
                    "routeTo is empty: nobody would get the follow-ups.",
                    "Give at least one of: Account Executive, Account CSR, user:LOGIN, group:NAME.");
        }
        if (routeTo.size() > MOST_ROUTES) {
            throw TouchpointException.invalid(
                    "routeTo",
                    "routeTo has " + routeTo.size() + " entries.",
                    "Give at most " + MOST_ROUTES + "; put people who work together into a group.");
        }
        return List.copyOf(routing.resolve("routeTo", routeTo));
    }

    private static void requireNoSourceId(@Nullable String sourceId) {
        if (sourceId != null && !sourceId.isBlank()) {
            throw TouchpointException.invalid(
                    "sourceId",
                    "sourceId is given, but contacts cannot be chosen by id.",
                    "Leave sourceId empty; source says whose contact is called.");
        }
    }

    private static void requireDates(@Nullable LocalDate start, @Nullable LocalDate stop) {
        requireSensible("startDate", start);
        requireSensible("stopDate", stop);
        if (start != null && stop != null && stop.isBefore(start)) {
            throw TouchpointException.invalid(
                    "stopDate",
                    "stopDate " + stop + " is before startDate " + start + ".",
                    "Give a day from " + start + " on, or leave it out.");
        }
    }

    private static void requireSensible(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            throw TouchpointException.invalid(
                    field, field + " is " + day + ".", "Give a day from " + FIRST_DAY + " to " + LAST_DAY + ".");
        }
    }

    private static int coolDown(int days) {
        if (days < 0 || days > LONGEST_COOL_DOWN) {
            throw TouchpointException.invalid(
                    "coolDownDays", "coolDownDays is " + days + ".", "Give 0 to " + LONGEST_COOL_DOWN + " days.");
        }
        return days;
    }
}
