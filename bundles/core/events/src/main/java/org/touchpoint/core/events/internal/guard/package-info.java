/** The one guard around every plugin call: time limit, failures counted, quarantine. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal.guard;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
