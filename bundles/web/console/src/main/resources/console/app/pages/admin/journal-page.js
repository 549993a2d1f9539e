import { css, html, nothing } from 'lit';
import { get, post } from '../../state/api.js';
import { say } from '../../state/toasts.js';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/admin.js';
import { numberText } from '../../text/numbers.js';
import { AdminPage } from './admin-page.js';

/** @typedef {{event: string, state: string, lag: number, parked: number, lastFailure: string | null, nextAttempt: string | null}} Reading */

const PAGE = 200;

/** How far the journal has been read, and the decisions that wait to be tried again. */
export class JournalPage extends AdminPage {
  static properties = { facts: { state: true }, lag: { state: true }, parked: { state: true }, parkedTotal: { state: true }, fault: { state: true } };

  static styles = [
    AdminPage.styles,
    css`
      :host {
        grid-template-rows: auto minmax(0, 2fr) auto minmax(0, 3fr);
        gap: 10px;
      }
      .head {
        margin: 0;
      }
      .numbers {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 22px;
        color: var(--muted);
      }
      strong {
        color: var(--text);
        font-size: 1.125rem;
        font-variant-numeric: tabular-nums;
      }
      @media (max-width: 62rem) {
        tp-grid {
          height: 46vh;
          margin: 10px 0;
        }
      }
    `,
  ];

  constructor() {
    super(['journal', 'event', 'plugin']);
    this.facts = 0;
    this.lag = 0;
    /** @type {any[]} */
    this.parked = [];
    this.parkedTotal = 0;
    this.fault = '';
    this.size = PAGE;
  }

  get heading() {
    return m.journal.definitions;
  }

  get columns() {
    return columns;
  }

  /** @param {Reading} reading */
  key(reading) {
    return reading.event;
  }

  get commands() {
    return [{ title: m.journal.retryAll, run: () => this.retry('') }];
  }

  async load() {
    const mine = ++this.asked;
    try {
      const query = new URLSearchParams({ size: String(this.size), ...(this.chosen ? { event: this.chosen } : {}) });
      const [status, parked] = await Promise.all([get('/journal'), get(`/journal/parked?${query}`)]);
      if (mine !== this.asked) return;
      const { definitions, facts, lag } = status;
      Object.assign(this, { rows: definitions, total: definitions.length, facts, lag, parked: parked.items, parkedTotal: parked.total, state: 'ready' });
    } catch (error) {
      if (mine === this.asked) Object.assign(this, { state: 'failed', error: /** @type {Error} */ (error).message });
    }
  }

  /** @param {string} event */
  choose(event) {
    super.choose(event);
    this.load();
  }

  /** @param {string} event empty: all */
  async retry(event) {
    this.fault = '';
    try {
      const { retried } = await post('/journal/retry', event ? { event } : {});
      say(m.journal.retried(retried));
      await this.load();
    } catch (error) {
      this.fault = /** @type {Error} */ (error).message;
    }
  }

  render() {
    const parked = this.rows.reduce((sum, reading) => sum + reading.parked, 0);
    return html`<div class="head">
        <h1>${m.journal.title}</h1>
        <p class="numbers">
          <span><strong>${numberText(this.facts)}</strong> ${m.journal.facts}</span>
          <span><strong>${numberText(this.lag)}</strong> ${m.journal.lag}</span>
          <span><strong>${numberText(parked)}</strong> ${m.journal.parked}</span>
        </p>
      </div>
      ${this.grid(m.journal.empty)}
      <div class="head">
        <h2>${this.chosen ? m.journal.parkedOf(this.chosen) : m.journal.parkedTitle}</h2>
        ${this.chosen ? html`<button class="link" @click=${() => this.choose('')}>${m.journal.ofAll}</button>` : nothing}
        <span class="gap"></span>
        <div role="alert">${this.fault ? html`<p class="error">${this.fault}</p>` : nothing}</div>
        ${this.chosen ? html`<button class="primary" ?disabled=${this.parkedTotal === 0} @click=${() => this.retry(this.chosen)}>${m.journal.retry(this.chosen)}</button>` : nothing}
        <button ?disabled=${parked === 0} @click=${() => this.retry('')}>${m.journal.retryAll}</button>
      </div>
      <tp-grid
        .label=${m.journal.parkedTitle}
        .columns=${parkedColumns}
        .rows=${this.parked}
        .total=${this.parkedTotal}
        .state=${this.state}
        .error=${this.error}
        .empty=${m.journal.nothingParked}
        @retry=${this.load}
        @more=${this.more}></tp-grid>`;
  }

  more() {
    this.size = Math.min(10_000, this.size + PAGE);
    this.load();
  }
}

const columns = [
  { name: 'event', title: m.journal.columns.event },
  { name: 'state', title: m.journal.columns.state, width: '7rem' },
  { name: 'lag', title: m.journal.columns.lag, width: '7rem', end: true, value: (/** @type {Reading} */ { lag }) => numberText(lag) },
  { name: 'parked', title: m.journal.columns.parked, width: '5rem', end: true, value: (/** @type {Reading} */ { parked }) => (parked ? html`<span class="bad">${numberText(parked)}</span>` : '0') },
  { name: 'lastFailure', title: m.journal.columns.lastFailure, width: 'minmax(10rem, 3fr)', value: (/** @type {Reading} */ { lastFailure }) => lastFailure ?? m.none },
  { name: 'nextAttempt', title: m.journal.columns.nextAttempt, width: '11rem', value: (/** @type {Reading} */ { nextAttempt }) => (nextAttempt ? dayTimeText(nextAttempt) : m.none) },
];

const parkedColumns = [
  { name: 'event', title: m.journal.parkedColumns.event },
  { name: 'fact', title: m.journal.parkedColumns.fact, width: '8rem' },
  { name: 'subject', title: m.journal.parkedColumns.subject, width: '9rem', value: subject },
  { name: 'reason', title: m.journal.parkedColumns.reason, width: 'minmax(12rem, 3fr)' },
  { name: 'attempts', title: m.journal.parkedColumns.attempts, width: '5rem', end: true },
  { name: 'since', title: m.journal.parkedColumns.since, width: '11rem', value: (/** @type {any} */ row) => dayTimeText(row.firstFailedAt) },
  { name: 'next', title: m.journal.parkedColumns.next, width: '11rem', value: (/** @type {any} */ row) => dayTimeText(row.nextAttemptAt) },
];

/** @param {{subject: string}} row such as order:100123 */
function subject(row) {
  const [kind, number] = row.subject.split(':');
  return kind === 'order' ? html`<a href=${`/orders/${encodeURIComponent(number)}`}>${row.subject}</a>` : row.subject;
}

customElements.define('tp-journal-page', JournalPage);
