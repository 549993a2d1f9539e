import { LitElement, css, html } from 'lit';
import { messages as m } from '../text/messages.js';
import { shared } from './shared.js';

/** The bar at the top: the company, who is logged in, and the way out. */
export class AppHeader extends LitElement {
  static properties = { company: {}, session: { attribute: false } };

  static styles = [
    shared,
    css`
      header {
        display: flex;
        gap: 8px;
        align-items: center;
        height: 44px;
        padding: 0 12px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      svg {
        flex: none;
        width: 22px;
        height: 22px;
      }
      .product {
        font-size: 0.9375rem;
        font-weight: 650;
        letter-spacing: -0.01em;
      }
      .company {
        overflow: hidden;
        flex-shrink: 20;
        min-width: 0;
        margin-left: 4px;
        padding-left: 12px;
        border-left: 1px solid var(--line);
        color: var(--muted);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .gap {
        flex: 1;
      }
      .user {
        overflow: hidden;
        padding: 0 6px;
        font-weight: 600;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      button {
        flex: none;
      }
      @media (max-width: 40rem) {
        .keys,
        .product {
          display: none;
        }
        .company {
          margin: 0;
          padding: 0 0 0 2px;
          border: 0;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.company = '';
    /** @type {import('../state/api.js').Session | null} */
    this.session = null;
  }

  /** @param {string} name */
  say(name) {
    this.dispatchEvent(new CustomEvent(name));
  }

  render() {
    return html`<header>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#1d5fb8" />
        <path d="M8 11h16M16 11v12" stroke="#fff" stroke-width="3.4" stroke-linecap="round" />
        <circle cx="23.5" cy="22.5" r="3" fill="#ffc94d" />
      </svg>
      <span class="product">${m.product}</span>
      <span class="company">${this.company}</span>
      <span class="gap"></span>
      <button class="plain keys" @click=${() => this.say('keys')}>${m.header.keys} <kbd>?</kbd></button>
      <span class="user" title=${this.session?.login ?? ''}>${this.session?.fullName}</span>
      <button class="plain" @click=${() => this.say('log-out')}>${m.header.logOut}</button>
    </header>`;
  }
}

customElements.define('tp-app-header', AppHeader);
