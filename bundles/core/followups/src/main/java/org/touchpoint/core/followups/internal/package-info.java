/** Follow-ups: made, listed, worked and closed, a copy a person. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.followups.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
