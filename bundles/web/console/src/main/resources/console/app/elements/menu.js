import { LitElement, css, html, nothing } from 'lit';
import { shared } from './shared.js';

/** @typedef {{title: string, href?: string, run?: () => unknown, checked?: boolean, current?: boolean, part?: boolean}} Item part: begins another part */

/**
 * A button that opens a menu; what the button shows is the element's content. Arrows, Home, End and first letters move, Escape closes.
 * An item is a link, or is run; one with `checked` is one of several choices.
 */
export class Menu extends LitElement {
  static properties = { label: {}, items: { attribute: false }, open: { state: true }, start: { type: Boolean, reflect: true } };

  static styles = [
    shared,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      button[aria-haspopup] {
        font-weight: inherit;
      }
      [role='menu'] {
        position: absolute;
        top: calc(100% + 4px);
        right: 0;
        z-index: 20;
        display: grid;
        min-width: 13rem;
        max-height: calc(100vh - 60px);
        padding: 5px;
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--raised);
        box-shadow: var(--shadow);
      }
      :host([start]) [role='menu'] {
        right: auto;
        left: 0;
      }
      [role^='menuitem'] {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 32px;
        padding: 4px 10px;
        border: 0;
        border-radius: 6px;
        background: none;
        color: var(--text);
        font-weight: 400;
        text-align: left;
        text-decoration: none;
      }
      [role^='menuitem']:hover,
      [role^='menuitem']:focus {
        background: var(--chosen);
      }
      hr {
        width: 100%;
        margin: 5px 0;
        border: 0;
        border-top: 1px solid var(--line);
      }
      [role^='menuitem'][aria-current] {
        font-weight: 600;
      }
      .mark {
        width: 1em;
        color: var(--accent);
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    /** @type {Item[]} */
    this.items = [];
    this.open = false;
    /** whether it opens towards the end of the line */
    this.start = false;
  }

  get entries() {
    return /** @type {HTMLElement[]} */ ([...this.renderRoot.querySelectorAll('[role^=menuitem]')]);
  }

  /** @param {number} at which item gets the focus, from the end if negative */
  async show(at = 0) {
    this.open = true;
    await this.updateComplete;
    this.entries.at(at)?.focus();
  }

  hide() {
    this.open = false;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('button'))?.focus();
  }

  /** @param {KeyboardEvent} event */
  buttonKey(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.show(event.key === 'ArrowDown' ? 0 : -1);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const entries = this.entries;
    const at = entries.indexOf(/** @type {HTMLElement} */ (event.target));
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    if (event.key in moves) entries.at(moves[/** @type {keyof moves} */ (event.key)] % entries.length)?.focus();
    else if (event.key === 'Escape') this.hide();
    else if (event.key === 'Tab') return void (this.open = false);
    else if (event.key.length !== 1 || event.key === ' ' || !this.letter(event.key, at)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} letter @param {number} at @returns {boolean} whether an item begins with it */
  letter(letter, at) {
    const entries = this.entries;
    const found = [...entries.slice(at + 1), ...entries].find((entry) => entry.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase()));
    found?.focus();
    return found !== undefined;
  }

  /** @param {FocusEvent} event */
  left(event) {
    if (!this.renderRoot.contains(/** @type {Node | null} */ (event.relatedTarget))) this.open = false;
  }

  /** @param {Item} item */
  choose(item) {
    this.hide();
    item.run?.();
  }

  render() {
    return html`<button
        class="plain"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${this.label || nothing}
        title=${this.label || nothing}
        @click=${() => (this.open ? this.hide() : this.show())}
        @keydown=${this.buttonKey}>
        <slot></slot>
      </button>
      ${this.open
        ? html`<div role="menu" aria-label=${this.label} @keydown=${this.key} @focusout=${this.left}>${this.items.map((item) => this.item(item))}</div>`
        : nothing}`;
  }

  /** @param {Item} item */
  item(item) {
    return html`${item.part ? html`<hr />` : nothing}${item.href ? this.link(item) : this.button(item)}`;
  }

  /** @param {Item} item */
  link(item) {
    const current = item.current ? 'page' : nothing;
    return html`<a role="menuitem" tabindex="-1" href=${item.href} aria-current=${current} @click=${this.hide}>${item.title}</a>`;
  }

  /** @param {Item} item */
  button(item) {
    if (item.checked === undefined) return html`<button role="menuitem" tabindex="-1" @click=${() => this.choose(item)}>${item.title}</button>`;
    return html`<button role="menuitemradio" tabindex="-1" aria-checked=${item.checked} @click=${() => this.choose(item)}>
      <span class="mark" aria-hidden="true">${item.checked ? '✓' : ''}</span>${item.title}
    </button>`;
  }
}

customElements.define('tp-menu', Menu);
