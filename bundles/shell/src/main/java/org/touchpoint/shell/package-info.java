/** The touchpoint:* commands of the Karaf shell: each asks one service and prints a table. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.shell;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
