/** Which files in {@code deploy/} are taken, and why the others are not. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.deploy.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
