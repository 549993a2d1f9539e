import { LitElement, css, html, nothing } from 'lit';
import { followUps } from '../../state/customers.js';
import { day, dayText, today } from '../../text/days.js';
import { messages as m } from '../../text/messages/customers.js';
import { numberText } from '../../text/numbers.js';
import { priorityMark, priorityStyles } from '../../elements/priority-mark.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/customers.js').FollowUp} FollowUp */

const MOST = 5;

/** What is open with the customer, whosever it is; those who may open it from here. Says `all`. */
export class PinnedFollowUps extends LitElement {
  static properties = { number: {}, items: { state: true }, total: { state: true }, error: { state: true } };

  static styles = [
    shared,
    priorityStyles,
    css`
      :host {
        display: block;
        padding: 10px 14px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      h2 {
        font-size: var(--text-normal);
        font-weight: 650;
      }
      .total {
        color: var(--muted);
        font-weight: 400;
      }
      ul {
        margin: 6px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
        align-items: center;
        min-height: 28px;
      }
      .what {
        font-weight: 600;
      }
      .late {
        color: var(--late);
      }
      .quiet {
        color: var(--muted);
      }
      .details {
        overflow: hidden;
        flex: 1 1 12rem;
        max-width: 36rem;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  constructor() {
    super();
    this.number = '';
    /** @type {FollowUp[] | null} null: not fetched yet */
    this.items = null;
    this.total = 0;
    this.error = '';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('number')) this.refresh();
  }

  async refresh() {
    const { number } = this;
    if (!number) return;
    try {
      const page = await followUps(number, 'open', MOST);
      if (number === this.number) Object.assign(this, { items: page.items, total: page.total, error: '' });
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
  }

  render() {
    if (this.error) return html`<p class="error" role="alert">${this.error}</p>`;
    // As high as without any, so that nothing below it moves away from under the mouse.
    if (!this.items) return html`<h2>${m.pinned.title}</h2><p class="quiet">${m.page.loading}</p>`;
    const more = this.total - this.items.length;
    return html`<h2>${m.pinned.title} <span class="total">${numberText(this.total)}</span></h2>
      ${this.items.length ? html`<ul>${this.items.map((item) => this.item(item))}</ul>` : html`<p class="quiet">${m.pinned.none}</p>`}
      ${more > 0 ? html`<button class="link" @click=${() => this.dispatchEvent(new CustomEvent('all'))}>${m.pinned.more(more)}</button>` : nothing}`;
  }

  /** @param {FollowUp} item */
  item({ id, event, order, assigneeName, status, priority, startDate, details, reason, mayOpen }) {
    const title = event ?? m.pinned.hand;
    const late = day(startDate) < today();
    return html`<li>
      ${priorityMark(priority)}<span class="unseen">${priority}</span>
      <span class="what">${mayOpen ? html`<a href="/follow-ups/${id}">${title}</a>` : title}</span>
      <span>${assigneeName}</span> <span>${status}</span>
      <span class=${late ? 'late' : 'quiet'}>${late ? m.pinned.late(dayText(startDate)) : m.pinned.due(dayText(startDate))}</span>
      ${order ? html`<a href="/orders/${encodeURIComponent(order)}">${m.pinned.order(order)}</a>` : nothing}
      <span class="quiet details">${details || reason}</span>
    </li>`;
  }
}

customElements.define('tp-pinned-follow-ups', PinnedFollowUps);
