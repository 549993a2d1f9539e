/** Event types: which are there, what they offer, why one is not taken. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal.types;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
