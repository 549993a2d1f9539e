import { LitElement, html, nothing } from 'lit';
import { CLOSED } from '../state/follow-ups.js';
import { Desk } from '../state/desk.js';
import { messages as m } from '../text/messages.js';
import { pageStyles } from './page-styles.js';
import { shared } from './shared.js';
import { StoreController } from './store-controller.js';
import './cheat-sheet.js';
import './follow-up-view.js';
import './notice.js';
import './queue-pane.js';
import './toast.js';

/** @typedef {import('../state/follow-ups.js').FollowUp} FollowUp */

const NARROW = window.matchMedia('(max-width: 52rem)');

/** My Follow-up: the queue, and the follow-up that is open beside it; on narrow screens one after the other. */
export class FollowUpsPage extends LitElement {
  static properties = { login: {}, showsDetail: { type: Boolean, reflect: true, attribute: 'shows-detail' }, busy: { state: true } };

  static styles = [shared, pageStyles];

  #watch = new StoreController(this);

  constructor() {
    super();
    this.login = '';
    this.showsDetail = false;
    this.busy = false;
    /** @type {Desk | null} */
    this.desk = null;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
    window.addEventListener('popstate', this.#address);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    window.removeEventListener('popstate', this.#address);
    this.desk?.queue.stop();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('login')) this.sitDown();
  }

  /** Another user has another queue, and other drafts. */
  async sitDown() {
    this.desk?.queue.stop();
    const desk = new Desk(this.login);
    this.desk = desk;
    this.busy = false;
    this.#watch.watch(desk.queue);
    this.#address();
    await desk.queue.start();
    const first = desk.queue.visible[0];
    if (desk === this.desk && desk.queue.chosenId === null && first && !NARROW.matches) this.choose(first);
    await this.updateComplete;
    if (!this.showsDetail || !NARROW.matches) this.list?.focusList();
  }

  get list() {
    return /** @type {import('./queue-pane.js').QueuePane | null} */ (this.renderRoot.querySelector('tp-queue-pane'));
  }

  get view() {
    return /** @type {import('./follow-up-view.js').FollowUpView | null} */ (this.renderRoot.querySelector('tp-follow-up-view'));
  }

  get toast() {
    return /** @type {import('./toast.js').Toast} */ (this.renderRoot.querySelector('tp-toast'));
  }

  #address = async () => {
    const found = /^\/follow-ups\/(\d+)$/.exec(location.pathname);
    const id = found ? Number(found[1]) : null;
    this.showsDetail = id !== null;
    if (id !== null || NARROW.matches) this.desk?.queue.choose(id);
    await this.updateComplete;
    if (id === null) this.list?.focusList();
  };

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const control = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || document.querySelector('tp-app')?.shadowRoot?.querySelector('dialog[open]')) return;
    if (control && event.key === 'Enter') this.view?.accept(event.shiftKey);
    else if (control && event.key === '/') this.showKeys();
    else if (event.key === 'Escape' && !this.sheetIsOpen) this.back();
    else return;
    event.preventDefault();
  };

  get sheet() {
    return /** @type {import('./cheat-sheet.js').CheatSheet} */ (this.renderRoot.querySelector('tp-cheat-sheet'));
  }

  get sheetIsOpen() {
    return this.sheet.shadowRoot?.querySelector('dialog')?.open ?? false;
  }

  showKeys() {
    this.sheet.show();
  }

  /** @param {FollowUp} item */
  choose(item) {
    this.desk?.queue.choose(item.id);
    if (!NARROW.matches || this.showsDetail) history.replaceState(null, '', `/follow-ups/${item.id}`);
  }

  openNarrow() {
    if (!NARROW.matches || this.showsDetail) return;
    history.pushState(null, '', `/follow-ups/${this.desk?.queue.chosenId}`);
    this.showsDetail = true;
  }

  async open() {
    this.openNarrow();
    await this.updateComplete;
    this.view?.focusWork();
  }

  async back() {
    if (NARROW.matches && this.showsDetail) {
      history.replaceState(null, '', '/');
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
    if (item && !close && !this.desk?.drafts.has(item.id)) return this.toast.show(m.work.nothing);
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
      this.toast.show(await act(desk, item), { undo: true });
      await this.goOn(desk, item, next, typing);
    } catch (error) {
      this.toast.show(m.done.failed(item.customerName, /** @type {Error} */ (error).message), { bad: true });
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
    history.replaceState(null, '', '/');
    this.showsDetail = false;
  }

  async undo() {
    const desk = this.desk;
    if (!desk || this.busy) return;
    if (!desk.canUndo) return this.toast.show(m.done.nothingToUndo);
    this.busy = true;
    try {
      const { item, words } = await desk.undo();
      this.toast.show(words);
      this.choose(item);
      await desk.queue.refresh();
      await this.updateComplete;
      this.list?.focusList();
    } catch (error) {
      this.toast.show(/** @type {Error} */ (error).message, { bad: true });
    } finally {
      this.busy = false;
    }
  }

  updated() {
    const queue = this.desk?.queue;
    document.title = `${m.header.title(queue?.state === 'ready' ? queue.total : undefined)} – ${m.product}`;
  }

  render() {
    const desk = this.desk;
    if (!desk) return nothing;
    return html`
      <main>
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
      </main>
      <tp-toast @undo=${this.undo}></tp-toast>
      <tp-cheat-sheet></tp-cheat-sheet>
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
