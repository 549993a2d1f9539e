/** What happened: immutable facts, named in the past tense, in the order in which they were committed. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.fact;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
