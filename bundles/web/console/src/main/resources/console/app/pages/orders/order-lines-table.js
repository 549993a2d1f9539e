import { LitElement, css, html } from 'lit';
import { extensions } from '../../state/extensions.js';
import { messages as m } from '../../text/messages/orders.js';
import { amountText, decimalText } from '../../text/numbers.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';

/** @typedef {import('../../state/orders.js').OrderLine} OrderLine */

/** The lines of an order, with their sum, and the badges that plugins give them. */
export class OrderLinesTable extends LitElement {
  static properties = { lines: { attribute: false }, total: { type: Number } };

  static styles = [
    shared,
    css`
      :host {
        display: block;
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 6px 10px;
        border-bottom: 1px solid var(--line);
        text-align: left;
        vertical-align: top;
      }
      th {
        color: var(--muted);
        font-size: var(--text-small);
        font-weight: 600;
      }
      .end {
        font-variant-numeric: tabular-nums;
        text-align: right;
        white-space: nowrap;
      }
      .as {
        display: block;
        color: var(--muted);
        font-size: var(--text-small);
      }
      .badge {
        display: inline-block;
        margin-left: 4px;
        padding: 0 7px;
        border-radius: 9px;
        background: var(--note-back);
        color: var(--note);
        font-size: var(--text-small);
      }
      tfoot th,
      tfoot td {
        border-bottom: 0;
        color: var(--text);
        font-size: var(--text-normal);
        font-weight: 650;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {OrderLine[]} */
    this.lines = [];
    this.total = 0;
    new StoreController(this).watch(extensions);
  }

  render() {
    const o = m.order;
    return html`<table>
      <thead>
        <tr>
          <th scope="col" class="end">#</th>
          <th scope="col">${o.product}</th>
          <th scope="col">${o.description}</th>
          <th scope="col" class="end">${o.quantity}</th>
          <th scope="col">${o.unit}</th>
          <th scope="col" class="end">${o.price}</th>
          <th scope="col" class="end">${o.amount}</th>
        </tr>
      </thead>
      <tbody>${this.lines.map((line) => this.line(line))}</tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="6" class="end">${o.total}</th>
          <td class="end">${amountText(this.total)}</td>
        </tr>
      </tfoot>
    </table>`;
  }

  /** @param {OrderLine} line */
  line(line) {
    const alias = line.orderedAs !== line.product;
    return html`<tr>
      <td class="end">${line.line}</td>
      <td>
        <a href="/products/${encodeURIComponent(line.product)}">${line.product}</a>
        ${alias ? html`<span class="as">${m.order.orderedAs(line.orderedAs)}</span>` : ''}
      </td>
      <td>${line.description} ${extensions.at('order.line.badge').map((entry) => badge(extensions.value(entry, line)))}</td>
      <td class="end">${decimalText(line.quantity, 0, 3)}</td>
      <td>${line.unit}</td>
      <td class="end">${decimalText(line.price, 2, 4)}</td>
      <td class="end">${amountText(line.total)}</td>
    </tr>`;
  }
}

/** @param {string} text */
const badge = (text) => (text ? html`<span class="badge">${text}</span>` : '');

customElements.define('tp-order-lines-table', OrderLinesTable);
