import { LitElement, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { today } from '../../text/days.js';
import { dueGroup, dueText, isTooLate } from './due.js';
import { messages as m } from '../../text/messages/home.js';
import { priorityMark, priorityStyles } from '../../elements/priority-mark.js';
import { queueStyles } from './queue-styles.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */

const PAGE = 10;

/** The keys that are verdicts while the queue has the focus. */
const VERDICTS = /** @type {const} */ ({ c: 'close', n: 'no-answer', t: 'tomorrow', m: 'monday', u: 'undo' });

/**
 * The queue as a list box: arrows or j and k move, Enter opens. Says `choose` with a follow-up, `open`, `verdict` with the name of
 * one, and `command` with `find`, `reload` or `help`.
 */
export class QueueList extends LitElement {
  static properties = {
    items: { attribute: false },
    chosenId: { attribute: false },
    drafts: { attribute: false },
    grouped: { type: Boolean },
  };

  static styles = [shared, priorityStyles, queueStyles];

  constructor() {
    super();
    /** @type {FollowUp[]} */
    this.items = [];
    /** @type {number | null} */
    this.chosenId = null;
    /** @type {import('../../state/drafts.js').Drafts | null} */
    this.drafts = null;
    this.grouped = true;
  }

  focusList() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[role=listbox]'))?.focus();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('chosenId')) this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
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
    else if (event.key === '/') this.say('command', 'find');
    else if (event.key === 'r') this.say('command', 'reload');
    else if (event.key === '?') this.say('command', 'help');
    else return;
    event.preventDefault();
  }

  /** @returns {Record<string, number>} where each key leads */
  moves() {
    const at = this.items.findIndex((item) => item.id === this.chosenId);
    const last = this.items.length - 1;
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
    const item = this.items[index];
    if (item && item.id !== this.chosenId) this.say('choose', item);
  }

  render() {
    const chosen = this.items.some((item) => item.id === this.chosenId);
    return html`<div
      role="listbox"
      tabindex="0"
      aria-label=${m.queue.label}
      aria-activedescendant=${chosen ? `row-${this.chosenId}` : nothing}
      @keydown=${this.key}
      @click=${this.clicked}>
      ${this.grouped ? this.groups() : this.rows(this.items)}
    </div>`;
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const row = /** @type {HTMLElement} */ (event.target).closest('[role=option]');
    const item = this.items.find((each) => `row-${each.id}` === row?.id);
    if (!item) return;
    this.say('choose', item);
    this.say('open-narrow');
  }

  /** By due date; an order of the queue's own is kept within each part. */
  groups() {
    /** @type {Map<string, FollowUp[]>} */
    const groups = new Map();
    for (const item of this.items) {
      const group = dueGroup(item);
      const members = groups.get(group);
      if (members) members.push(item);
      else groups.set(group, [item]);
    }
    return repeat(
      groups,
      ([group]) => group,
      ([group, items]) => {
        const name = m.queue[/** @type {import('./due.js').Group} */ (group)];
        return html`<div role="group" aria-label=${name}>
          <div class="group ${group}" aria-hidden="true">${name} <span>${items.length}</span></div>
          ${this.rows(items)}
        </div>`;
      },
    );
  }

  /** @param {FollowUp[]} items */
  rows(items) {
    return repeat(
      items,
      (item) => item.id,
      // A row is drawn again only when something about it has changed: moving about a long queue touches two.
      (item) => guard([item, item.id === this.chosenId, this.drafts?.has(item.id), today()], () => this.row(item)),
    );
  }

  /** @param {FollowUp} item */
  row(item) {
    const due = isTooLate(item) ? 'overdue' : dueGroup(item);
    const details = [item.event ?? m.queue.byHand, item.contact, item.order && m.queue.order(item.order)].filter(Boolean);
    return html`<div role="option" id="row-${item.id}" aria-selected=${item.id === this.chosenId}>
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
