/** Users, groups, roles with their job functions, and who is calling. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.user;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
