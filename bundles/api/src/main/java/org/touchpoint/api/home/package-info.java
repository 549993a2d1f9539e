/** The Home Page around one's queue: Company News, Special Alerts, My Links. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.home;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
