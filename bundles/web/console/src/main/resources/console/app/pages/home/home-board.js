import { LitElement, html, nothing } from 'lit';
import { calendar } from '../../state/follow-ups.js';
import { LiveController } from '../../elements/live-controller.js';
import { StoreController } from '../../elements/store-controller.js';
import { today } from '../../text/days.js';
import { monthOf, weeks } from '../../text/months.js';
import { messages as m } from '../../text/messages/home.js';
import { numberText } from '../../text/numbers.js';
import { boardStyles } from './board-styles.js';
import { severityStyles } from './severity-mark.js';
import { shared } from '../../elements/shared.js';
import { alertItem, linkItem, newsItem } from './board-items.js';
import '../../elements/calendar.js';
import '../../elements/notice.js';
import '../../elements/plugin-slot.js';

/** @typedef {import('../../state/home-board.js').Part} Part */

/**
 * The board of the Home Page: calendar, Company News, Special Alerts, My Links; those who may edit them in place. Says `day` with the day
 * that is chosen, or null, and `back`.
 */
export class HomeBoardView extends LitElement {
  static properties = {
    board: { attribute: false },
    queue: { attribute: false },
    keeps: { type: Boolean },
    month: { state: true },
    marks: { state: true },
    failed: { state: true },
  };

  static styles = [shared, severityStyles, boardStyles];

  #watch = new StoreController(this);
  #watchQueue = new StoreController(this);

  constructor() {
    super();
    /** @type {import('../../state/home-board.js').HomeBoard | null} */
    this.board = null;
    /** @type {import('../../state/queue.js').Queue | null} */
    this.queue = null;
    /** whether the user keeps news, alerts, and the links that everybody has */
    this.keeps = false;
    this.month = monthOf(today());
    /** @type {Record<string, number>} */
    this.marks = {};
    /** why the days could not be fetched */
    this.failed = '';
    new LiveController(this, ['follow-up'], () => this.count());
  }

  connectedCallback() {
    super.connectedCallback();
    this.count();
  }

  willUpdate() {
    this.#watch.watch(this.board);
    this.#watchQueue.watch(this.queue);
  }

  async count() {
    const days = weeks(this.month).flat();
    try {
      this.marks = await calendar(days[0], /** @type {string} */ (days.at(-1)));
      this.failed = '';
    } catch (error) {
      this.failed = /** @type {Error} */ (error).message;
    }
  }

  /** @param {string} month */
  show(month) {
    this.month = month;
    this.count();
  }

  /** @param {string} day choosing the same again shows everything again */
  day(day) {
    this.dispatchEvent(new CustomEvent('day', { detail: day === this.queue?.day ? null : day }));
  }

  /** @param {Part} part @param {{id: number} | null} item null: a new one */
  async edit(part, item) {
    await import('./board-form.js');
    const there = this.renderRoot.querySelector('tp-board-form');
    const form = /** @type {import('./board-form.js').BoardForm} */ (there ?? this.renderRoot.appendChild(document.createElement('tp-board-form')));
    form.open(/** @type {import('../../state/home-board.js').HomeBoard} */ (this.board), part, item, this.keeps);
  }

  render() {
    const { board, queue } = this;
    if (!board || !queue) return nothing;
    return html`<div class="page">
      <button class="plain back" @click=${() => this.dispatchEvent(new CustomEvent('back'))}><span aria-hidden="true">←</span> ${m.detail.back}</button>
      ${board.state === 'failed'
        ? html`<tp-notice .heading=${m.board.failed} .text=${board.error} .action=${m.queue.retry} @act=${() => board.fetch()}></tp-notice>`
        : html`<div class="columns">
            <div>${this.card('alerts', m.board.alerts, board.alerts, this.keeps)} ${this.card('news', m.board.news, board.news, this.keeps)}</div>
            <div>
              ${this.calendar(queue)}
              <tp-plugin-slot point="dashboard.tile"></tp-plugin-slot>
              ${this.card('links', m.board.links, board.links, true)}
            </div>
          </div>`}
    </div>`;
  }

  /** @param {import('../../state/queue.js').Queue} queue */
  calendar(queue) {
    const month = Object.entries(this.marks).filter(([day]) => monthOf(day) === this.month);
    const total = month.reduce((sum, [, count]) => sum + count, 0);
    return html`<section class="card">
      <h2>${m.board.calendar}</h2>
      <tp-calendar
        .label=${m.board.calendar}
        .month=${this.month}
        .marks=${this.marks}
        .chosen=${queue.day}
        @month=${(/** @type {CustomEvent<string>} */ event) => this.show(event.detail)}
        @choose=${(/** @type {CustomEvent<string>} */ event) => this.day(event.detail)}></tp-calendar>
      ${this.failed
        ? html`<p class="error" role="alert">${this.failed} <button class="link" @click=${this.count}>${m.queue.retry}</button></p>`
        : html`<p class="quiet">${m.board.inMonth(total, numberText(total))}</p>`}
    </section>`;
  }

  /** @param {Part} part @param {string} title @param {{id: number}[]} items @param {boolean} adds whether the user may add to it */
  card(part, title, items, adds) {
    const item = { news: newsItem, alerts: alertItem, links: linkItem }[part];
    return html`<section class="card" aria-labelledby=${part}>
      <div class="head">
        <h2 id=${part}>${title}</h2>
        ${adds ? html`<button class="plain" @click=${() => this.edit(part, null)}>${m.board.add[part]}</button>` : nothing}
      </div>
      ${this.board?.state === 'loading' ? html`<p class="quiet" role="status">${m.board.loading}</p>` : nothing}
      ${this.board?.state === 'ready' && !items.length ? html`<p class="quiet">${adds ? m.board.none[part] : m.board.nothing[part]}</p>` : nothing}
      <ul>
        ${items.map((each) => html`<li>${item(/** @type {any} */ (each))} ${this.mayEdit(part, each) ? this.editButton(part, each) : nothing}</li>`)}
      </ul>
    </section>`;
  }

  /** @param {Part} part @param {any} item */
  mayEdit(part, item) {
    return this.keeps || (part === 'links' && !item.shared);
  }

  /** @param {Part} part @param {any} item */
  editButton(part, item) {
    return html`<button class="plain edit" aria-label=${m.board.edit(item.title ?? item.text)} @click=${() => this.edit(part, item)}>${m.board.editShort}</button>`;
  }
}

customElements.define('tp-home-board', HomeBoardView);
