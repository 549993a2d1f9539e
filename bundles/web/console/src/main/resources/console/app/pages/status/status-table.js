import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../../elements/shared.js';
import { BY_HAND, NUMBERS, filtersOf, listed, sums } from '../../state/status.js';
import { messages as m } from '../../text/messages/status.js';
import { decimalText, numberText } from '../../text/numbers.js';

/** @typedef {import('../../state/status.js').Report} Report */
/** @typedef {import('../../state/status.js').Branch} Branch */
/** @typedef {import('../../state/status.js').Line} Line */

/** The figures of a branch, a line for each user or event, and their totals. Every number leads to the follow-ups that it counts. */
export class StatusTable extends LitElement {
  static properties = { report: { attribute: false }, branch: { attribute: false }, lines: { attribute: false }, name: {} };

  static styles = [
    shared,
    css`
      .scroll {
        overflow-x: auto;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 6px 12px;
        border-bottom: 1px solid var(--line);
        text-align: left;
        white-space: nowrap;
      }
      thead th {
        background: var(--sunken);
        color: var(--muted);
        font-size: var(--text-small);
        font-weight: 600;
      }
      tbody th {
        font-weight: 400;
      }
      tbody tr:hover > * {
        background: var(--hover);
      }
      tfoot > tr > * {
        border-bottom: 0;
        font-weight: 650;
      }
      .number {
        text-align: right;
      }
      .number a {
        display: inline-block;
        min-width: 24px;
        min-height: 24px;
        line-height: 24px;
        text-decoration: none;
      }
      .number a:hover {
        text-decoration: underline;
      }
      .quiet {
        color: var(--muted);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Report} */
    this.report = { today: '', events: [], users: [], counts: [] };
    /** @type {Branch} */
    this.branch = { event: '', user: '', by: '' };
    /** @type {Line[]} */
    this.lines = [];
    this.name = '';
  }

  render() {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${m.table.label(this.name)}>
      <table>
        <caption class="unseen">${m.table.label(this.name)}</caption>
        <thead>
          <tr>
            <th scope="col">${m.table.user}</th>
            <th scope="col">${m.table.event}</th>
            <th scope="col">${m.table.measured}</th>
            ${NUMBERS.slice(0, 3).map((number) => html`<th scope="col" class="number">${m.table[number]}</th>`)}
            <th scope="col" class="number">${m.table.percent}</th>
            ${NUMBERS.slice(3).map((number) => html`<th scope="col" class="number">${m.table[number]}</th>`)}
          </tr>
        </thead>
        <tbody>${this.lines.map((line) => this.line(line))}</tbody>
        <tfoot>${this.totals()}</tfoot>
      </table>
    </div>`;
  }

  /** @param {Line} line */
  line(line) {
    return html`<tr>
      ${line.user ? this.user(line) : html`<td class="quiet">${m.everybody(line.others)}</td>`}
      ${line.event ? this.event(line) : html`<td class="quiet">${m.anyEvent(line.others)}</td>`}
      <td class="quiet">${this.measured(line.event)}</td>
      ${this.numbers(line)}
    </tr>`;
  }

  /** @param {Line} line */
  user({ user }) {
    const name = this.report.users.find(({ login }) => login === user)?.fullName ?? user;
    if (user === this.branch.user) return html`<td>${name}</td>`;
    return html`<th scope="row"><a href="/status?user=${encodeURIComponent(user)}">${name}</a></th>`;
  }

  /** @param {Line} line */
  event({ event }) {
    const name = event === BY_HAND ? m.byHand : event;
    if (event === this.branch.event) return html`<td>${name}</td>`;
    const inactive = this.report.events.some((each) => each.name === event && !each.active);
    return html`<th scope="row">
      <a href="/status?event=${encodeURIComponent(event)}">${name}</a>${inactive ? html` <span class="quiet">(${m.table.inactive})</span>` : nothing}
    </th>`;
  }

  /** @param {string} event */
  measured(event) {
    if (!event) return nothing;
    const measured = this.report.events.find(({ name }) => name === event)?.measured;
    return measured === undefined || measured === 'Never' ? m.table.unmeasured : measured;
  }

  /** @param {Pick<Line, 'event' | 'user' | typeof NUMBERS[number]>} line */
  numbers(line) {
    const percent = line.total ? decimalText((100 * line.closed) / line.total, 1, 1) : '–';
    return html`${NUMBERS.slice(0, 3).map((number) => this.number(line, number))}
      <td class="number">${percent}</td>
      ${NUMBERS.slice(3).map((number) => this.number(line, number))}`;
  }

  /** @param {Pick<Line, 'event' | 'user' | typeof NUMBERS[number]>} line @param {typeof NUMBERS[number]} number */
  number(line, number) {
    const text = numberText(line[number]);
    if (!line[number]) return html`<td class="number quiet">${text}</td>`;
    const whose = [line.user, line.event].filter(Boolean).join(', ') || m.all;
    return html`<td class="number">
      <a href=${listed(line, filtersOf(number, this.report.today))} aria-label=${m.table.shows(text, m.table[number], whose)}>${text}</a>
    </td>`;
  }

  totals() {
    const { event, user } = this.branch;
    return html`<tr>
      <th scope="row" colspan="3">${m.table.totals}, ${m.table.lines(this.lines.length)}</th>
      ${this.numbers({ event, user, ...sums(this.lines) })}
    </tr>`;
  }
}

customElements.define('tp-status-table', StatusTable);
