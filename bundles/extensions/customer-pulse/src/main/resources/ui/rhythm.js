const DAY = 86_400_000;

/** How often somebody buys: number of orders, days since the last one, days between two, the average amount. */
export function rhythm(orders, now = Date.now()) {
  const times = orders.map((order) => Date.parse(order.orderedAt)).sort((one, other) => one - other);
  const count = times.length;
  if (!count) return { count };
  const amount = orders.reduce((sum, order) => sum + Number(order.total), 0) / count;
  return {
    count,
    last: Math.floor((now - times[count - 1]) / DAY),
    every: count > 1 ? Math.round((times[count - 1] - times[0]) / DAY / (count - 1)) : 0,
    average: amount.toFixed(2),
  };
}

/** The last so many months, the latest first, with the number and the amount of their orders. */
export function months(orders, many, now = new Date()) {
  return Array.from({ length: many }, (_, back) => {
    const first = new Date(now.getFullYear(), now.getMonth() - back, 1);
    const end = new Date(now.getFullYear(), now.getMonth() - back + 1, 1);
    const within = orders.filter((order) => first <= new Date(order.orderedAt) && new Date(order.orderedAt) < end);
    return {
      month: first.toLocaleDateString(undefined, { year: 'numeric', month: 'long' }),
      count: within.length,
      amount: within.reduce((sum, order) => sum + Number(order.total), 0),
    };
  });
}
