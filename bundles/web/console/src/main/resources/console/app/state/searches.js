import { amountText } from '../text/numbers.js';
import { messages as m } from '../text/messages/shell.js';
import { get } from './api.js';

/** @typedef {import('./commands.js').Command} Command */
/** @typedef {{group: string, example: string, find: (text: string, signal: AbortSignal) => Promise<Command[]>}} Search example: an address that results have */

const MOST = 6;

/** @type {Search[]} what the palette looks up while the user types */
export const searches = [
  search('customers', (each) => ({ title: each.name, detail: each.number, href: `/customers/${encodeURIComponent(each.number)}` })),
  search('orders', (each) => ({
    title: each.number,
    detail: `${each.customerName} · ${amountText(each.total)}`,
    href: `/orders/${encodeURIComponent(each.number)}`,
  })),
  search('products', (each) => ({ title: each.number, detail: each.description, href: `/products/${encodeURIComponent(each.number)}` })),
];

/** @param {'customers' | 'orders' | 'products'} name @param {(each: any) => Command} command @returns {Search} */
function search(name, command) {
  const group = m.palette[name];
  return {
    group,
    example: `/${name}/1`,
    find: async (text, signal) => {
      const page = await get(`/${name}?${new URLSearchParams({ text, size: String(MOST) })}`, { signal });
      return page.items.map((/** @type {any} */ each) => ({ ...command(each), group }));
    },
  };
}
