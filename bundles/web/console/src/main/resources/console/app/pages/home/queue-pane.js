import { LitElement, html, nothing } from 'lit';
import { timeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/home.js';
import { numberText } from '../../text/numbers.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import { paneStyles } from './pane-styles.js';
import '../../elements/notice.js';
import './queue-filter.js';
import './queue-list.js';
import './views-bar.js';

/** @typedef {import('../../state/queue.js').Queue} Queue */

/** The queue with its views and filter, or what to do where there is none. Says what the list says, and `command` with the name of one. */
export class QueuePane extends LitElement {
  static properties = { desk: { attribute: false } };

  static styles = [shared, paneStyles];

  #watch = new StoreController(this);
  #watchViews = new StoreController(this);

  constructor() {
    super();
    /** @type {import('../../state/desk.js').Desk | null} */
    this.desk = null;
  }

  willUpdate() {
    this.#watch.watch(this.desk?.queue ?? null);
    this.#watchViews.watch(this.desk?.views ?? null);
  }

  focusList() {
    /** @type {import('./queue-list.js').QueueList | null} */ (this.renderRoot.querySelector('tp-queue-list'))?.focusList();
  }

  /** @param {string} name @param {unknown} [detail] */
  say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @param {Event} event hands on what the list says */
  handOn = (event) => this.say(event.type, /** @type {CustomEvent} */ (event).detail);

  /** @param {string} name */
  command(name) {
    if (name === 'find') /** @type {any} */ (this.renderRoot.querySelector('tp-queue-filter')).focusText();
    else if (name === 'reload') this.desk?.queue.refresh();
    else this.say('command', name);
  }

  /** @param {number} place 1: everything that is open; then the saved views */
  view(place) {
    /** @type {any} */ (this.renderRoot.querySelector('tp-views-bar'))?.choose(place - 1);
  }

  /** From the search to what it found. */
  found() {
    const { queue } = /** @type {import('../../state/desk.js').Desk} */ (this.desk);
    const [first] = queue.visible;
    if (first && !queue.visible.some((item) => item.id === queue.chosenId)) this.say('choose', first);
    this.focusList();
  }

  render() {
    const { desk } = this;
    return desk ? html`${this.head(desk)} ${this.body(desk)}` : nothing;
  }

  /** @param {import('../../state/desk.js').Desk} desk */
  head({ queue, views }) {
    const count = queue.text ? m.queue.countOf(queue.visible.length, queue.total) : numberText(queue.total);
    return html`<div class="head">
      <div class="title">
        <h2>
          ${m.queue.title}
          ${queue.state === 'ready' ? html`<span class="count" title=${m.queue.count(queue.total)}>${count}</span>` : nothing}
        </h2>
        <button class="plain board" @click=${() => this.say('command', 'board')}>${m.board.label}</button>
        <button aria-keyshortcuts="o" title="${m.options.title} (o)" @click=${() => this.say('command', 'options')}>${m.options.title}</button>
        <button aria-keyshortcuts="n" title="${m.create.title} (n)" @click=${() => this.say('command', 'new')}>${m.create.short}</button>
      </div>
      <tp-views-bar .queue=${queue} .views=${views} @chosen=${this.focusList}></tp-views-bar>
      <tp-queue-filter .queue=${queue} @found=${this.found}></tp-queue-filter>
      ${queue.error && queue.state === 'ready' ? this.stale(queue) : nothing}
    </div>`;
  }

  /** @param {Queue} queue */
  stale(queue) {
    return html`<p class="stale" role="status">
      ${m.queue.stale(timeText(queue.readAt))} ${queue.error}
      <button class="link" @click=${() => queue.refresh()}>${m.queue.retry}</button>
    </p>`;
  }

  /** @param {import('../../state/desk.js').Desk} desk */
  body({ queue, drafts }) {
    if (queue.state === 'loading') return html`<p class="waiting" role="status">${m.queue.loading}</p>`;
    if (queue.state === 'failed') return notice(m.queue.failed, queue.error, m.queue.retry, () => queue.refresh());
    const items = queue.visible;
    if (!items.length) return this.empty(queue);
    return html`<tp-queue-list
        .items=${items}
        .chosenId=${queue.chosenId}
        .drafts=${drafts}
        .version=${drafts.version}
        .grouped=${queue.byDate}
        @choose=${this.handOn}
        @open=${this.handOn}
        @show=${this.handOn}
        @verdict=${this.handOn}
        @view=${(/** @type {CustomEvent<number>} */ event) => this.view(event.detail)}
        @command=${(/** @type {CustomEvent<string>} */ event) => this.command(event.detail)}></tp-queue-list>
      ${queue.items.length < queue.total ? this.more(queue) : nothing}`;
  }

  /** @param {Queue} queue */
  more(queue) {
    return html`<p class="more">
      ${m.queue.more(numberText(queue.items.length), numberText(queue.total))}
      <button class="link" @click=${() => queue.fetchMore()}>${m.queue.loadMore}</button>
    </p>`;
  }

  /** @param {Queue} queue */
  empty(queue) {
    if (queue.filtered) return notice(m.queue.noMatch, m.queue.noMatchWhy, m.queue.clear, () => queue.clear());
    const action = queue.options.closed ? '' : m.queue.emptyAll;
    return notice(m.queue.empty, m.queue.emptyWhy, action, () => queue.show({ closed: true }));
  }
}

/** @param {string} heading @param {string} text @param {string} action @param {() => void} act */
const notice = (heading, text, action, act) =>
  html`<tp-notice .heading=${heading} .text=${text} .action=${action} @act=${act}></tp-notice>`;

customElements.define('tp-queue-pane', QueuePane);
