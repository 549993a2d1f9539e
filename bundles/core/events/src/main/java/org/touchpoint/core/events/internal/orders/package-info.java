/** The guards of active event definitions, as orders ask them. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal.orders;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
