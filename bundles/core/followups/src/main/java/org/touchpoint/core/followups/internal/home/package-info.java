/** The Home Page around the queue: Company News, Special Alerts, My Links. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.followups.internal.home;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
