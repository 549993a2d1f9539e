/** What is checked about every request, and what resources read from one. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.web.rest.internal.request;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
