import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../../elements/shared.js';
import { ages, listed, trend } from '../../state/status.js';
import { dayText } from '../../text/days.js';
import { messages as m } from '../../text/messages/status.js';
import '../../elements/chart.js';

/** @typedef {import('../../state/status.js').Branch} Branch */
/** @typedef {import('../../state/status.js').Band} Band */

export const SPANS = [7, 30, 90, 365];

/** How many were made and closed on each day, and how old the open ones are. Fetches them whenever it is given another `mark`. */
export class StatusCharts extends LitElement {
  static properties = {
    branch: { attribute: false },
    today: {},
    span: { type: Number },
    mark: { attribute: false },
    days: { state: true },
    bands: { state: true },
    error: { state: true },
  };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
        gap: 14px;
      }
      section {
        position: relative;
        min-width: 0;
        padding: 14px 16px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      label {
        position: absolute;
        top: 8px;
        right: 12px;
      }
    `,
  ];

  #attempt = 0;

  constructor() {
    super();
    /** @type {Branch} */
    this.branch = { event: '', user: '', by: '' };
    this.today = '';
    this.span = 30;
    /** @type {unknown} */
    this.mark = null;
    /** @type {{day: string, made: number, closed: number}[]} */
    this.days = [];
    /** @type {Band[]} */
    this.bands = [];
    this.error = '';
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (this.today && ['branch', 'today', 'span', 'mark'].some((name) => changed.has(name))) this.fetch();
  }

  async fetch() {
    const attempt = ++this.#attempt;
    try {
      const [days, bands] = await Promise.all([trend(this.branch, this.today, this.span), ages(this.branch)]);
      if (attempt !== this.#attempt) return;
      if (JSON.stringify(days) !== JSON.stringify(this.days)) this.days = days;
      if (JSON.stringify(bands) !== JSON.stringify(this.bands)) this.bands = bands;
      this.error = '';
    } catch (error) {
      if (attempt === this.#attempt) this.error = /** @type {Error} */ (error).message;
    }
  }

  render() {
    return html`<section aria-label=${m.trend.label}>
        ${this.spans()} ${this.error ? html`<p class="error" role="status">${m.trend.failed} ${this.error}</p>` : nothing}
        <tp-chart .label=${m.trend.label} .labels=${this.days.map(({ day }) => text(day))} .series=${this.trend()} .links=${this.trendLinks()}></tp-chart>
      </section>
      <section aria-label=${m.ages.label}>
        <tp-chart
          type="bar"
          .label=${m.ages.label}
          .labels=${this.bands.map(band)}
          .series=${[{ title: m.ages.open, values: this.bands.map(({ open }) => open) }]}
          .links=${this.ageLinks()}></tp-chart>
      </section>`;
  }

  spans() {
    return html`<label>
      <span class="unseen">${m.trend.span}</span>
      <select @change=${(/** @type {any} */ event) => this.dispatchEvent(new CustomEvent('span', { detail: Number(event.target.value) }))}>
        ${SPANS.map((days) => html`<option value=${days} ?selected=${days === this.span}>${m.trend.days(days)}</option>`)}
      </select>
    </label>`;
  }

  trend() {
    return [
      { title: m.trend.made, values: this.days.map(({ made }) => made) },
      { title: m.trend.closed, values: this.days.map(({ closed }) => closed) },
    ];
  }

  trendLinks() {
    return [
      this.days.map(({ day }) => listed(this.branch, { status: 'all', madeFrom: day, madeTo: day })),
      this.days.map(({ day }) => listed(this.branch, { status: 'Closed', closedFrom: day, closedTo: day })),
    ];
  }

  ageLinks() {
    return [this.bands.map(({ madeFrom, madeTo }) => listed(this.branch, { madeFrom, madeTo }))];
  }
}

/** @param {string} day */
const text = (day) => dayText(`${day}T12:00Z`);

/** @param {Band} band */
function band({ fromDays, toDays }) {
  if (toDays === null) return m.ages.older(fromDays);
  if (toDays === 0) return m.ages.today;
  return fromDays === toDays ? m.ages.yesterday : m.ages.days(fromDays, toDays);
}

customElements.define('tp-status-charts', StatusCharts);
