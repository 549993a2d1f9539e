/** The journal's reader: facts in, decisions made, follow-ups and positions out in one transaction. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal.journal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
