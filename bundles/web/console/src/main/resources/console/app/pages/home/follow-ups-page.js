import { html, nothing } from 'lit';
import { CLOSED } from '../../state/follow-ups.js';
import { Desk } from '../../state/desk.js';
import { router } from '../../state/router.js';
import { say } from '../../state/toasts.js';
import { dialogIsOpen } from '../../elements/dialog.js';
import { PageElement } from '../../elements/page-element.js';
import { messages as m } from '../../text/messages/home.js';
import { pageStyles } from './page-styles.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import { SHEET } from './sheet.js';
import './follow-up-view.js';
import '../../elements/notice.js';
import './queue-pane.js';

/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */

const NARROW = window.matchMedia('(max-width: 52rem)');

/** My Follow-up: the queue, and the follow-up that is open beside it; on narrow screens one after the other. */
export class FollowUpsPage extends PageElement {
  static properties = { showsDetail: { type: Boolean, reflect: true, attribute: 'shows-detail' }, busy: { state: true } };

  static styles = [shared, pageStyles];

  static bounded = true;

  #watch = new StoreController(this);

  constructor() {
    super();
    this.showsDetail = false;
    this.busy = false;
    /** @type {Desk | null} */
    this.desk = null;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
    this.sitDown();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    this.desk?.queue.stop();
  }

  async sitDown() {
    const desk = new Desk(this.session.login);
    this.desk = desk;
    this.#watch.watch(desk.queue);
    this.requestUpdate();
    await desk.queue.start();
    const first = desk.queue.visible[0];
    if (desk.queue.chosenId === null && this.params.id === undefined && first && !NARROW.matches && this.isConnected) this.choose(first);
    await this.updateComplete;
    if (!this.showsDetail || !NARROW.matches) this.list?.focusList();
  }

  /** Here the queue gets the focus and not a heading. */
  async arrive() {
    const id = this.params.id === undefined ? null : Number(this.params.id);
    this.showsDetail = id !== null;
    if (id !== null || NARROW.matches) this.desk?.queue.choose(id);
    await this.updateComplete;
    if (id === null) this.list?.focusList();
  }

  get list() {
    return /** @type {import('./queue-pane.js').QueuePane | null} */ (this.renderRoot.querySelector('tp-queue-pane'));
  }

  get view() {
    return /** @type {import('./follow-up-view.js').FollowUpView | null} */ (this.renderRoot.querySelector('tp-follow-up-view'));
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const control = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || dialogIsOpen()) return;
    if (control && event.key === 'Enter') this.view?.accept(event.shiftKey);
    else if (event.key === 'Escape') this.back();
    else return;
    event.preventDefault();
  };

  get keys() {
    return SHEET;
  }

  showKeys() {
    this.dispatchEvent(new CustomEvent('show-keys', { bubbles: true, composed: true }));
  }

  /** @param {FollowUp} item */
  choose(item) {
    this.desk?.queue.choose(item.id);
    if (!NARROW.matches || this.showsDetail) router.go(`/follow-ups/${item.id}`, { replace: true });
  }

  openNarrow() {
    if (!NARROW.matches || this.showsDetail) return;
    router.go(`/follow-ups/${this.desk?.queue.chosenId}`);
    this.showsDetail = true;
  }

  async open() {
    this.openNarrow();
    await this.updateComplete;
    this.view?.focusWork();
  }

  async back() {
    if (NARROW.matches && this.showsDetail) {
      router.go('/', { replace: true });
      this.showsDetail = false;
      await this.updateComplete;
    }
    this.list?.focusList();
  }

  /** @param {number} by */
  step(by) {
    const neighbour = this.desk?.queue.neighbour(by);
    if (neighbour) this.choose(neighbour);
  }

  /** @param {string} name */
  verdict(name) {
    if (name === 'undo') this.undo();
    else this.work((desk, item) => desk.verdict(item, /** @type {any} */ (name)));
  }

  /** @param {boolean} close */
  accept(close) {
    const item = this.desk?.queue.chosen;
    if (item && !close && !this.desk?.drafts.has(item.id)) return say(m.work.nothing);
    return this.work((desk, each) => desk.accept(each, close ? { status: CLOSED } : {}));
  }

  /**
   * Does something to the open follow-up, says what, and goes on to the next; whoever was typing goes on typing there.
   * @param {(desk: Desk, item: FollowUp) => Promise<string>} act
   */
  async work(act) {
    const desk = this.desk;
    const item = desk?.queue.chosen;
    if (!desk || !item || this.busy) return;
    const typing = this.shadowRoot?.activeElement === this.view;
    const next = desk.queue.neighbour(1) ?? desk.queue.neighbour(-1);
    this.busy = true;
    try {
      say(await act(desk, item), { undo: () => this.undo() });
      await this.goOn(desk, item, next, typing);
    } catch (error) {
      say(m.done.failed(item.customerName, /** @type {Error} */ (error).message), { bad: true });
    } finally {
      this.busy = false;
    }
  }

  /** @param {Desk} desk @param {FollowUp} done @param {FollowUp | undefined} next @param {boolean} typing */
  async goOn(desk, done, next, typing) {
    if (desk.queue.chosenId === done.id) {
      if (next && next.id !== done.id) this.choose(next);
      else if (!desk.queue.items.some((item) => item.id === done.id)) this.leaveLast(desk);
    }
    desk.queue.refresh();
    await this.updateComplete;
    await this.view?.updateComplete;
    if (typing && this.view) this.view.focusWork();
    else if (!this.showsDetail || !NARROW.matches) this.list?.focusList();
  }

  /** @param {Desk} desk */
  leaveLast(desk) {
    desk.queue.choose(null);
    router.go('/', { replace: true });
    this.showsDetail = false;
  }

  async undo() {
    const desk = this.desk;
    if (!desk || this.busy) return;
    if (!desk.canUndo) return say(m.done.nothingToUndo);
    this.busy = true;
    try {
      const { item, words } = await desk.undo();
      say(words);
      this.choose(item);
      await desk.queue.refresh();
      await this.updateComplete;
      this.list?.focusList();
    } catch (error) {
      say(/** @type {Error} */ (error).message, { bad: true });
    } finally {
      this.busy = false;
    }
  }

  updated() {
    const queue = this.desk?.queue;
    this.setTitle(queue?.state === 'ready' ? m.queue.titleWith(queue.total) : m.queue.title);
  }

  render() {
    const desk = this.desk;
    if (!desk) return nothing;
    return html`
      <div class="panes">
        <h1 class="unseen">${m.queue.title}</h1>
        <tp-queue-pane
          role="region"
          aria-label=${m.queue.title}
          .queue=${desk.queue}
          .drafts=${desk.drafts}
          @choose=${(/** @type {CustomEvent<FollowUp>} */ event) => this.choose(event.detail)}
          @open=${this.open}
          @open-narrow=${this.openNarrow}
          @verdict=${(/** @type {CustomEvent<string>} */ event) => this.verdict(event.detail)}
          @help=${this.showKeys}></tp-queue-pane>
        <section aria-label=${m.detail.label}>${this.detail(desk)}</section>
      </div>
    `;
  }

  /** @param {Desk} desk */
  detail({ queue, drafts }) {
    const item = queue.chosen;
    if (!item && queue.chosenError) {
      return html`<tp-notice .heading=${m.detail.notThere} .text=${queue.chosenError} .action=${m.detail.back} @act=${this.back}></tp-notice>`;
    }
    if (!item) return queue.state === 'ready' ? html`<tp-notice .heading=${m.detail.none} .text=${m.detail.noneWhy}></tp-notice>` : nothing;
    const visible = queue.visible;
    return html`<tp-follow-up-view
      .item=${item}
      .drafts=${drafts}
      .at=${visible.findIndex((each) => each.id === item.id)}
      .of=${visible.length}
      .gone=${item.status === CLOSED && queue.filter.status === 'open'}
      .busy=${this.busy}
      @step=${(/** @type {CustomEvent<number>} */ event) => this.step(event.detail)}
      @back=${this.back}
      @draft=${() => queue.changed()}
      @accept=${(/** @type {CustomEvent<boolean>} */ event) => this.accept(event.detail)}></tp-follow-up-view>`;
  }
}

customElements.define('tp-follow-ups-page', FollowUpsPage);
