/** The servlet that serves the console: its page, its modules, and a kind word where there is nothing. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.web.console.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
