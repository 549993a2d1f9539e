/**
 * Customer Pulse: how often and how much a customer buys, for whoever is about to call. An example of a plugin that only adds to the
 * console: it has no Java, asks the REST API as any client would, and draws with Lit, which the console has for everybody.
 */
import { html, render } from 'lit';
import { months, rhythm } from './rhythm.js';

const YEAR = 12;

/** What is added, and where. */
export function activate({ api }) {
  return [
    { id: 'panel', point: 'followup.details.panel', title: 'Customer Pulse', mount: (host, followUp) => pulse(host, followUp?.customer, panel) },
    { id: 'tab', point: 'customer.tab', title: 'Pulse', mount: (host, customer) => pulse(host, customer?.number, tab) },
    { id: 'day', point: 'dashboard.tile', title: 'My day', mount: (host) => day(host) },
  ];

  /** Draws what is known of a customer's orders, and again when the page has another customer. */
  function pulse(host, number, view) {
    let shown = null;
    const update = async (customer) => {
      if (!customer || customer === shown) return;
      shown = customer;
      render(html`<p>Looking at the orders …</p>`, host);
      const from = new Date();
      from.setMonth(from.getMonth() - YEAR);
      try {
        const query = new URLSearchParams({ customer, from: from.toISOString().slice(0, 10), size: '500' });
        const page = await api.get(`/orders?${query}`);
        if (customer === shown) render(view(page.items.filter((order) => order.status !== 'Cancelled'), page.total), host);
      } catch (error) {
        if (customer === shown) render(html`<p role="status">The orders could not be read. ${error.message}</p>`, host);
      }
    };
    update(number);
    return { update: (model) => update(model?.customer ?? model?.number), dispose: () => (shown = null) };
  }

  /** Counts of one's own queue, as links into it. */
  function day(host) {
    const today = new Date().toLocaleDateString('sv');
    const count = (query) => api.get(`/follow-ups?assignee=me&size=1&${query}`).then((page) => page.total);
    const show = async () => {
      try {
        const [open, due] = await Promise.all([count(''), count(`to=${today}`)]);
        render(html`<p><strong>${due}</strong> of ${open} open follow-ups are due today or earlier.</p>`, host);
      } catch (error) {
        render(html`<p role="status">The queue could not be read. ${error.message}</p>`, host);
      }
    };
    show();
    return { update: show };
  }
}

/** In a few words, for the call. */
function panel(orders) {
  const { count, last, every, average } = rhythm(orders);
  if (!count) return html`<p>No order in the last twelve months.</p>`;
  return html`<p>${count} ${count === 1 ? 'order' : 'orders'} in twelve months, the last one ${last === 0 ? 'today' : `${last} days ago`}${every ? `, one every ${every} days` : ''}; ${average} each.</p>`;
}

/** By month, the bars and the figures in one table. */
function tab(orders, total) {
  const rows = months(orders, YEAR);
  const most = Math.max(1, ...rows.map((row) => row.amount));
  return html`${panel(orders)}
    ${total > orders.length ? html`<p>The latest ${orders.length} of ${total} orders.</p>` : ''}
    <table>
      <caption>Orders by month</caption>
      <thead><tr><th scope="col">Month</th><th scope="col">Orders</th><th scope="col">Amount</th><th scope="col">Share of the best month</th></tr></thead>
      <tbody>
        ${rows.map((row) => html`<tr><th scope="row">${row.month}</th><td>${row.count}</td><td>${row.amount.toFixed(2)}</td><td><meter min="0" max=${most} .value=${row.amount} aria-label=${row.month}></meter></td></tr>`)}
      </tbody>
    </table>`;
}
