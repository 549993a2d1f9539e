import { LitElement, css, html } from 'lit';
import { messages as m } from '../../text/messages/orders.js';

/** How an order stands, or what holds it, as a mark with its word; an element, so that it looks the same inside of others. */
export class OrderMark extends LitElement {
  static properties = { kind: { reflect: true }, words: {} };

  static styles = css`
    :host {
      display: inline-block;
      padding: 0 8px;
      border: 1px solid var(--line-strong);
      border-radius: 10px;
      font-size: var(--text-small);
      line-height: 18px;
      white-space: nowrap;
    }
    :host([kind='released']),
    :host([kind='entered']) {
      border-color: var(--good);
      color: var(--good);
    }
    :host([kind='quote']) {
      border-color: var(--accent);
      color: var(--accent);
    }
    :host([kind='cancelled']) {
      color: var(--muted);
      text-decoration: line-through;
    }
    :host([kind='over']) {
      color: var(--muted);
    }
    :host([kind='hold']) {
      border-color: var(--high);
      color: var(--high);
      font-weight: 600;
    }
  `;

  constructor() {
    super();
    this.kind = '';
    this.words = '';
  }

  render() {
    return this.words;
  }
}

customElements.define('tp-order-mark', OrderMark);

/** @param {string} status */
export const statusMark = (status) =>
  html`<tp-order-mark .kind=${status === 'on hold' ? 'hold' : status} .words=${m.status(status)}></tp-order-mark>`;

/** @param {string} kind @param {boolean} [over] whether it holds no more */
export const holdMark = (kind, over = false) => html`<tp-order-mark .kind=${over ? 'over' : 'hold'} .words=${m.hold(kind)}></tp-order-mark>`;
