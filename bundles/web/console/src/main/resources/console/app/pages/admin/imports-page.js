import { css, html, nothing } from 'lit';
import { rejectedLines } from '../../state/rejected-lines.js';
import { say } from '../../state/toasts.js';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/admin.js';
import { numberText } from '../../text/numbers.js';
import { AdminPage } from './admin-page.js';
import './import-form.js';

/** @typedef {{id: number, profile: string, fileName: string, state: string, failure: string | null, startedAt: string, finishedAt: string | null, startedBy: string, lines: number, rejected: Record<string, number>} & Record<string, any>} Job */

const PAGE = 200;
const LINES = 50;

/** Imports of order files: a new one, those that run, those that were. */
export class ImportsPage extends AdminPage {
  static properties = { lines: { state: true } };

  static styles = [
    AdminPage.styles,
    css`
      :host {
        grid-template-rows: auto auto minmax(0, 1fr);
      }
      tp-import-form {
        display: block;
        margin-bottom: 14px;
      }
      .content {
        font-family: var(--mono, monospace);
        font-size: 0.8125rem;
      }
      dd {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  constructor() {
    super(['import']);
    /** @type {import('../../state/rejected-lines.js').Rejected[]} of the job that is chosen, the first */
    this.lines = [];
    this.linesOf = '';
    this.size = PAGE;
  }

  get path() {
    return `/imports/orders?size=${this.size}`;
  }

  get heading() {
    return m.imports.title;
  }

  get columns() {
    return columns;
  }

  /** @param {Job} job */
  key(job) {
    return String(job.id);
  }

  more() {
    this.size = Math.min(10_000, this.size + PAGE);
    this.load();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    const job = /** @type {Job | undefined} */ (this.row);
    const now = job ? `${job.id} ${job.state} ${rejected(job)}` : '';
    if (now === this.linesOf) return;
    if (!now.startsWith(this.linesOf.split(' ')[0])) this.lines = [];
    this.linesOf = now;
    if (job && rejected(job)) rejectedLines(job.id, LINES).then((lines) => this.linesOf === now && (this.lines = lines));
  }

  /** @param {CustomEvent<Job>} event */
  async started({ detail }) {
    say(m.imports.started(detail.fileName));
    await this.load();
    this.choose(String(detail.id));
  }

  render() {
    return html`<div class="head"><h1>${m.imports.title}</h1></div>
      <tp-import-form class="panel" role="group" aria-label=${m.imports.new} @started=${this.started}></tp-import-form>
      <div class="split">${this.grid(m.imports.empty)}${this.side(this.detail())}</div>`;
  }

  detail() {
    const job = /** @type {Job | undefined} */ (this.row);
    if (!job) return nothing;
    return html`<h2>${job.fileName}</h2>
      <p role="status">
        ${m.imports.states[job.state]} ${job.state === 'running' ? html`<progress aria-label=${m.imports.states.running}></progress>` : nothing}
        <span class="muted">${job.finishedAt ? m.imports.took(dayTimeText(job.startedAt), dayTimeText(job.finishedAt)) : dayTimeText(job.startedAt)}</span>
      </p>
      ${job.failure ? html`<p class="bad">${job.failure}</p>` : nothing}
      <dl>
        ${Object.entries(m.imports.counts).map(([field, title]) => html`<dt>${title}</dt><dd>${numberText(job[field])}</dd>`)}
      </dl>
      ${this.rejections(job)}`;
  }

  /** @param {Job} job */
  rejections(job) {
    const count = rejected(job);
    if (!count) return html`<p class="muted">${m.imports.noneRejected}</p>`;
    return html`<h3>${m.imports.rejectedTitle(count)}</h3>
      <ul>${Object.entries(job.rejected).map(([reason, n]) => html`<li>${reason}: ${numberText(n)}</li>`)}</ul>
      <p><a href=${`/api/imports/orders/${job.id}/rejected`} download=${`rejected-${job.id}.csv`}>${m.imports.download}</a></p>
      ${this.lines.length ? this.table() : nothing}`;
  }

  table() {
    return html`<h3>${m.imports.firstLines(this.lines.length)}</h3>
      <table>
        <thead><tr><th>${m.imports.line}</th><th>${m.imports.reason}</th><th>${m.imports.content}</th></tr></thead>
        <tbody>
          ${this.lines.map(({ line, reason, content }) => html`<tr><td>${line}</td><td>${reason}</td><td class="content">${content}</td></tr>`)}
        </tbody>
      </table>`;
  }
}

/** @param {Job} job */
const rejected = (job) => Object.values(job.rejected).reduce((sum, n) => sum + n, 0);

const columns = [
  { name: 'fileName', title: m.imports.columns.file, width: 'minmax(9rem, 2fr)' },
  { name: 'state', title: m.imports.columns.state, width: '6rem', value: (/** @type {Job} */ job) => html`<span class=${job.state === 'failed' ? 'bad' : ''}>${m.imports.states[job.state]}</span>` },
  { name: 'startedAt', title: m.imports.columns.started, width: '11rem', value: (/** @type {Job} */ job) => dayTimeText(job.startedAt) },
  { name: 'startedBy', title: m.imports.columns.by, width: '6rem' },
  { name: 'lines', title: m.imports.columns.lines, width: '5rem', end: true, value: (/** @type {Job} */ job) => numberText(job.lines) },
  { name: 'orders', title: m.imports.columns.orders, width: '5rem', end: true, value: (/** @type {Job} */ job) => numberText(job.orders) },
  { name: 'rejected', title: m.imports.columns.rejected, width: '5rem', end: true, value: (/** @type {Job} */ job) => numberText(rejected(job)) },
];

customElements.define('tp-imports-page', ImportsPage);
