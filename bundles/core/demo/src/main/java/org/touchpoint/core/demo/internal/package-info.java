/** The demo company: an office-products dealer with people, customers, a year of orders and work to do. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.demo.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
