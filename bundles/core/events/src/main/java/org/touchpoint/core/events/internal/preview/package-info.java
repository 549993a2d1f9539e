/** What the active event definitions would do about an order that nobody has accepted yet. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal.preview;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
