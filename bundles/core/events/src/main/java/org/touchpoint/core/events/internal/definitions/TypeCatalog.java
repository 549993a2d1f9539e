package org.touchpoint.core.events.internal.definitions;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.cursor.Positions;
import org.touchpoint.core.events.internal.types.PresentType;
import org.touchpoint.core.events.internal.types.Types;

/** Event types as managers use them: what there is, what a definition starts with, whether settings suit. */
public final class TypeCatalog {
    /** No id of anything in the database. */
    private static final long UNSAVED = -1;

    private final Supplier<Types> types;
    private final SettingsCheck check;
    private final RuleMaker rules;

    public TypeCatalog(Supplier<Types> types, SettingsCheck check, RuleMaker rules) {
        this.types = types;
        this.check = check;
        this.rules = rules;
    }

    /** Types that are or once were installed, by id. */
    List<EventTypeInfo> all() {
        return types.get().infos();
    }

    /** What a new definition starts with; {@code INVALID} naming {@code type} if the type is not there. */
    EventSettings defaults(String typeId) {
        PresentType type = types.get().find(typeId);
        if (type == null) {
            throw absent(typeId);
        }
        return DefaultSettings.of(type);
    }

    /**
     * The settings, checked against what is known of the type, and by its plugin if that is there: a definition can be changed while
     * its plugin is away.
     */
    Setup check(@Nullable String typeId, @Nullable EventSettings settings) {
        if (typeId == null || typeId.isBlank()) {
            throw TouchpointException.invalid("type", "type is missing.", "Give the id of an event type.");
        }
        Types now = types.get();
        EventTypeInfo info = now.known().containsKey(typeId) ? now.info(typeId) : null;
        if (info == null) {
            throw absent(typeId);
        }
        if (settings == null) {
            throw TouchpointException.invalid("settings", "settings are missing.", "Give the event's settings.");
        }
        Setup setup = check.check(info, settings);
        PresentType there = now.find(typeId);
        if (there != null && there.standing().refusal() == null) {
            tryRules(there, setup);
        }
        return setup;
    }

    /** A definition of this type with this setup as if it were active; {@code saved} is the one that it is of, if there is one. */
    LiveDefinition rehearsed(@Nullable LiveDefinition saved, String typeId, Setup setup) {
        Definition definition = new Definition(
                saved == null ? UNSAVED : saved.id(),
                saved == null ? typeId : saved.name(),
                typeId,
                true,
                setup.launched() ? setup : setup.undated(),
                UNSAVED,
                Positions.START,
                Instant.EPOCH,
                null,
                Caller.SYSTEM.login());
        return new DefinitionMaker(rules).make(definition, types.get(), null);
    }

    /** The placeholders that scripts of this type may use with a trigger; {@code INVALID} naming {@code type} or {@code trigger}. */
    List<Placeholder> placeholders(String typeId, String trigger) {
        Types now = types.get();
        EventTypeInfo info = now.known().containsKey(typeId) ? now.info(typeId) : null;
        if (info == null) {
            throw absent(typeId);
        }
        return check.placeholders(info, trigger);
    }

    private TouchpointException absent(String typeId) {
        Types now = types.get();
        String present = String.join(", ", now.present().keySet());
        String fault = now.known().containsKey(typeId)
                ? "The event type " + typeId + " is not there: " + now.absence(typeId) + "."
                : "There is no event type " + typeId + ".";
        return TouchpointException.invalid(
                "type", fault, present.isEmpty() ? "Install a plugin first." : "Give one of: " + present + ".");
    }

    private void tryRules(PresentType type, Setup setup) {
        try {
            rules.make(type, setup);
        } catch (RulesRefusedException e) {
            String parameter = e.parameter().orElse(null);
            if (parameter == null) {
                throw TouchpointException.conflict(
                        null,
                        "The settings cannot be tried: " + e.reason() + ".",
                        "Look at the plugin of " + type.id() + ".");
            }
            throw TouchpointException.invalid(
                    "parameters." + parameter,
                    sentence(e.reason()),
                    "Give a value that " + type.id() + " can work with.");
        }
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }
}
