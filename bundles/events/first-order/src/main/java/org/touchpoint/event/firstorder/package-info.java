/** The event type FirstOrder: a new customer has placed the first order, and somebody asks how it went. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.event.firstorder;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
