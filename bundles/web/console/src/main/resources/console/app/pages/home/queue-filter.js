import { LitElement, css, html } from 'lit';
import { PRIORITIES } from '../../state/follow-ups.js';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/follow-ups.js').Filter} Filter */

const SORTS = /** @type {(keyof typeof m.queue.sorts)[]} */ (Object.keys(m.queue.sorts));

/** Which follow-ups the queue shows and in which order; says `filter` with what has changed. */
export class QueueFilter extends LitElement {
  static properties = { filter: { attribute: false }, events: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .find,
      .choices {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto 28px;
        gap: 6px;
        align-items: center;
      }
      .choices {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      input,
      select {
        width: 100%;
        min-width: 0;
      }
      select {
        min-height: 28px;
        padding: 2px 2px;
        border-color: var(--line);
        background: var(--sunken);
        text-overflow: ellipsis;
      }
      select.set {
        border-color: var(--accent);
        color: var(--accent);
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Filter} */
    this.filter = { status: 'open', event: '', priority: '', sort: 'startDate', text: '' };
    /** @type {string[]} */
    this.events = [];
  }

  /** @param {Partial<Filter>} change */
  say(change) {
    this.dispatchEvent(new CustomEvent('filter', { detail: change }));
  }

  focusText() {
    const input = this.renderRoot.querySelector('input');
    input?.focus();
    input?.select();
  }

  get sort() {
    return { name: this.filter.sort.replace(/^-/, ''), down: this.filter.sort.startsWith('-') };
  }

  render() {
    return html`
      <div class="find">
        <input
          type="search"
          aria-label=${m.queue.searchLabel}
          placeholder=${m.queue.search}
          .value=${this.filter.text}
          @input=${(/** @type {any} */ event) => this.say({ text: event.target.value })}
          @keydown=${this.leave} />
        ${this.order()}
      </div>
      <div class="choices">
        ${this.select(m.queue.status, 'status', [['open', m.queue.open], ['all', m.queue.all]], 'open')}
        ${this.select(m.queue.event, 'event', [['', m.queue.anyEvent], ...this.events.map((event) => [event, event])], '')}
        ${this.select(m.queue.priority, 'priority', [['', m.queue.anyPriority], ...PRIORITIES.map((each) => [each, each])], '')}
      </div>
    `;
  }

  order() {
    const { name, down } = this.sort;
    const direction = down ? m.queue.descending : m.queue.ascending;
    return html`${this.choice(m.queue.sort, SORTS.map((each) => [each, m.queue.sorts[each]]), name, false, (value) =>
        this.say({ sort: (down ? '-' : '') + value }),
      )}
      <button class="plain icon" aria-label=${direction} title=${direction} @click=${() => this.say({ sort: (down ? '' : '-') + name })}>
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

  /** @param {string} label @param {keyof Filter} field @param {string[][]} options @param {string} unset */
  select(label, field, options, unset) {
    const value = this.filter[field];
    return this.choice(label, options, value, value !== unset, (chosen) => this.say({ [field]: chosen }));
  }

  /** @param {string} label @param {string[][]} options @param {string} value @param {boolean} set @param {(value: string) => void} say */
  choice(label, options, value, set, say) {
    return html`<select
      class=${set ? 'set' : ''}
      aria-label=${label}
      title=${label}
      @change=${(/** @type {any} */ event) => say(event.target.value)}>
      ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
    </select>`;
  }
}

customElements.define('tp-queue-filter', QueueFilter);
