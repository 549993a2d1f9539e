import { LitElement, css, html, nothing } from 'lit';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/order-entry.js';
import { amountText } from '../../text/numbers.js';
import { priorityMark, priorityStyles } from '../../elements/priority-mark.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';

/** @typedef {import('../../state/orders.js').Preview} Preview */
/** @typedef {import('../../state/orders.js').Outcome} Outcome */

/** What the order that is being entered will cause, said while it is typed. */
export class CauseStrip extends LitElement {
  static properties = { entry: { attribute: false } };

  static styles = [
    shared,
    priorityStyles,
    css`
      :host {
        display: block;
      }
      h2 {
        display: flex;
        gap: 10px;
        align-items: baseline;
        justify-content: space-between;
        margin-bottom: 8px;
        font-size: 0.9375rem;
        font-weight: 650;
      }
      .asking,
      .quiet {
        color: var(--muted);
        font-size: var(--text-small);
        font-weight: 400;
      }
      ul {
        display: grid;
        gap: 9px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr);
        gap: 0 8px;
      }
      .quiet {
        grid-column: 2;
      }
      .held {
        color: var(--high);
        font-weight: 600;
      }
      .sign {
        color: var(--high);
        font-weight: 700;
        text-align: center;
      }
      .words {
        font-weight: 600;
      }
      .credit {
        margin-bottom: 10px;
      }
      .over {
        padding: 6px 9px;
        border-radius: var(--radius);
        background: var(--late-back);
        color: var(--late);
        font-weight: 600;
      }
      .none {
        color: var(--muted);
      }
    `,
  ];

  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {import('../../state/order-entry.js').OrderEntry | null} */
    this.entry = null;
  }

  willUpdate() {
    this.#watch.watch(this.entry);
  }

  render() {
    const entry = this.entry;
    if (!entry) return nothing;
    return html`<h2>${m.cause.title(entry.quote)} <span class="asking">${entry.asking === 'asking' ? m.cause.asking : ''}</span></h2>
      <div role="status" aria-busy=${entry.asking === 'asking'}>${this.content(entry)}</div>`;
  }

  /** @param {import('../../state/order-entry.js').OrderEntry} entry */
  content({ preview, asking, why, values }) {
    if (asking === 'failed') return html`<p class="none">${m.cause.failed(why)}</p>`;
    if (!preview) return html`<p class="none">${m.cause.start}</p>`;
    if (!preview.credit) return html`<p class="none">${values.customer ? m.cause.start : m.cause.noCustomer}</p>`;
    if (!preview.lines.length) return html`<p class="none">${m.cause.noLines}</p>`;
    const nothingComes = !preview.holds.length && !preview.outcomes.length;
    return html`${this.credit(preview)}
      ${nothingComes ? html`<p class="none">${m.cause.nothing}</p>` : nothing}
      <ul>
        ${preview.holds.map((hold) => this.hold(hold))} ${preview.outcomes.map((outcome) => this.outcome(outcome))}
      </ul>`;
  }

  /** @param {Preview} preview */
  credit({ credit, holds, status }) {
    if (!credit || credit.available === null || status === 'quote') return nothing;
    if (credit.available >= 0) return html`<p class="credit none">${m.cause.within(amountText(credit.available))}</p>`;
    const words = m.cause.overLimit(amountText(-credit.available));
    const held = holds.some((hold) => hold.kind === 'credit');
    return html`<p class="credit over">${held ? m.cause.willBeHeld(words) : m.cause.notHeld(words)}</p>`;
  }

  /** @param {import('../../state/orders.js').PlacedHold} hold */
  hold(hold) {
    return html`<li>
      <span class="sign" aria-hidden="true">!</span>
      <span class="held">${m.cause.held(hold.kind)}</span>
      <span class="quiet">${hold.reason}</span>
      <span class="quiet">${m.cause.releasable(hold.releasableBy, hold.placedBy)}</span>
    </li>`;
  }

  /** @param {Outcome} outcome */
  outcome(outcome) {
    if (outcome.cannotSay !== null) {
      return html`<li><span class="sign" aria-hidden="true">?</span><span>${m.cause.cannotSay(outcome.event)}</span><span class="quiet">${outcome.cannotSay}</span></li>`;
    }
    const who = outcome.assignees.map((assignee) => assignee.name).join(', ');
    const routed = outcome.assignees.map((assignee) => assignee.routeReason).filter(Boolean);
    const later = outcome.startDate && Date.parse(outcome.startDate) > Date.now() + 60_000 ? m.cause.from(dayTimeText(outcome.startDate)) : '';
    return html`<li>
      ${priorityMark(outcome.priority)}
      <span class="words">${m.cause.followUp(outcome.event, who, outcome.priority)} ${later}</span>
      <span class="quiet">${[outcome.reason, ...routed].join(' ')}</span>
    </li>`;
  }
}

customElements.define('tp-cause-strip', CauseStrip);
