package org.touchpoint.core.events.internal.journal;

import java.util.List;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;

/** What a definition wants about one fact. */
record Answer(Entry entry, List<Occasion> occasions) {}
