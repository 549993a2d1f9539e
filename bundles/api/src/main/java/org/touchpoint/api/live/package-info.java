/** What changes while people look: told as it happens, so that no page has to ask again and again. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.live;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
