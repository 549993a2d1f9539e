import { LitElement, css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { ALL } from '../../state/display-options.js';
import { dateText } from '../../text/days.js';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';

/** @typedef {import('../../state/queue.js').Queue} Queue */
/** @typedef {{text: string, without: () => unknown}} Chip */

const SORTS = /** @type {(keyof typeof m.queue.sorts)[]} */ (Object.keys(m.queue.sorts));

/** What the queue is searched for and sorted by, and what the Display Options leave out; each can be taken back. Says `found`. */
export class QueueFilter extends LitElement {
  static properties = { queue: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .find {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto 28px;
        gap: 6px;
        align-items: center;
      }
      input,
      select {
        width: 100%;
        min-width: 0;
      }
      select {
        padding: 2px 2px;
        border-color: var(--line);
        background: var(--sunken);
        text-overflow: ellipsis;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 5px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li button {
        min-height: 24px;
        padding: 1px 9px;
        border-color: var(--accent);
        border-radius: 12px;
        color: var(--accent);
      }
    `,
  ];

  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {Queue | null} */
    this.queue = null;
  }

  willUpdate() {
    this.#watch.watch(this.queue);
  }

  focusText() {
    const input = this.renderRoot.querySelector('input');
    input?.focus();
    input?.select();
  }

  render() {
    const { queue } = this;
    if (!queue) return nothing;
    const chips = this.chips(queue);
    return html`
      <div class="find">
        <input
          type="search"
          aria-label=${m.queue.searchLabel}
          placeholder=${m.queue.search}
          .value=${live(queue.text)}
          @input=${(/** @type {any} */ event) => queue.find(event.target.value)}
          @keydown=${this.leave} />
        ${this.order(queue)}
      </div>
      ${chips.length
        ? html`<ul aria-label=${m.options.shown}>
            ${chips.map(
              ({ text, without }) => html`<li>
                <button aria-label=${m.options.without(text)} @click=${without}>${text} <span aria-hidden="true">×</span></button>
              </li>`,
            )}
          </ul>`
        : nothing}
    `;
  }

  /** @param {Queue} queue @returns {Chip[]} what restricts the queue */
  chips(queue) {
    const { sources, events, priorities, closed, dates, from, to } = queue.options;
    /** @type {Chip[]} */
    const chips = [];
    const add = (/** @type {string} */ text, /** @type {Partial<import('../../state/display-options.js').Options>} */ change) =>
      chips.push({ text, without: () => queue.show(change) });
    if (queue.day) chips.push({ text: m.options.day(dateText(queue.day)), without: () => queue.showDay(null) });
    if (sources.length) add(m.options.sourceOf(sources.map(sourceName)), { sources: [] });
    if (events.length) add(m.options.eventOf(events), { events: [] });
    if (priorities.length) add(m.options.priorityOf(priorities), { priorities: [] });
    if (dates === 'through-today') add(m.options.throughToday, { dates: 'all' });
    if (dates === 'from-to' && from && to) add(m.options.between(dateText(from), dateText(to)), { dates: 'all', from: null, to: null });
    if (closed) add(m.options.withClosed, { closed: ALL.closed });
    return chips;
  }

  /** @param {Queue} queue */
  order(queue) {
    const name = queue.options.sort.replace(/^-/, '');
    const down = queue.options.sort.startsWith('-');
    const direction = down ? m.queue.descending : m.queue.ascending;
    return html`<select
        aria-label=${m.queue.sort}
        title=${m.queue.sort}
        @change=${(/** @type {any} */ event) => queue.show({ sort: (down ? '-' : '') + event.target.value })}>
        ${SORTS.map((sort) => html`<option value=${sort} .selected=${live(sort === name)}>${m.queue.sorts[sort]}</option>`)}
      </select>
      <button class="plain icon" aria-label=${direction} title=${direction} @click=${() => queue.show({ sort: (down ? '' : '-') + name })}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
          <path d=${down ? 'M7 2v10M3.5 8.5 7 12l3.5-3.5' : 'M7 12V2M3.5 5.5 7 2l3.5 3.5'} stroke-linecap="round" />
        </svg>
      </button>`;
  }

  /** @param {KeyboardEvent} event Enter and the arrow go on to what was found */
  leave(event) {
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('found'));
    }
  }
}

/** @param {string} source CRM, OE or a log-in */
const sourceName = (source) => m.options.sources[/** @type {'CRM'} */ (source)] ?? source;

customElements.define('tp-queue-filter', QueueFilter);
