import { LitElement, css, html, nothing } from 'lit';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';

/** Accept, always in sight, and what stands in its way. Says `accept` with whether to close, and `discard`. */
export class AcceptBar extends LitElement {
  static properties = {
    changed: { type: Boolean },
    closing: { type: Boolean },
    busy: { type: Boolean },
    error: {},
  };

  static styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        justify-content: end;
        padding: 9px 20px;
        border-top: 1px solid var(--line);
        background: var(--surface);
      }
      [role='alert'] {
        flex: 1;
      }
      .primary,
      .close {
        min-height: 34px;
        padding-inline: 16px;
        font-weight: 600;
      }
      kbd {
        margin-left: 6px;
        border-color: currentColor;
        background: none;
        color: inherit;
      }
      @media (max-width: 52rem) {
        :host {
          padding-inline: 14px;
        }
        kbd {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** whether anything is typed that is not accepted yet */
    this.changed = false;
    /** whether Accept closes anyway, or there is nothing to close */
    this.closing = false;
    this.busy = false;
    this.error = '';
  }

  /** @param {boolean} close */
  accept(close) {
    this.dispatchEvent(new CustomEvent('accept', { detail: close }));
  }

  render() {
    return html`
      <div role="alert">${this.error ? html`<p class="error">${this.error}</p>` : nothing}</div>
      ${this.changed
        ? html`<button class="link" @click=${() => this.dispatchEvent(new CustomEvent('discard'))}>${m.work.discard}</button>`
        : nothing}
      ${this.closing
        ? nothing
        : html`<button class="close" ?disabled=${this.busy} @click=${() => this.accept(true)}>${m.work.acceptClose}</button>`}
      <button class="primary" ?disabled=${this.busy} aria-keyshortcuts="Control+Enter" @click=${() => this.accept(false)}>
        ${this.busy ? m.work.accepting : m.work.accept} <kbd aria-hidden="true">Ctrl ↵</kbd>
      </button>
    `;
  }
}

customElements.define('tp-accept-bar', AcceptBar);
