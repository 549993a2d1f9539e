/** Plain words and JSON: how reasons and settings are kept. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
