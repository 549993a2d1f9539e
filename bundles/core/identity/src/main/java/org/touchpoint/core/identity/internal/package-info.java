/** Users, roles, groups, log-ins, and who stands in for whom. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.identity.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
