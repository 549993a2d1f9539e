import { html, nothing } from 'lit';
import { CLOSED } from '../../state/follow-ups.js';
import { Desk } from '../../state/desk.js';
import { holdKeys } from '../../state/held-keys.js';
import { HomeBoard } from '../../state/home-board.js';
import { whenIdle } from '../../state/idle.js';
import { router } from '../../state/router.js';
import { dialogIsOpen } from '../../elements/dialog.js';
import { PageElement } from '../../elements/page-element.js';
import { messages as m } from '../../text/messages/home.js';
import { pageStyles } from './page-styles.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import { SHEET } from './sheet.js';
import { WorkThrough } from './work-through.js';
import './alert-bar.js';
import './home-board.js';
import '../../elements/notice.js';
import './queue-pane.js';

const NARROW = window.matchMedia('(max-width: 52rem)');

/** The Home Page: the queue, and beside it the board, or the follow-up that is open; on narrow screens one after the other. */
export class FollowUpsPage extends PageElement {
  static properties = { showsDetail: { type: Boolean, reflect: true, attribute: 'shows-detail' }, busy: { state: true }, lacks: { state: true } };

  static styles = [shared, pageStyles];

  static bounded = true;

  #watch = new StoreController(this);
  #watchPresence = new StoreController(this);
  #work = new WorkThrough(this);

  constructor() {
    super();
    this.showsDetail = false;
    this.busy = false;
    /** @type {string | null} what keeps a follow-up from being shown; null: nothing */
    this.lacks = '';
    /** @type {Desk | null} */
    this.desk = null;
    /** @type {HomeBoard | null} */
    this.board = null;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
    this.sitDown();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    this.desk?.stop();
    this.board?.stop();
  }

  async sitDown() {
    const desk = new Desk(this.session.login);
    this.desk = desk;
    this.board = new HomeBoard(this.session.jobFunctions.includes('CRM'));
    this.#watch.watch(desk.queue);
    this.#watchPresence.watch(desk.presence);
    this.requestUpdate();
    // First the queue: browsers ask for six things at a time.
    const queue = desk.start();
    this.board.start();
    await queue;
    const first = desk.queue.visible[0];
    if (desk.queue.chosenId === null && first && this.isConnected) desk.queue.choose(first.id);
    await this.updateComplete;
    this.focusList();
    whenIdle(() => this.fetchView());
  }

  /** The view of a follow-up is fetched when one is first opened, or as soon as there is nothing else to do. */
  async fetchView() {
    try {
      await import('./follow-up-view.js');
      this.lacks = null;
    } catch (error) {
      this.lacks = /** @type {Error} */ (error).message;
    }
  }

  /** @returns {number | null} the follow-up that the address names */
  get openId() {
    return this.params.id === undefined ? null : Number(this.params.id);
  }

  /** Here the queue gets the focus and not a heading. */
  async arrive() {
    await this.updateComplete;
    if (this.openId === null) this.focusList();
  }

  /** Shows what the address says. @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('params') && !changed.has('query')) return;
    this.showsDetail = this.openId !== null || this.query.get('show') === 'board';
    if (this.openId !== null && this.lacks !== null) this.fetchView();
    this.desk?.open(this.openId);
  }

  focusList() {
    if (!this.showsDetail || !NARROW.matches) this.pane?.focusList();
  }

  get pane() {
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

  get commands() {
    return [
      { title: m.commands.create, keys: 'n', run: () => this.command('new') },
      { title: m.commands.options, keys: 'o', run: () => this.command('options') },
      { title: m.commands.board, run: () => this.close(this.openId) },
      ...(this.desk?.views.list ?? []).map((view) => ({ title: m.commands.view(view.name), run: () => this.desk?.queue.show(view.options) })),
    ];
  }

  /** Marks a follow-up; where one is open, this one is opened in its place. @param {number} id */
  choose(id) {
    this.desk?.queue.choose(id);
    if (this.openId !== null) this.goTo({ id: String(id) }, true);
  }

  /** @param {{id?: string, show?: string}} where @param {boolean} replace Back does not lead to what is shown now */
  goTo({ id, show = '' }, replace) {
    // At once, and not only when the address has gone through the console.
    Object.assign(this, { params: id ? { id } : {}, query: new URLSearchParams(show && { show }) });
    router.go(id ? `/follow-ups/${id}` : show ? `/?show=${show}` : '/', { replace });
  }

  /** Opens the chosen follow-up. @param {'details' | 'date' | null} focus where to go on typing */
  async show(focus) {
    const id = this.desk?.queue.chosenId;
    if (!id) return;
    if (id !== this.openId) this.goTo({ id: String(id) }, this.openId !== null);
    if (focus) await this.typeOn(focus);
  }

  /** Goes on typing in the open follow-up as soon as it has come: what is typed before that must be no command to the queue. @param {'details' | 'date'} field */
  async typeOn(field) {
    const release = holdKeys();
    let typed = '';
    try {
      await this.fetchView();
      await this.updateComplete;
      await this.desk?.queue.whole.come;
      await this.updateComplete;
      await this.view?.updateComplete;
      await this.view?.form?.updateComplete;
    } finally {
      typed = release();
    }
    this.view?.focusWork(field, typed);
  }

  /** Shows the board again. @param {number | null} chosen the follow-up that stays marked */
  close(chosen) {
    this.desk?.queue.choose(chosen);
    this.goTo({}, true);
  }

  /** From what is typed to the queue, from the queue to the board. */
  async back() {
    const inQueue = this.shadowRoot?.activeElement === this.pane;
    if (this.showsDetail && (inQueue || NARROW.matches)) this.close(this.openId ?? this.desk?.queue.chosenId ?? null);
    await this.updateComplete;
    this.focusList();
  }

  /** @param {'new' | 'options' | 'help' | 'date' | 'board'} name */
  async command(name) {
    if (name === 'help') this.dispatchEvent(new CustomEvent('show-keys', { bubbles: true, composed: true }));
    else if (name === 'date') this.show('date');
    else if (name === 'board') this.goTo({ show: 'board' }, false);
    else await this.ask(name === 'new' ? 'new-follow-up' : 'options-dialog');
  }

  /** Opens a dialog, which is fetched when it is first needed. @param {'new-follow-up' | 'options-dialog'} name */
  async ask(name) {
    const release = holdKeys();
    try {
      await (name === 'new-follow-up' ? import('./new-follow-up.js') : import('./options-dialog.js'));
      const there = this.renderRoot.querySelector(`tp-${name}`);
      const dialog = /** @type {any} */ (there ?? this.renderRoot.appendChild(document.createElement(`tp-${name}`)));
      Object.assign(dialog, { desk: this.desk, session: this.session, made: (/** @type {number} */ id) => this.choose(id) });
      await dialog.open();
    } finally {
      release();
    }
  }

  updated() {
    const queue = this.desk?.queue;
    this.setTitle(queue?.state === 'ready' ? m.queue.titleWith(queue.total) : m.queue.title);
  }

  render() {
    const { desk, board } = this;
    if (!desk || !board) return nothing;
    return html`
      <tp-alert-bar .board=${board}></tp-alert-bar>
      <div class="panes">
        <h1 class="unseen">${m.home.title}</h1>
        <tp-queue-pane
          role="region"
          aria-label=${m.queue.title}
          .desk=${desk}
          @choose=${(/** @type {CustomEvent<{id: number}>} */ event) => this.choose(event.detail.id)}
          @open=${() => this.show('details')}
          @show=${() => this.show(null)}
          @verdict=${(/** @type {CustomEvent<string>} */ event) => this.#work.verdict(event.detail)}
          @command=${(/** @type {CustomEvent<any>} */ event) => this.command(event.detail)}></tp-queue-pane>
        <section aria-label=${this.openId === null ? m.board.label : m.detail.label}>${this.openId === null ? this.boardView(desk, board) : this.detail(desk)}</section>
      </div>
    `;
  }

  /** @param {Desk} desk @param {HomeBoard} board */
  boardView({ queue }, board) {
    return html`<tp-home-board
      .board=${board}
      .queue=${queue}
      .keeps=${this.session.jobFunctions.includes('CRM')}
      @day=${(/** @type {CustomEvent<string | null>} */ event) => queue.showDay(event.detail)}
      @back=${this.back}></tp-home-board>`;
  }

  /** @param {Desk} desk */
  detail({ queue, drafts, presence }) {
    const item = queue.chosen;
    const error = this.lacks || (!item && queue.whole.error);
    if (error) {
      return html`<tp-notice .heading=${m.detail.notThere} .text=${error} .action=${m.detail.back} @act=${() => this.close(null)}></tp-notice>`;
    }
    if (!item || this.lacks === '') return html`<p class="waiting" role="status">${m.detail.loading}</p>`;
    const visible = queue.visible;
    return html`<tp-follow-up-view
      .item=${item}
      .drafts=${drafts}
      .viewers=${presence.others}
      .session=${this.session}
      .at=${visible.findIndex((each) => each.id === item.id)}
      .of=${visible.length}
      .gone=${item.status === CLOSED && !queue.options.closed}
      .busy=${this.busy}
      @step=${(/** @type {CustomEvent<number>} */ event) => this.step(event.detail)}
      @back=${() => this.close(item.id)}
      @draft=${() => queue.changed()}
      @released=${() => queue.refresh()}
      @accept=${(/** @type {CustomEvent<boolean>} */ event) => this.#work.accept(event.detail)}></tp-follow-up-view>`;
  }

  /** @param {number} by */
  step(by) {
    const neighbour = this.desk?.queue.neighbour(by);
    if (neighbour) this.choose(neighbour.id);
  }
}

customElements.define('tp-follow-ups-page', FollowUpsPage);
