/** What a partner implements to add a CRM event type: triggers, guards, scripts, and the decisions they return. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
