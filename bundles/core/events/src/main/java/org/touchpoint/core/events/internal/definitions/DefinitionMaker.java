package org.touchpoint.core.events.internal.definitions;

import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.core.events.internal.types.PresentType;
import org.touchpoint.core.events.internal.types.Types;

/** Brings definitions to life: finds their type and has it make their rules. */
final class DefinitionMaker {
    private final RuleMaker rules;

    DefinitionMaker(RuleMaker rules) {
        this.rules = rules;
    }

    /** The definition, live as far as it can be; {@code before} is taken over where nothing has changed. */
    LiveDefinition make(Definition definition, Types types, @Nullable LiveDefinition before) {
        PresentType type = types.find(definition.typeId());
        if (before != null && before.isStillGood(definition, type)) {
            return before;
        }
        EventTypeInfo info = types.info(definition.typeId());
        boolean guards = info != null && info.guard();
        if (type == null) {
            String absence = types.absence(definition.typeId());
            return new LiveDefinition(definition, null, null, absence, false, guards);
        }
        try {
            Rules made = rules.make(type, complete(definition.setup(), type));
            return new LiveDefinition(definition, type, made, null, false, guards);
        } catch (TouchpointException e) {
            return new LiveDefinition(definition, type, null, e.getMessage(), false, guards);
        } catch (RulesRefusedException e) {
            boolean mayPass = e.parameter().isEmpty();
            return new LiveDefinition(definition, type, null, e.reason(), mayPass, guards);
        }
    }

    /** With the parameters that the type has now: another version of the plugin may have others. */
    private static Setup complete(Setup setup, PresentType type) {
        return setup.with(ParametersCheck.complete(type.parameters(), setup.parameters()));
    }
}
