import { LitElement, css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { CLOSED } from '../../state/follow-ups.js';
import { dueGroup, dueText, isTooLate } from './due.js';
import { messages as m } from '../../text/messages/home.js';
import { contactLine } from './contact-line.js';
import { priorityMark, priorityStyles } from '../../elements/priority-mark.js';
import { shared } from '../../elements/shared.js';
import { viewStyles } from './follow-up-styles.js';
import './accept-bar.js';
import './facts-list.js';
import './hold-panel.js';
import './script-view.js';
import '../../elements/plugin-slot.js';
import './work-form.js';

/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */

/** A follow-up: whom to call, what to say, why, and the form for what came of it. Says `step` with 1 or -1, `back`, and what the form says. */
export class FollowUpView extends LitElement {
  static properties = {
    item: { attribute: false },
    drafts: { attribute: false },
    at: { type: Number },
    of: { type: Number },
    gone: { type: Boolean },
    viewers: { attribute: false },
    session: { attribute: false },
    busy: { type: Boolean },
    error: { state: true },
  };

  static styles = [shared, priorityStyles, viewStyles];

  constructor() {
    super();
    /** @type {FollowUp | null} */
    this.item = null;
    /** @type {import('../../state/drafts.js').Drafts | null} */
    this.drafts = null;
    /** its place in the queue, from 0, or -1 */
    this.at = -1;
    this.of = 0;
    this.gone = false;
    this.busy = false;
    /** @type {import('../../state/presence.js').Viewer[]} who else has it open */
    this.viewers = [];
    /** @type {import('../../state/api.js').Session | null} */
    this.session = null;
    this.error = '';
  }

  get form() {
    return /** @type {import('./work-form.js').WorkForm | null} */ (this.renderRoot.querySelector('tp-work-form'));
  }

  /** @param {'details' | 'date'} field @param {string} [typed] on the way to the details */
  focusWork(field, typed) {
    if (field === 'date') this.form?.focusDate();
    else this.form?.focusDetails(typed);
  }

  get page() {
    return this.renderRoot.querySelector('.page');
  }

  /** Checks what is typed and says `accept`. @param {boolean} close */
  accept(close) {
    if (this.busy || !this.form) return;
    this.error = this.form.fault;
    if (!this.error) this.say('accept', close);
  }

  discard() {
    this.error = '';
    this.form?.discard();
  }

  typed() {
    this.error = '';
    this.requestUpdate();
    this.say('draft');
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('item')) this.error = '';
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const before = /** @type {FollowUp | null | undefined} */ (changed.get('item'));
    if (changed.has('item') && before?.id !== this.item?.id) this.page?.scrollTo(0, 0);
  }

  /** @param {string} name @param {unknown} [detail] */
  say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  render() {
    const item = this.item;
    if (!item) return nothing;
    const closes = [item.status, this.drafts?.get(item.id).status].includes(CLOSED);
    return html`
      <div class="page">${this.content(item)}</div>
      <tp-accept-bar
        .changed=${this.drafts?.has(item.id) ?? false}
        .closing=${closes}
        .busy=${this.busy}
        .error=${this.error}
        @discard=${this.discard}
        @accept=${(/** @type {CustomEvent<boolean>} */ event) => this.accept(event.detail)}></tp-accept-bar>
    `;
  }

  /** @param {FollowUp} item */
  content(item) {
    return html`
      <header>
        <button class="plain back" @click=${() => this.say('back')}><span aria-hidden="true">←</span> ${m.detail.back}</button>
        ${this.heading(item)} ${contactLine(item)}
      </header>
      ${this.gone ? html`<p class="gone">${m.detail.gone(item.closedBy)}</p>` : nothing}
      <div role="status">${this.viewers.length ? html`<p class="gone">${m.detail.openBy(this.viewers.map(({ fullName }) => fullName))}</p>` : nothing}</div>
      <div class="body">
        <div class="main">
          ${item.hold
            ? html`<tp-hold-panel .item=${item} .session=${this.session} @released=${() => this.say('released')}></tp-hold-panel>`
            : nothing}
          ${keyed(item.id, html`<tp-script-view .script=${item.script}></tp-script-view>`)}
          ${keyed(
            item.id,
            html`<tp-work-form
              .item=${item}
              .drafts=${this.drafts}
              @accept=${() => this.accept(false)}
              @draft=${this.typed}></tp-work-form>`,
          )}
        </div>
        <div class="aside">
          <tp-facts-list .item=${item}></tp-facts-list>
          <tp-plugin-slot bare point="followup.action" .model=${item}></tp-plugin-slot>
          <tp-plugin-slot point="followup.details.panel" .model=${item}></tp-plugin-slot>
        </div>
      </div>
    `;
  }

  /** @param {FollowUp} item */
  heading(item) {
    const due = isTooLate(item) ? 'overdue' : dueGroup(item);
    return html`<div class="top">
      <h2>
        <span title=${m.queue.priorityOf(item.priority)}>${priorityMark(item.priority)}</span>
        <span class="unseen">${m.queue.priorityOf(item.priority)}:</span>
        <a href="/customers/${encodeURIComponent(item.customer)}">${item.customerName}</a>
      </h2>
      <span class="chip">${item.event ?? m.queue.byHand}</span>
      <span class="due ${due}">${dueText(item)}</span>
      ${item.status === 'Open' || item.status === CLOSED ? nothing : html`<span class="chip">${item.status}</span>`}
      <span class="gap"></span>
      ${this.at < 0 ? nothing : this.stepper()}
    </div>`;
  }

  stepper() {
    return html`<span class="stepper">
      <span class="position">${m.detail.position(this.at + 1, this.of)}</span>
      <button class="plain icon" aria-label=${m.detail.previous} title="${m.detail.previous} (k)" ?disabled=${this.at <= 0} @click=${() => this.say('step', -1)}>
        ${arrow('m3 9 4-4 4 4')}
      </button>
      <button class="plain icon" aria-label=${m.detail.next} title="${m.detail.next} (j)" ?disabled=${this.at >= this.of - 1} @click=${() => this.say('step', 1)}>
        ${arrow('m3 5 4 4 4-4')}
      </button>
    </span>`;
  }
}

/** @param {string} path */
const arrow = (path) => html`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8">
  <path d=${path} stroke-linecap="round" stroke-linejoin="round" />
</svg>`;

customElements.define('tp-follow-up-view', FollowUpView);
