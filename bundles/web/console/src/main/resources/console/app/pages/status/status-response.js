import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../../elements/shared.js';
import { listed, response } from '../../state/status.js';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/status.js';
import { decimalText, numberText } from '../../text/numbers.js';

/** @typedef {import('../../state/status.js').Response} Response */

const SHOWN = 10;

/** The response to an event as it was measured (V12): follow-ups, outcomes, orders placed after. */
export class StatusResponse extends LitElement {
  static properties = { event: {}, measured: {}, mark: { attribute: false }, counts: { state: true }, error: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      section {
        padding: 14px 16px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      h2 {
        font-size: 0.9375rem;
        font-weight: 650;
      }
      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 10px 32px;
        margin: 12px 0;
      }
      a {
        display: inline-block;
        min-width: 24px;
        min-height: 24px;
      }
      dt {
        color: var(--muted);
      }
      dd {
        font-size: 1.25rem;
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
      .quiet {
        color: var(--muted);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 4px 0 10px;
        padding: 0;
        list-style: none;
        font-variant-numeric: tabular-nums;
      }
      summary {
        min-height: 24px;
        color: var(--accent);
        cursor: pointer;
      }
      table {
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 3px 16px 3px 0;
        border-bottom: 1px solid var(--line);
        font-weight: 400;
        text-align: right;
      }
      thead th {
        font-weight: 600;
      }
      th:first-child {
        text-align: left;
      }
    `,
  ];

  #attempt = 0;

  constructor() {
    super();
    this.event = '';
    this.measured = '';
    /** @type {unknown} */
    this.mark = null;
    /** @type {Response[]} */
    this.counts = [];
    this.error = '';
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('event')) this.counts = [];
    if (changed.has('event') || changed.has('mark')) this.fetch();
  }

  async fetch() {
    const attempt = ++this.#attempt;
    try {
      const counts = await response(this.event);
      if (attempt === this.#attempt) [this.counts, this.error] = [counts, ''];
    } catch (error) {
      if (attempt === this.#attempt) this.error = m.response.failed(/** @type {Error} */ (error).message);
    }
  }

  render() {
    const [latest, ...before] = this.counts;
    return html`<section aria-labelledby="title">
      <h2 id="title">${m.response.title}</h2>
      ${this.error ? html`<p class="error" role="status">${this.error}</p>` : nothing} ${latest ? this.latest(latest) : nothing}
      ${before.length ? this.earlier(before) : nothing}
      <p class="quiet">${m.response.meaning}</p>
    </section>`;
  }

  /** @param {Response} count */
  latest(count) {
    const percent = count.customers ? decimalText((100 * count.responded) / count.customers, 1, 1) : '0';
    const figures = [
      [m.response.followUps, this.link('all', count.followUps)],
      [m.response.customers, numberText(count.customers)],
      [m.response.responded, m.response.ofCustomers(numberText(count.responded), percent)],
      [m.response.orders, numberText(count.ordersAfter)],
    ];
    return html`<p class="quiet">${m.response.counted(this.measured, dayTimeText(count.countedAt))}</p>
      <dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      ${Object.keys(count.outcomes).length
        ? html`<h3 class="quiet">${m.response.outcomes}</h3>
            <ul>${Object.entries(count.outcomes).map(([status, n]) => html`<li>${status}: ${this.link(status, n)}</li>`)}</ul>`
        : nothing}`;
  }

  /** What was counted, as it is by now. @param {string} status @param {number} n */
  link(status, n) {
    return html`<a href=${listed({ event: this.event }, { status })}>${numberText(n)}</a>`;
  }

  /** @param {Response[]} counts */
  earlier(counts) {
    const heads = [m.response.when, m.response.followUps, m.response.customers, m.response.responded, m.response.orders];
    return html`<details>
      <summary>${m.response.before}</summary>
      <table>
        <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>${counts.slice(0, SHOWN).map((count) => this.row(count))}</tbody>
      </table>
    </details>`;
  }

  /** @param {Response} count */
  row(count) {
    const numbers = [count.followUps, count.customers, count.responded, count.ordersAfter];
    return html`<tr><th scope="row">${dayTimeText(count.countedAt)}</th>${numbers.map((n) => html`<td>${numberText(n)}</td>`)}</tr>`;
  }
}

customElements.define('tp-status-response', StatusResponse);
