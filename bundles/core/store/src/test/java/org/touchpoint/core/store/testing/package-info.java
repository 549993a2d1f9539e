/** A real database for the tests of all core bundles. */
package org.touchpoint.core.store.testing;
