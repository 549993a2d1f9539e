import { LitElement, css, html, nothing } from 'lit';
import { messages as m } from '../text/messages/elements.js';
import { shared } from './shared.js';

/** The dialogs that are open: keys that mean something to a page mean nothing then. @type {Set<object>} */
export const openDialogs = new Set();

/** @returns {boolean} */
export const dialogIsOpen = () => openDialogs.size > 0;

/**
 * A dialog over the page, with its heading; what is in it is the element's content, and buttons at its foot go into the slot `foot`.
 * Escape closes it. Says `closed`.
 */
export class Dialog extends LitElement {
  static properties = {
    heading: {},
    label: {},
    wide: { type: Boolean, reflect: true },
    bare: { type: Boolean, reflect: true },
    high: { type: Boolean, reflect: true },
  };

  static styles = [
    shared,
    css`
      dialog {
        width: min(25rem, calc(100vw - 2rem));
        max-height: calc(100vh - 4rem);
        padding: 18px 22px 20px;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--raised);
        color: var(--text);
        box-shadow: var(--shadow);
      }
      :host([wide]) dialog {
        width: min(44rem, calc(100vw - 2rem));
      }
      :host([bare]) dialog {
        padding: 0;
      }
      :host([high]) dialog {
        width: min(38rem, calc(100vw - 2rem));
        max-height: 70vh;
        margin-top: 11vh;
      }
      dialog::backdrop {
        background: rgb(10 15 25 / 0.45);
      }
      .top {
        display: flex;
        gap: 1rem;
        align-items: center;
        justify-content: space-between;
        margin-bottom: 12px;
      }
      h2 {
        font-size: var(--text-title);
      }
      ::slotted([slot='foot']) {
        display: flex;
        gap: 8px;
        justify-content: end;
        margin-top: 16px;
      }
    `,
  ];

  constructor() {
    super();
    this.heading = '';
    /** its name, where it shows no heading */
    this.label = '';
    this.wide = false;
    this.bare = false;
    /** whether its upper edge stays where it is while its content grows */
    this.high = false;
  }

  get dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  async show() {
    await this.updateComplete;
    if (!this.dialog || this.dialog.open || !this.isConnected) return;
    openDialogs.add(this);
    this.dialog.showModal();
    // The browser itself would choose the button that closes it.
    /** @type {HTMLElement | null} */ (this.querySelector('[autofocus], input, select, textarea'))?.focus();
  }

  close() {
    this.dialog?.close();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.close();
    openDialogs.delete(this);
  }

  closed() {
    openDialogs.delete(this);
    this.dispatchEvent(new CustomEvent('closed'));
  }

  render() {
    return html`<dialog
      aria-label=${this.label || nothing}
      aria-labelledby=${this.heading ? 'title' : nothing}
      @close=${this.closed}>
      ${this.heading ? this.top() : nothing}
      <slot></slot>
      <slot name="foot"></slot>
    </dialog>`;
  }

  top() {
    return html`<div class="top">
      <h2 id="title">${this.heading}</h2>
      <button type="button" class="plain" @click=${this.close}>${m.close}</button>
    </div>`;
  }
}

customElements.define('tp-dialog', Dialog);
