import { LitElement, css, html, nothing } from 'lit';
import { NOW, forecast } from '../../state/events.js';
import { plusDays, today } from '../../text/days.js';
import { messages as m } from '../../text/messages/events.js';
import { numberText } from '../../text/numbers.js';
import { Names } from '../../elements/names.js';
import { shared } from '../../elements/shared.js';
import { localDayText } from './days.js';
import { forecastStyles } from './forecast-styles.js';
import '../../elements/form/fields.js';

/** @typedef {import('../../state/events.js').Forecast} Forecast */
/** @typedef {import('../../state/form.js').Values} Values */

const PAUSE = 700;
const SPANS = [7, 30, 90, 365];
const SILENT = ['description', 'active', 'measureResponse', 'media', 'updateCustomer', 'promoId', 'script', 'name', 'responseStatus', 'source', 'priority'];

/**
 * What the event in the form would make, counted anew when something that matters is changed; nothing is written. Says `forecast` with what was
 * counted. In a dialog it is `brief`: without the calls.
 */
export class ForecastPanel extends LitElement {
  static properties = {
    event: { attribute: false },
    type: {},
    values: { attribute: false },
    brief: { type: Boolean },
    days: { state: true },
    found: { state: true },
    counting: { state: true },
    error: { state: true },
  };

  static styles = [shared, forecastStyles];

  #asked = '';
  #names = new Names(this);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer = undefined;

  constructor() {
    super();
    /** @type {string | null} name of the saved event; null: it is new */
    this.event = null;
    this.type = '';
    /** @type {Values} what is in the form */
    this.values = {};
    this.brief = false;
    this.days = 30;
    /** @type {Forecast | null} */
    this.found = null;
    this.counting = false;
    this.error = '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** What the forecast hangs on. */
  get matter() {
    const some = Object.entries(this.values).filter(([field]) => !SILENT.includes(field));
    return JSON.stringify([this.event, this.type, this.days, some]);
  }

  updated() {
    const matter = this.matter;
    if (matter === this.#asked) return;
    const first = this.#asked === '';
    this.#asked = matter;
    this.counting = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.count(), first ? 0 : PAUSE);
  }

  async count() {
    const asked = this.#asked;
    this.counting = true;
    const from = this.values.trigger === NOW ? {} : { from: plusDays(today(), -this.days) };
    try {
      const found = await forecast({ ...(this.event ? { event: this.event } : { type: this.type }), ...from }, this.sent());
      if (asked !== this.#asked) return;
      Object.assign(this, { found, error: '', counting: false });
      this.dispatchEvent(new CustomEvent('forecast', { detail: found }));
    } catch (error) {
      if (asked === this.#asked) Object.assign(this, { found: null, error: /** @type {Error} */ (error).message, counting: false });
    }
  }

  /** A script that is half typed is no obstacle. @returns {Values} */
  sent() {
    const matters = Object.entries(this.values).filter(([field, value]) => !SILENT.includes(field) && value !== undefined);
    const { type, state, stateReason, changedAt, changedBy, activeSince, factsWaiting, factsGivenUp, sourceId, ...settings } = Object.fromEntries(matters);
    return settings;
  }

  render() {
    return html`${this.brief ? nothing : this.head()}
      <div aria-live="polite" aria-busy=${this.counting}>${this.body()}</div>`;
  }

  head() {
    return html`<div class="head">
      <h2>${m.forecast.title}</h2>
      ${this.values.trigger === NOW
        ? nothing
        : html`<tp-select-field
            hide-label
            .label=${m.forecast.days}
            .options=${SPANS.map((each) => [String(each), m.forecast.daysOf(each)])}
            .value=${String(this.days)}
            @change=${(/** @type {CustomEvent<string>} */ event) => (this.days = Number(event.detail))}></tp-select-field>`}
      <button type="button" class="link" ?disabled=${this.counting} @click=${this.count}>${m.forecast.again}</button>
    </div>`;
  }

  body() {
    if (this.error) return html`<p class="error">${m.forecast.fault}: ${this.error}</p>`;
    const found = this.found;
    if (!found) return html`<p class="muted">${m.forecast.counting}</p>`;
    return html`<div class=${this.counting ? 'old' : ''}>
      <p class="headline">${headline(found)}</p>
      <p class="muted">${reach(found)}</p>
      ${found.failed ? html`<p class="error">${m.forecast.failed(found.failed, found.failure ?? '')}</p>` : nothing}
      ${found.queues.length ? queues(found) : nothing} ${found.first.length && !this.brief ? calls(found, this.#names) : nothing}
      ${this.brief ? nothing : html`<p class="muted small">${m.forecast.nothing}</p>`}
    </div>`;
  }
}

/** @param {Forecast} found */
export function headline({ basis, exact, followUps }) {
  const past = basis === 'facts';
  if (!followUps && exact) return past ? m.forecast.noneThen : m.forecast.none;
  return past ? m.forecast.wouldHave(exact, followUps) : m.forecast.would(exact, followUps);
}

/** @param {Forecast} found */
function reach({ basis, customers, considered, from }) {
  if (basis === 'facts') return m.forecast.facts(customers, considered, localDayText(from));
  return customers === considered ? m.forecast.audienceAll(customers) : m.forecast.audience(customers, considered);
}

/** @param {Forecast} found */
function queues({ queues: shares }) {
  const most = shares[0].followUps;
  return html`<h3>${m.forecast.queues}</h3>
    <ul class="queues">
      ${shares.map(
        ({ name, followUps, instead }) => html`<li>
          <span>${name}</span><strong>${numberText(followUps)}</strong>
          <meter aria-hidden="true" max=${most} .value=${followUps}></meter>
          ${instead ? html`<small>${m.forecast.instead(instead)}</small>` : nothing}
        </li>`,
      )}
    </ul>`;
}

/** @param {Forecast} found @param {Names} names */
function calls({ basis, first, followUps, customers }, names) {
  const all = first.length >= customers || first.length >= followUps;
  const title = all ? m.forecast.everyone : basis === 'facts' ? m.forecast.latest(first.length) : m.forecast.first(first.length);
  return html`<h3>${title}</h3>
    <ol class="calls">
      ${first.map(
        ({ customer, customerName, order, reason, queues: whose }) => html`<li>
          <a href="/customers/${encodeURIComponent(customer)}">${customerName}</a>
          ${order ? html`<a class="order" href="/orders/${encodeURIComponent(order)}">${m.forecast.order(order)}</a>` : nothing}
          <span class="muted">→ ${whose.map((login) => names.of(login)).join(', ')}</span>
          <small>${reason}</small>
        </li>`,
      )}
    </ol>`;
}

customElements.define('tp-forecast-panel', ForecastPanel);
