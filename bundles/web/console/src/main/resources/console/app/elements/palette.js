import { LitElement, html, nothing } from 'lit';
import { Palette } from '../state/palette.js';
import { router } from '../state/router.js';
import { messages as m } from '../text/messages/shell.js';
import { paletteStyles } from './palette-styles.js';
import { shared } from './shared.js';
import { StoreController } from './store-controller.js';
import './dialog.js';

/** @typedef {import('../state/commands.js').Command} Command */

/** The command palette: a combo box over pages, commands and what the server finds. */
export class CommandPalette extends LitElement {
  static properties = { at: { state: true } };

  static styles = [shared, paletteStyles];

  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {Palette | null} */
    this.palette = null;
    this.at = 0;
  }

  get dialog() {
    return /** @type {import('./dialog.js').Dialog | null} */ (this.renderRoot.querySelector('tp-dialog'));
  }

  /** @param {import('../state/api.js').Session | null} session @param {Command[]} general what can be done on every page */
  async open(session, general) {
    this.palette = new Palette(session, general);
    this.#watch.watch(this.palette);
    this.at = 0;
    this.requestUpdate();
    await this.updateComplete;
    await this.dialog?.show();
  }

  closed() {
    this.palette?.stop();
    this.palette = null;
    this.requestUpdate();
  }

  /** @param {string} typed while the palette was on its way; with the end of a line, its first entry is chosen at once */
  type(typed) {
    const [text, ...entered] = typed.split('\n');
    const input = this.renderRoot.querySelector('input');
    if (input) input.value = text;
    this.look(text);
    if (entered.length) this.choose(this.palette?.found[0]);
  }

  /** @param {string} text */
  look(text) {
    this.at = 0;
    this.palette?.type(text);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const last = (this.palette?.found.length ?? 0) - 1;
    const moves = { ArrowDown: this.at < last ? this.at + 1 : 0, ArrowUp: this.at > 0 ? this.at - 1 : last };
    if (event.key in moves) this.at = moves[/** @type {keyof moves} */ (event.key)];
    else if (event.key === 'Enter') this.choose(this.palette?.found[this.at]);
    else return;
    event.preventDefault();
  }

  /** @param {Command | undefined} command */
  choose(command) {
    if (!command) return;
    this.dialog?.close();
    if (command.href) router.go(command.href);
    else command.run?.();
  }

  updated() {
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  render() {
    const palette = this.palette;
    if (!palette) return nothing;
    return html`<tp-dialog bare high .label=${m.palette.title} @closed=${this.closed}>
      <input
        role="combobox"
        aria-label=${m.palette.title}
        aria-expanded="true"
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${palette.found.length ? `entry-${this.at}` : nothing}
        autocomplete="off"
        spellcheck="false"
        placeholder=${m.palette.hint}
        @input=${(/** @type {any} */ event) => this.look(event.target.value)}
        @keydown=${this.key} />
      ${this.list(palette)}
      <p class="state" role="status">${this.state(palette)}</p>
      ${palette.failures.map((failure) => html`<p class="state error">${failure}</p>`)}
    </tp-dialog>`;
  }

  /** @param {Palette} palette */
  state(palette) {
    if (palette.searching) return m.palette.searching;
    return palette.found.length ? html`<span class="unseen">${m.palette.found(palette.found.length)}</span>` : m.palette.nothing;
  }

  /** @param {Palette} palette */
  list({ found }) {
    const groups = Map.groupBy(found.map((command, index) => ({ command, index })), ({ command }) => command.group ?? '');
    return html`<div role="listbox" id="list" aria-label=${m.palette.title}>
      ${[...groups].map(
        ([group, entries]) => html`<div role="group" aria-label=${group}>
          <div class="group" aria-hidden="true">${group}</div>
          ${entries.map(({ command, index }) => this.entry(command, index))}
        </div>`,
      )}
    </div>`;
  }

  /** @param {Command} command @param {number} index */
  entry(command, index) {
    return html`<div role="option" id="entry-${index}" aria-selected=${index === this.at} @click=${() => this.choose(command)}>
      <span class="title">${command.title}</span>
      ${command.detail ? html`<span class="detail">${command.detail}</span>` : nothing}
      ${command.keys ? html`<kbd>${command.keys}</kbd>` : nothing}
    </div>`;
  }
}

customElements.define('tp-palette', CommandPalette);
