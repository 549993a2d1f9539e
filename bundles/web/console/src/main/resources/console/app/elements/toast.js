import { LitElement, css, html, nothing } from 'lit';
import { toasts } from '../state/toasts.js';
import { messages as m } from '../text/messages/elements.js';
import { shared } from './shared.js';

const LONG_ENOUGH = 12_000;

/** Says what was done, as state/toasts.js is told, and offers to undo it. It waits while it is pointed at or has the focus. */
export class Toast extends LitElement {
  static properties = { text: { state: true }, undo: { state: true }, bad: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        position: fixed;
        bottom: 14px;
        left: 14px;
        z-index: 10;
        max-width: calc(100vw - 28px);
      }
      .toast {
        display: flex;
        gap: 10px;
        align-items: center;
        padding: 8px 8px 8px 16px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: light-dark(#1f242c, #e9ebef);
        box-shadow: var(--shadow);
        color: light-dark(#f4f6f9, #14171c);
      }
      .bad {
        border-left: 5px solid light-dark(#ff9b8e, #b02318);
      }
      button,
      button:hover:not(:disabled) {
        border: 1px solid light-dark(#79828f, #6d7683);
        background: none;
        color: inherit;
        font-weight: 600;
        white-space: nowrap;
      }
      button:hover:not(:disabled) {
        background: light-dark(#363d48, #d5d9e0);
      }
      :focus-visible {
        outline-color: light-dark(#9cc4ff, #1d5fb8);
      }
      button.icon {
        border: 0;
      }
      @media (max-width: 52rem) {
        :host {
          bottom: 66px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.text = '';
    /** @type {(() => void) | undefined} */
    this.undo = undefined;
    this.bad = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    toasts.addEventListener('say', this.#said);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    toasts.removeEventListener('say', this.#said);
    this.hide();
  }

  /** @param {Event} event */
  #said = (event) => {
    const { text, undo, bad = false } = /** @type {CustomEvent<import('../state/toasts.js').Said>} */ (event).detail;
    Object.assign(this, { text, undo, bad });
    this.wait();
  };

  hide() {
    clearTimeout(this.timer);
    this.text = '';
  }

  wait() {
    clearTimeout(this.timer);
    if (!this.bad) this.timer = setTimeout(() => this.hide(), LONG_ENOUGH);
  }

  hold() {
    clearTimeout(this.timer);
  }

  render() {
    return html`<div
      role="status"
      @pointerenter=${this.hold}
      @pointerleave=${this.wait}
      @focusin=${this.hold}
      @focusout=${this.wait}>
      ${this.text ? this.toast() : nothing}
    </div>`;
  }

  toast() {
    return html`<div class="toast ${this.bad ? 'bad' : ''}">
      <span>${this.text}</span>
      ${this.undo
        ? html`<button @click=${this.undo}>${m.undo}</button>`
        : nothing}
      <button class="icon" aria-label=${m.dismiss} @click=${this.hide}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" stroke="currentColor" stroke-width="1.8">
          <path d="m2 2 8 8m0-8-8 8" stroke-linecap="round" />
        </svg>
      </button>
    </div>`;
  }
}

customElements.define('tp-toast', Toast);
