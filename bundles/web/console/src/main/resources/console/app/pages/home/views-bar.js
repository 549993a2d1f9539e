import { LitElement, css, html, nothing } from 'lit';
import { ALL, sameOptions } from '../../state/display-options.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/home.js';
import { numberText } from '../../text/numbers.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import '../../elements/menu.js';

/** @typedef {import('../../state/views.js').View} View */

/** The saved views over the queue, each with its count; number keys choose among them, and a menu keeps them. Says `chosen`. */
export class ViewsBar extends LitElement {
  static properties = { queue: { attribute: false }, views: { attribute: false }, naming: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        display: flex;
        gap: 4px;
        align-items: center;
        min-width: 0;
      }
      .row {
        display: flex;
        flex: 1;
        gap: 4px;
        min-width: 0;
        padding: 2px;
        overflow-x: auto;
        scrollbar-width: thin;
      }
      .row button {
        display: flex;
        flex: none;
        gap: 6px;
        align-items: baseline;
        min-height: 26px;
        padding: 2px 9px;
        border-color: var(--line);
        border-radius: 13px;
      }
      [aria-pressed='true'],
      .row [aria-pressed='true']:hover {
        border-color: var(--accent);
        background: var(--chosen);
        font-weight: 600;
      }
      .count {
        color: var(--muted);
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }
      form {
        display: flex;
        flex: 1;
        gap: 6px;
      }
      input {
        flex: 1;
        min-width: 0;
      }
    `,
  ];

  #watch = new StoreController(this);
  #watchViews = new StoreController(this);

  constructor() {
    super();
    /** @type {import('../../state/queue.js').Queue | null} */
    this.queue = null;
    /** @type {import('../../state/views.js').Views | null} */
    this.views = null;
    /** @type {View | 'new' | null} the view that a name is being typed for */
    this.naming = null;
  }

  willUpdate() {
    this.#watch.watch(this.queue);
    this.#watchViews.watch(this.views);
  }

  /** @returns {{title: string, options: import('../../state/display-options.js').Options, view: View | null}[]} */
  get all() {
    const saved = (this.views?.list ?? []).map((view) => ({ title: view.name, options: view.options, view }));
    return [{ title: m.views.all, options: ALL, view: null }, ...saved];
  }

  /** @param {number} place from 0 */
  choose(place) {
    const chosen = this.all[place];
    if (chosen) this.queue?.show(chosen.options);
    this.dispatchEvent(new CustomEvent('chosen'));
  }

  /** @param {View | 'new'} view */
  async name(view) {
    this.naming = view;
    await this.updateComplete;
    const input = this.renderRoot.querySelector('input');
    input?.focus();
    input?.select();
  }

  /** @param {SubmitEvent} event */
  async named(event) {
    event.preventDefault();
    const name = /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('input')).value.trim();
    const { naming, views, queue } = this;
    if (!name || !naming || !views || !queue) return;
    await this.#try(() => (naming === 'new' ? views.save(name, queue.options) : views.change(naming, { name })), m.views.saved(name));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#end();
  }

  #end() {
    this.naming = null;
    this.dispatchEvent(new CustomEvent('chosen'));
  }

  /** @param {() => Promise<unknown>} act @param {string} words @param {() => unknown} [undo] */
  async #try(act, words, undo) {
    try {
      await act();
      say(words, { undo });
      this.#end();
    } catch (error) {
      say(/** @type {Error} */ (error).message, { bad: true });
    }
  }

  /** @param {View | null} view the one that is shown, if it is a saved one @returns {import('../../elements/menu.js').Item[]} */
  menu(view) {
    const views = /** @type {import('../../state/views.js').Views} */ (this.views);
    const fresh = { title: m.views.save, run: () => this.name('new') };
    if (!view) return [fresh];
    const others = views.list.filter((each) => each.id === view.id).map((each) => ({ name: each.name, options: each.options }));
    return [
      fresh,
      { title: m.views.rename(view.name), part: true, run: () => this.name(view) },
      {
        title: view.preferred ? m.views.noDefault : m.views.makeDefault(view.name),
        run: () => this.#try(() => views.change(view, { preferred: !view.preferred }), view.preferred ? m.views.notDefault : m.views.isDefault(view.name)),
      },
      {
        title: m.views.remove(view.name),
        run: () => this.#try(() => views.remove(view), m.views.removed(view.name), () => views.save(others[0].name, others[0].options)),
      },
    ];
  }

  render() {
    const { queue } = this;
    if (!queue) return nothing;
    if (this.naming) return this.nameForm(this.naming);
    const shown = this.all.findIndex(({ options }) => !queue.day && sameOptions(options, queue.options));
    return html`<div class="row" role="group" aria-label=${m.views.label}>${this.all.map(({ title, view }, place) => this.view(title, view, place, place === shown))}</div>
      <tp-menu .label=${m.views.menu} .items=${this.menu(this.all[shown]?.view ?? null)}><span aria-hidden="true">⋯</span></tp-menu>`;
  }

  /** @param {string} title @param {View | null} view @param {number} place @param {boolean} shown */
  view(title, view, place, shown) {
    return html`<button
      aria-pressed=${shown}
      aria-keyshortcuts=${place < 9 ? String(place + 1) : nothing}
      title=${place < 9 ? `${title} (${place + 1})` : title}
      @click=${() => this.choose(place)}>
      ${title}${view?.preferred ? html`<span class="unseen"> ${m.views.preferred}</span><span aria-hidden="true">★</span>` : nothing}
      ${view ? html`<span class="count">${numberText(view.count)}</span>` : nothing}
    </button>`;
  }

  /** @param {View | 'new'} naming */
  nameForm(naming) {
    return html`<form @submit=${this.named} @keydown=${this.key}>
      <input aria-label=${m.views.name} placeholder=${m.views.name} maxlength="60" required .value=${naming === 'new' ? '' : naming.name} />
      <button class="primary">${m.views.keep}</button>
      <button type="button" class="plain" @click=${this.#end}>${m.views.cancel}</button>
    </form>`;
  }
}

customElements.define('tp-views-bar', ViewsBar);
