import { LitElement, css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { shared } from '../../elements/shared.js';
import { PRIORITIES } from '../../state/follow-ups.js';
import { BY_HAND } from '../../state/status.js';
import { dayText } from '../../text/days.js';
import { messages as m } from '../../text/messages/override.js';

/** @typedef {Event & {target: any}} Typed */

const STATUSES = ['Open', 'NoContact', 'NewOrder', 'FutureOrder', 'Invoiced', 'OnHold', 'Closed'];
/** How long the user may go on typing before it is looked for, in milliseconds. */
const PAUSE = 250;

/** Which follow-ups are listed. Says `filter` with what has changed, by the names of the address. */
export class OverrideFilter extends LitElement {
  static properties = { query: { attribute: false }, events: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: center;
      }
      input[type='search'] {
        flex: 1 1 12rem;
        min-width: 9rem;
      }
      select {
        max-width: 11rem;
      }
      .days {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .set {
        border-color: var(--accent) !important;
        color: var(--accent) !important;
        font-weight: 600;
      }
      .chip {
        border-radius: 14px;
        border-color: var(--accent);
        color: var(--accent);
      }
    `,
  ];

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    this.query = new URLSearchParams();
    /** @type {string[]} */
    this.events = [];
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** @param {Record<string, string>} change */
  say(change) {
    this.dispatchEvent(new CustomEvent('filter', { detail: change }));
  }

  /** @param {string} text */
  typed(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.say({ text: text.trim() }), PAUSE);
  }

  /** @param {string} name */
  get(name) {
    return this.query.get(name) ?? '';
  }

  render() {
    const events = [['', m.filter.anyEvent], ...this.events.map((name) => [name, name]), [BY_HAND, m.byHand]];
    return html`
      <input type="search" aria-label=${m.filter.text} placeholder=${m.filter.text} .value=${this.get('text')} @input=${(/** @type {Typed} */ event) => this.typed(event.target.value)} />
      ${this.select(m.filter.event, 'event', events)}
      ${this.select(m.filter.status, 'status', [['', m.filter.open], ['all', m.filter.all], ...STATUSES.map((status) => [status, status])])}
      ${this.select(m.filter.priority, 'priority', [['', m.filter.anyPriority], ...PRIORITIES.map((priority) => [priority, priority])])}
      <span class="days">${this.day(m.filter.from, 'from')} ${this.day(m.filter.to, 'to')}</span> ${this.chips()}
      ${[...this.query].some(([name]) => !['assignee', 'group', 'sort'].includes(name))
        ? html`<button class="link" @click=${() => this.dispatchEvent(new CustomEvent('clear'))}>${m.filter.clear}</button>`
        : nothing}
    `;
  }

  /** @param {string} label @param {string} name @param {string[][]} options */
  select(label, name, options) {
    const now = this.get(name);
    const all = options.some(([value]) => value === now) ? options : [...options, [now, now]];
    return html`<select class=${now ? 'set' : ''} aria-label=${label} title=${label} @change=${(/** @type {Typed} */ event) => this.say({ [name]: event.target.value })}>
      ${all.map(([value, title]) => html`<option value=${value} .selected=${live(value === now)}>${title}</option>`)}
    </select>`;
  }

  /** @param {string} label @param {string} name */
  day(label, name) {
    const now = this.get(name);
    return html`<label>${label} <input type="date" class=${now ? 'set' : ''} .value=${live(now)} @change=${(/** @type {Typed} */ event) => this.say({ [name]: event.target.value })} /></label>`;
  }

  /** What other pages' links restrict it to. */
  chips() {
    const made = span(this.get('madeFrom'), this.get('madeTo'));
    const closed = span(this.get('closedFrom'), this.get('closedTo'));
    /** @type {[string, Record<string, string>][]} */
    const chips = [
      [made && m.filter.made(made), { madeFrom: '', madeTo: '' }],
      [closed && m.filter.closed(closed), { closedFrom: '', closedTo: '' }],
      [this.get('customer') && m.filter.customer(this.get('customer')), { customer: '' }],
      [this.get('order') && m.filter.order(this.get('order')), { order: '' }],
      [this.get('source') && m.filter.source(this.get('source')), { source: '' }],
    ];
    return chips
      .filter(([text]) => text)
      .map(([text, without]) => html`<button class="chip" aria-label=${m.filter.remove(text)} @click=${() => this.say(without)}>${text} <span aria-hidden="true">✕</span></button>`);
  }
}

/** @param {string} from @param {string} to @returns {string} empty where neither is given */
function span(from, to) {
  const text = (/** @type {string} */ day) => dayText(`${day}T12:00Z`);
  if (from && to) return from === to ? text(from) : m.filter.between(text(from), text(to));
  if (from) return m.filter.since(text(from));
  return to && m.filter.until(text(to));
}

customElements.define('tp-override-filter', OverrideFilter);
