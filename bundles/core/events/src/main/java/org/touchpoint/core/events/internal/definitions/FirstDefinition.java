package org.touchpoint.core.events.internal.definitions;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.types.FirstSight;
import org.touchpoint.core.events.internal.types.PresentType;

/** Gives a type that has never been there before an inactive definition of its own name. */
public final class FirstDefinition implements FirstSight {
    private static final Logger LOG = LoggerFactory.getLogger(FirstDefinition.class);

    private final DefinitionStore store;
    private final SettingsCheck check;

    public FirstDefinition(DefinitionStore store, SettingsCheck check) {
        this.store = store;
        this.check = check;
    }

    @Override
    public void make(DSLContext db, PresentType type) {
        if (DefinitionStore.isTaken(db, type.id())) {
            LOG.info("There is an event {} of another type already; none is made for the new type", type.id());
            return;
        }
        Setup setup = check.check(type.info(), DefaultSettings.of(type));
        store.insert(db, type.id(), type.id(), setup, Caller.SYSTEM.login());
    }
}
