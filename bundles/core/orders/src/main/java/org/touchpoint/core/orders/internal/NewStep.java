package org.touchpoint.core.orders.internal;

import org.touchpoint.api.order.OrderStep;

/** A step about to be written into an order's history. */
record NewStep(long id, long orderId, OrderStep step) {}
