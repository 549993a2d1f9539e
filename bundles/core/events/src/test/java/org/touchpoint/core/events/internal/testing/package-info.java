/** A room of events on a real database, with plugins written by hand and the other rooms stood in for. */
package org.touchpoint.core.events.internal.testing;
