import { LitElement, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { today } from '../../text/days.js';
import { numberText } from '../../text/numbers.js';
import { dueGroup, dueText, isTooLate } from './due.js';
import { HEAD, ROW, layOut, rowAt, topOf } from './queue-parts.js';
import { messages as m } from '../../text/messages/home.js';
import { priorityMark, priorityStyles } from '../../elements/priority-mark.js';
import { queueStyles } from './queue-styles.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/follow-ups.js').Entry} Entry */

const PAGE = 10;
const SPARE = 8;
const MOST = 150;

/** The keys that are verdicts while the queue has the focus. */
const VERDICTS = /** @type {const} */ ({ c: 'close', a: 'no-answer', t: 'tomorrow', m: 'monday', u: 'undo' });

/** The keys that are commands then. */
const COMMANDS = /** @type {const} */ ({ '/': 'find', r: 'reload', '?': 'help', n: 'new', o: 'options', d: 'date' });

/**
 * The queue as a list box, of any length: only rows in sight are drawn. Arrows or j and k move, Enter opens. Says `choose` with a row, `open`,
 * `verdict` with the name of one, `command` with the name of one, and `view` with a number key.
 */
export class QueueList extends LitElement {
  static properties = {
    items: { attribute: false },
    chosenId: { attribute: false },
    drafts: { attribute: false },
    version: { type: Number },
    grouped: { type: Boolean },
    first: { state: true },
  };

  static styles = [shared, priorityStyles, queueStyles];

  /** @type {ResizeObserver | null} */
  #sizes = null;
  #count = 40;
  /** what the lay-out was made of, and of which day */
  #laid = { items: /** @type {Entry[]} */ ([]), grouped: true, day: '' };
  /** @type {ReturnType<typeof layOut>} */
  #lay = { items: [], parts: [], height: 0 };

  constructor() {
    super();
    /** @type {Entry[]} */
    this.items = [];
    /** @type {number | null} */
    this.chosenId = null;
    /** @type {import('../../state/drafts.js').Drafts | null} */
    this.drafts = null;
    /** of the drafts */
    this.version = 0;
    this.grouped = true;
    /** the first row that is drawn */
    this.first = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  #measure() {
    this.#count = Math.min(MOST, Math.ceil(this.clientHeight / ROW) + 2 * SPARE);
    this.requestUpdate();
  }

  #scrolled = () => {
    this.first = Math.max(0, rowAt(this.#lay.parts, this.scrollTop) - SPARE);
  };

  focusList() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[role=listbox]'))?.focus();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const day = today();
    const { items, grouped, day: before } = this.#laid;
    if (items === this.items && grouped === this.grouped && day === before) return;
    const anchor = changed.has('items') && this.hasUpdated ? this.#anchor() : null;
    this.#laid = { items: this.items, grouped: this.grouped, day };
    this.#lay = layOut(this.items, this.grouped);
    if (anchor) this.updateComplete.then(() => this.#hold(anchor));
  }

  /** What is at the upper edge, so that it stays there though rows come or go above it. */
  #anchor() {
    if (this.scrollTop < ROW) return null;
    const index = rowAt(this.#lay.parts, this.scrollTop);
    const item = this.#lay.items[index];
    return item ? { id: item.id, by: this.scrollTop - topOf(this.#lay.parts, index) } : null;
  }

  /** @param {{id: number, by: number}} anchor */
  #hold({ id, by }) {
    const index = this.#lay.items.findIndex((item) => item.id === id);
    if (index >= 0) this.scrollTop = topOf(this.#lay.parts, index) + by;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('chosenId')) this.#reveal();
  }

  #reveal() {
    const index = this.at;
    if (index < 0) return;
    const top = topOf(this.#lay.parts, index);
    const above = top - (this.grouped ? HEAD : 0);
    if (this.scrollTop > above) this.scrollTop = above;
    else if (this.scrollTop + this.clientHeight < top + ROW) this.scrollTop = top + ROW - this.clientHeight;
  }

  /** Where the chosen one is; -1: nowhere. */
  get at() {
    return this.#lay.items.findIndex((item) => item.id === this.chosenId);
  }

  /** @param {string} name @param {unknown} [detail] */
  say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = this.moves()[event.key];
    if (move !== undefined) this.choose(move);
    else if (event.key === 'Enter') this.say('open');
    else if (event.key in VERDICTS) this.say('verdict', VERDICTS[/** @type {keyof VERDICTS} */ (event.key)]);
    else if (event.key in COMMANDS) this.say('command', COMMANDS[/** @type {keyof COMMANDS} */ (event.key)]);
    else if (/^[1-9]$/.test(event.key)) this.say('view', Number(event.key));
    else return;
    event.preventDefault();
  }

  /** @returns {Record<string, number>} where each key leads */
  moves() {
    const at = this.at;
    const last = this.#lay.items.length - 1;
    const next = Math.min(last, at + 1);
    const previous = Math.max(0, at - 1);
    return {
      j: next,
      ArrowDown: next,
      k: previous,
      ArrowUp: previous,
      Home: 0,
      End: last,
      PageDown: Math.min(last, at + PAGE),
      PageUp: Math.max(0, at - PAGE),
    };
  }

  /** @param {number} index */
  choose(index) {
    const item = this.#lay.items[index];
    if (item && item.id !== this.chosenId) this.say('choose', item);
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const row = /** @type {HTMLElement} */ (event.target).closest('[role=option]');
    const item = this.#lay.items.find((each) => `row-${each.id}` === row?.id);
    if (!item) return;
    this.say('choose', item);
    this.say('show');
  }

  render() {
    const at = this.at;
    const drawn = at >= this.first && at < this.first + this.#count;
    return html`<div
      role="listbox"
      tabindex="0"
      aria-label=${m.queue.label}
      aria-activedescendant=${drawn ? `row-${this.chosenId}` : nothing}
      @keydown=${this.key}
      @click=${this.clicked}>
      ${repeat(
        this.#lay.parts,
        ({ group }) => group,
        (part) => this.group(part),
      )}
    </div>`;
  }

  /** @param {import('./queue-parts.js').Part} part the whole of it, with those of its rows that are in sight */
  group({ group, from, count, height }) {
    const begin = Math.max(from, this.first);
    const end = Math.min(from + count, this.first + this.#count);
    const rows = begin < end ? this.#lay.items.slice(begin, end) : [];
    const name = group ? m.queue[group] : m.queue.label;
    return html`<div role="group" aria-label=${name} .style=${`height: ${height}px`}>
      ${group ? html`<div class="group ${group}" aria-hidden="true">${name} <span>${numberText(count)}</span></div>` : nothing}
      <div role="presentation" .style=${`transform: translateY(${Math.max(0, begin - from) * ROW}px)`}>
        ${repeat(
          rows,
          (item) => item.id,
          // A row is drawn again only when something about it has changed.
          (item, index) =>
            guard([item, begin + index, count, item.id === this.chosenId, this.drafts?.has(item.id), this.#laid.day], () => this.row(item, begin + index)),
        )}
      </div>
    </div>`;
  }

  /** @param {Entry} item @param {number} index */
  row(item, index) {
    const due = isTooLate(item) ? 'overdue' : dueGroup(item);
    const details = [item.event ?? m.queue.byHand, item.contact, item.order && m.queue.order(item.order)].filter(Boolean);
    return html`<div
      role="option"
      id="row-${item.id}"
      aria-selected=${item.id === this.chosenId}
      aria-posinset=${index + 1}
      aria-setsize=${this.#lay.items.length}>
      <span title=${m.queue.priorityOf(item.priority)}>${priorityMark(item.priority)}</span>
      <span class="unseen">${m.queue.priorityOf(item.priority)},</span>
      <span class="customer">${item.customerName}</span>
      <span class="due ${due}">${dueText(item)}</span>
      <span class="second">
        <span class="about">${details.join(' · ')}</span>
        ${this.drafts?.has(item.id) ? html`<span class="draft">${m.queue.draft}</span>` : nothing}
        ${item.status === 'Open' || item.status === 'Closed' ? nothing : html`<span class="status">${item.status}</span>`}
      </span>
    </div>`;
  }
}

customElements.define('tp-queue-list', QueueList);
