import { LitElement, css, html, nothing } from 'lit';
import { timeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/home.js';
import { numberText } from '../../text/numbers.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import '../../elements/notice.js';
import './queue-filter.js';
import './queue-list.js';

/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */
/** @typedef {import('../../state/queue.js').Queue} Queue */

/** The queue with its filter, or what to do where there is none. Says what the list says, and `help`. */
export class QueuePane extends LitElement {
  static properties = { queue: { attribute: false }, drafts: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        min-height: 0;
        background: var(--surface);
      }
      .head {
        display: grid;
        gap: 8px;
        padding: 12px 12px 10px 14px;
        border-bottom: 1px solid var(--line);
      }
      h2 {
        font-size: var(--text-title);
        font-weight: 650;
        letter-spacing: -0.01em;
      }
      .count {
        margin-left: 4px;
        color: var(--muted);
        font-size: var(--text-normal);
        font-weight: 400;
        font-variant-numeric: tabular-nums;
        letter-spacing: 0;
      }
      .stale {
        padding: 6px 9px;
        border-radius: var(--radius);
        background: var(--note-back);
        color: var(--note);
      }
      .waiting {
        padding: 14px;
        color: var(--muted);
      }
      .more {
        padding: 6px 14px;
        border-top: 1px solid var(--line);
        color: var(--muted);
      }
    `,
  ];

  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {Queue | null} */
    this.queue = null;
    /** @type {import('../../state/drafts.js').Drafts | null} */
    this.drafts = null;
  }

  willUpdate() {
    this.#watch.watch(this.queue);
  }

  focusList() {
    /** @type {import('./queue-list.js').QueueList | null} */ (this.renderRoot.querySelector('tp-queue-list'))?.focusList();
  }

  /** @param {Event} event hands on what the list says */
  handOn = (event) => {
    this.dispatchEvent(new CustomEvent(event.type, { detail: /** @type {CustomEvent} */ (event).detail }));
  };

  /** @param {string} name */
  command(name) {
    if (name === 'find') /** @type {any} */ (this.renderRoot.querySelector('tp-queue-filter')).focusText();
    else if (name === 'reload') this.queue?.refresh();
    else this.dispatchEvent(new CustomEvent('help'));
  }

  /** From the search to what it found. */
  found() {
    const visible = this.queue?.visible ?? [];
    if (visible[0] && !visible.some((item) => item.id === this.queue?.chosenId)) {
      this.dispatchEvent(new CustomEvent('choose', { detail: visible[0] }));
    }
    this.focusList();
  }

  render() {
    const queue = this.queue;
    return queue ? html`${this.head(queue)} ${this.body(queue)}` : nothing;
  }

  /** @param {Queue} queue */
  head(queue) {
    const count = queue.filter.text ? m.queue.countOf(queue.visible.length, queue.total) : numberText(queue.total);
    return html`<div class="head">
      <h2>
        ${m.queue.title}
        ${queue.state === 'ready' ? html`<span class="count" title=${m.queue.count(queue.total)}>${count}</span>` : nothing}
      </h2>
      <tp-queue-filter
        .filter=${queue.filter}
        .events=${[...queue.events].sort()}
        @filter=${(/** @type {CustomEvent} */ event) => queue.filterBy(event.detail)}
        @found=${this.found}></tp-queue-filter>
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

  /** @param {Queue} queue */
  body(queue) {
    if (queue.state === 'loading') return html`<p class="waiting" role="status">${m.queue.loading}</p>`;
    if (queue.state === 'failed') return notice(m.queue.failed, queue.error, m.queue.retry, () => queue.refresh());
    const items = queue.visible;
    if (!items.length) return this.empty(queue);
    return html`<tp-queue-list
        .items=${items}
        .chosenId=${queue.chosenId}
        .drafts=${this.drafts}
        .grouped=${queue.byDate}
        @choose=${this.handOn}
        @open=${this.handOn}
        @open-narrow=${this.handOn}
        @verdict=${this.handOn}
        @command=${(/** @type {CustomEvent<string>} */ event) => this.command(event.detail)}></tp-queue-list>
      ${queue.items.length < queue.total ? this.more(queue) : nothing}`;
  }

  /** @param {Queue} queue */
  more(queue) {
    return html`<p class="more">
      ${m.queue.more(queue.items.length, queue.total)}
      <button class="link" @click=${() => queue.fetchMore()}>${m.queue.loadMore}</button>
    </p>`;
  }

  /** @param {Queue} queue */
  empty(queue) {
    if (queue.filtered) {
      return notice(m.queue.noMatch, m.queue.noMatchWhy, m.queue.clear, () => queue.filterBy({ text: '', event: '', priority: '' }));
    }
    const action = queue.filter.status === 'open' ? m.queue.emptyAll : '';
    return notice(m.queue.empty, m.queue.emptyWhy, action, () => queue.filterBy({ status: 'all' }));
  }
}

/** @param {string} heading @param {string} text @param {string} action @param {() => void} act */
const notice = (heading, text, action, act) =>
  html`<tp-notice .heading=${heading} .text=${text} .action=${action} @act=${act}></tp-notice>`;

customElements.define('tp-queue-pane', QueuePane);
