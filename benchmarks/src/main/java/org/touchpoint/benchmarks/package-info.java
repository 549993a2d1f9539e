/** The product against bare JDBC writing the same rows: ratios taken in one run, the two sides in turn. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.benchmarks;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
