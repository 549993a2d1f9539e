/** The event type NoOrder60Days: customers who used to order have stopped, and somebody keeps in touch. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.event.noorder;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
