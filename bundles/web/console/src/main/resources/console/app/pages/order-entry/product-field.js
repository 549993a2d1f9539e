import { css } from 'lit';
import { get } from '../../state/api.js';
import { LookUp } from '../../elements/form/look-up.js';
import { messages as m } from '../../text/messages/order-entry.js';
import { decimalText } from '../../text/numbers.js';

/** @typedef {import('../../state/finders.js').Found & {numbers: string[], unit: string, listPrice: number}} FoundProduct */

const MOST = 8;

/** @param {string} text @param {AbortSignal} signal @returns {Promise<FoundProduct[]>} products by any of their numbers, or words of their description */
async function findProducts(text, signal) {
  const page = await get(`/products?${new URLSearchParams({ ...(text ? { text } : {}), size: String(MOST) })}`, { signal });
  return page.items.map((/** @type {any} */ each) => {
    const remarks = [each.discontinued && m.lines.discontinued, !each.stocked && m.lines.service].filter(Boolean);
    const detail = [each.description, decimalText(each.listPrice, 2, 4), ...remarks].join(' · ');
    return { value: each.number, title: each.number, detail, numbers: [each.number, String(each.internalNumber), ...each.alphas], unit: each.unit, listPrice: each.listPrice };
  });
}

/**
 * The product of a line. Other than in a look-up, what is typed stands though nothing was chosen, for whoever knows the number need not
 * wait for what is found. Says `done` when Enter settles it.
 */
export class ProductField extends LookUp {
  static styles = [
    LookUp.styles,
    css`
      [role='option'] span:first-child {
        white-space: nowrap;
      }
    `,
  ];

  #moved = false;

  constructor() {
    super();
    this.find = findProducts;
    this.pause = 120;
    this.hideLabel = true;
    this.placeholder = m.lines.productHint;
  }

  /** @param {string} text */
  typed(text) {
    this.#moved = false;
    this.text = text;
    if (text === '') this.set('');
    this.look(this.pause);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const control = event.ctrlKey || event.metaKey || event.altKey;
    if (!control && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && this.open) this.#moved = true;
    if (event.key !== 'Enter' || control) return super.key(event);
    event.preventDefault();
    event.stopPropagation();
    this.settle(true);
    this.dispatchEvent(new CustomEvent('done'));
  }

  /** Takes what is chosen, or else what is typed. @param {boolean} enter whether the first that was found will do */
  settle(enter) {
    const text = this.text?.trim() ?? '';
    const found = /** @type {FoundProduct[]} */ (this.state === '' && this.open ? this.found : []);
    const exact = found.find(({ numbers }) => numbers.some((number) => number.toLowerCase() === text.toLowerCase()));
    const first = enter ? found[this.at] : found.length === 1 ? found[0] : undefined;
    if (this.#moved && found[this.at]) this.choose(found[this.at]);
    else if (text && exact) this.choose({ ...exact, value: text.toUpperCase(), title: text.toUpperCase() });
    else if (text && first) this.choose(first);
    else if (text) this.set(text.toUpperCase());
    this.#moved = false;
    super.close();
  }

  close() {
    if (this.text !== null) this.settle(false);
    else super.close();
  }
}

customElements.define('tp-product-field', ProductField);
