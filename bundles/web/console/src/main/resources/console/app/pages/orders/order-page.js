import { css, html, nothing } from 'lit';
import { ENTRY, HOLDS, acceptQuote, cancelOrder, getOrder, holdOrder, releaseHold } from '../../state/orders.js';
import { say } from '../../state/toasts.js';
import { LiveController } from '../../elements/live-controller.js';
import { Names } from '../../elements/names.js';
import { PageElement } from '../../elements/page-element.js';
import { messages as m } from '../../text/messages/orders.js';
import { statusMark } from './order-marks.js';
import '../../elements/menu.js';
import '../../elements/notice.js';
import '../../elements/time-line.js';
import './order-facts.js';
import './order-follow-ups.js';
import './order-holds.js';
import './order-lines-table.js';
import './reason-dialog.js';

/** @typedef {import('../../state/orders.js').Order} Order */

/** One order or quote: what it is, what holds it, what it has led to, and the steps that may follow. */
export class OrderPage extends PageElement {
  static properties = { order: { state: true }, error: { state: true }, busy: { state: true } };

  static styles = [
    PageElement.styles,
    css`
      .parts {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(18rem, 26rem);
        gap: 14px;
        align-items: start;
      }
      .column {
        display: grid;
        gap: 14px;
        min-width: 0;
      }
      h2 {
        margin-bottom: 10px;
      }
      @media (max-width: 60rem) {
        .parts {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  #number = '';
  #names = new Names(this);

  constructor() {
    super();
    /** @type {Order | null} */
    this.order = null;
    this.error = '';
    this.busy = false;
    new LiveController(this, ['order'], (keys) => (keys === null || keys.has(this.#number)) && this.fetch());
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('params') || this.params.number === this.#number) return;
    this.#number = this.params.number ?? '';
    this.order = null;
    this.fetch();
  }

  async fetch() {
    const number = this.#number;
    if (!number) return;
    try {
      const order = await getOrder(number);
      if (number === this.#number) Object.assign(this, { order, error: '' });
    } catch (error) {
      if (number === this.#number) this.error = /** @type {Error} */ (error).message;
    }
  }

  updated() {
    if (this.order) this.setTitle(this.heading);
  }

  get heading() {
    return m.order.heading(this.#number, this.order?.status === 'quote');
  }

  get mayEnter() {
    return this.session.jobFunctions.includes(ENTRY);
  }

  get commands() {
    const order = this.order;
    if (!order || !this.mayEnter) return [];
    return [
      { title: m.order.copy, href: this.copyHref },
      ...(order.status === 'quote' ? [{ title: m.order.toOrder, run: () => this.turn() }] : []),
      ...this.steps.map(({ title, run }) => ({ title, run })),
    ];
  }

  get copyHref() {
    return `/orders/new?copy=${encodeURIComponent(this.#number)}`;
  }

  /** What else may follow, each after a question. */
  get steps() {
    const status = this.order?.status ?? '';
    const steps = [];
    if (['entered', 'on hold', 'released'].includes(status)) steps.push({ title: m.order.hold, run: () => this.askHold() });
    if (status !== 'cancelled') steps.push({ title: m.order.cancel, run: () => this.askCancel() });
    return steps;
  }

  get dialog() {
    return /** @type {import('./reason-dialog.js').ReasonDialog} */ (this.renderRoot.querySelector('tp-reason-dialog'));
  }

  /** Takes an order as it is after a step, and says so. @param {Order} order @param {string} words */
  done(order, words) {
    this.order = order;
    say(words);
  }

  async turn() {
    if (this.busy) return;
    this.busy = true;
    try {
      const order = await acceptQuote(this.#number);
      this.done(order, m.done.accepted(order.number, m.status(order.status)));
    } catch (error) {
      say(/** @type {Error} */ (error).message, { bad: true });
      this.fetch();
    } finally {
      this.busy = false;
    }
  }

  askCancel() {
    const a = m.ask;
    this.dialog.ask({
      heading: a.cancel(this.heading),
      why: a.cancelWhy,
      label: a.cancelReason,
      action: a.cancelDo,
      send: async (reason) => this.done(await cancelOrder(this.#number, reason), m.done.cancelled(this.#number)),
    });
  }

  askHold() {
    const a = m.ask;
    this.dialog.ask({
      heading: a.hold,
      why: a.holdWhy,
      label: a.holdReason,
      action: a.holdDo,
      kindLabel: a.holdKind,
      kinds: HOLDS.map((kind) => [kind, m.hold(kind)]),
      send: async (reason, kind) => this.done(await holdOrder(this.#number, kind, reason), m.done.held(this.#number)),
    });
  }

  /** @param {import('../../state/orders.js').Hold} hold */
  askRelease(hold) {
    const a = m.ask;
    this.dialog.ask({
      heading: a.release(hold.kind),
      why: a.releaseWhy,
      label: a.releaseReason,
      action: a.releaseDo,
      send: async (reason) => {
        const order = await releaseHold(this.#number, hold.id, reason);
        const left = order.holds.filter((each) => each.releasedAt === null).length;
        this.done(order, left ? m.done.holdReleased(order.number, left) : m.done.released(order.number));
      },
    });
  }

  render() {
    const order = this.order;
    if (!order && this.error) {
      return html`<tp-notice main .heading=${m.order.failed} .text=${this.error} .action=${m.order.retry} @act=${this.fetch}></tp-notice>`;
    }
    if (!order) return html`<tp-notice role="status" .heading=${m.order.loading}></tp-notice>`;
    return html`${this.head(order)}
      ${this.error ? html`<p class="error" role="status">${this.error}</p>` : nothing}
      <div class="parts">
        <div class="column">${this.linesPanel(order)} ${this.panel('history', m.order.history, this.timeLine(order))}</div>
        <div class="column">
          ${this.panel(
            'holds',
            m.order.holds,
            html`<tp-order-holds
              .holds=${order.holds}
              .functions=${this.session.jobFunctions}
              @release=${(/** @type {CustomEvent} */ event) => this.askRelease(event.detail)}></tp-order-holds>`,
          )}
          ${this.panel('follow-ups', m.order.followUps, html`<tp-order-follow-ups .number=${order.number}></tp-order-follow-ups>`)}
          ${this.panel('about', m.order.about, html`<tp-order-facts .order=${order}></tp-order-facts>`)}
        </div>
      </div>
      <tp-reason-dialog></tp-reason-dialog>`;
  }

  /** @param {Order} order */
  head(order) {
    const o = m.order;
    const steps = this.mayEnter ? this.steps : [];
    return html`<div class="head">
      <h1>${this.heading}</h1>
      ${statusMark(order.status)}
      <span class="gap"></span>
      ${this.mayEnter ? html`<a href=${this.copyHref}>${o.copy}</a>` : nothing}
      ${this.mayEnter && order.status === 'quote'
        ? html`<button class="primary" ?disabled=${this.busy} @click=${this.turn}>${this.busy ? o.turning : o.toOrder}</button>`
        : nothing}
      ${steps.map(({ title, run }) => html`<button @click=${run}>${title}</button>`)}
    </div>`;
  }

  /** @param {Order} order */
  linesPanel(order) {
    return this.panel(
      'lines',
      `${m.order.lines} (${order.lines.length})`,
      html`<tp-order-lines-table .lines=${order.lines} .total=${order.total}></tp-order-lines-table>`,
    );
  }

  /** @param {string} id @param {string} title @param {unknown} content */
  panel(id, title, content) {
    return html`<section class="panel" aria-labelledby=${id}><h2 id=${id}>${title}</h2>${content}</section>`;
  }

  /** @param {Order} order */
  timeLine(order) {
    const entries = order.history
      .map((step, index) => ({ id: index, at: step.at, title: m.status(step.status), text: step.note ?? '', kind: this.#names.of(step.by) }))
      .reverse();
    return html`<tp-time-line .label=${m.order.history} .entries=${entries}></tp-time-line>`;
  }
}

customElements.define('tp-order-page', OrderPage);
