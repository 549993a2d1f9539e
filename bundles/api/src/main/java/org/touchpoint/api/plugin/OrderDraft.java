package org.touchpoint.api.plugin;

import org.touchpoint.api.fact.CustomerSnapshot;
import org.touchpoint.api.fact.OrderSnapshot;

/**
 * An order about to be accepted, priced, beside the customer with the credit that is reckoned under the customer's lock.
 *
 * @param customer its {@code openOrders} do not yet contain this order
 * @param firstOrder whether the customer has placed no order before
 */
public record OrderDraft(OrderSnapshot order, CustomerSnapshot customer, boolean firstOrder) {}
