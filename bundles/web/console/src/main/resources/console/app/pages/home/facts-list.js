import { LitElement, css, html, nothing } from 'lit';
import { dayText, dayTimeText } from '../../text/days.js';
import { isTooLate } from './due.js';
import { messages as m } from '../../text/messages/home.js';
import { amountText } from '../../text/numbers.js';
import { shared } from '../../elements/shared.js';
import './copies-list.js';

/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */

/** Why there is a follow-up, and what is known about it beyond what its head and its form show. */
export class FactsList extends LitElement {
  static properties = { item: { attribute: false } };

  static styles = [
    shared,
    css`
      section {
        padding: 12px 14px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      section + section {
        margin-top: 10px;
      }
      h3 {
        margin-bottom: 8px;
        font-size: var(--text-normal);
        font-weight: 600;
      }
      .routed {
        margin-top: 8px;
        padding: 6px 9px;
        border-radius: var(--radius);
        background: var(--note-back);
        color: var(--note);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(5.5rem, auto) minmax(0, 1fr);
        gap: 4px 10px;
      }
      dt {
        color: var(--muted);
      }
      dd {
        overflow-wrap: anywhere;
        font-variant-numeric: tabular-nums;
      }
      .late {
        color: var(--late);
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {FollowUp | null} */
    this.item = null;
  }

  render() {
    const item = this.item;
    if (!item) return nothing;
    return html`
      <section>
        <h3>${m.detail.why}</h3>
        <p>${item.reason}</p>
        ${item.routeReason ? html`<p class="routed">${item.routeReason}</p>` : nothing}
      </section>
      <section>
        <h3>${m.detail.about}</h3>
        <dl>${this.facts(item).map(([name, value]) => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing))}</dl>
      </section>
      ${item.copies > 1 ? html`<section><tp-copies-list .item=${item}></tp-copies-list></section>` : nothing}
    `;
  }

  /** @param {FollowUp} item @returns {[string, unknown][]} */
  facts(item) {
    const late = isTooLate(item);
    return [
      [m.detail.customer, html`<a href="/customers/${encodeURIComponent(item.customer)}">${item.customerName}</a><br />${item.customer}`],
      [m.detail.order, item.order ? html`<a href="/orders/${encodeURIComponent(item.order)}">${item.order}</a>` : m.detail.noOrder],
      [m.detail.total, item.orderTotal !== null && amountText(item.orderTotal)],
      [m.detail.event, item.event ?? m.queue.byHand],
      [m.detail.source, source(item.source)],
      [m.detail.media, item.media],
      [m.detail.promo, item.promoId],
      [m.detail.start, dayTimeText(item.startDate)],
      [m.detail.stop, item.stopDate && html`<span class=${late ? 'late' : ''}>${dayTimeText(item.stopDate)}</span>`],
      [m.detail.moved, item.moves > 0 && m.detail.movedTimes(item.moves, dayText(item.firstStartDate))],
      [m.detail.made, dayTimeText(item.createdAt)],
    ];
  }
}

/** @param {string} name CRM, OE, or the log-in of whoever made it by hand */
function source(name) {
  return name === 'CRM' || name === 'OE' ? m.detail.sources[name] : m.detail.by(name);
}

customElements.define('tp-facts-list', FactsList);
