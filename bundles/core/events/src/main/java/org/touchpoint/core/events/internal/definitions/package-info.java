/** Event definitions: checked, kept, and made ready to run. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal.definitions;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
