import { LitElement, css, html, nothing } from 'lit';
import { shared } from './shared.js';

/** In the place of something that is not there: what that means, and what to do. Says `act` when its button is pressed. */
export class Notice extends LitElement {
  static properties = { heading: {}, text: {}, action: {}, main: { type: Boolean } };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 6px;
        padding: 2rem 1.5rem;
        text-align: center;
      }
      h1,
      h2 {
        font-size: 1rem;
        font-weight: 600;
      }
      p {
        max-width: 24rem;
        color: var(--muted);
      }
      button {
        margin-top: 8px;
      }
    `,
  ];

  constructor() {
    super();
    this.heading = '';
    this.text = '';
    this.action = '';
    /** whether it is all there is on the page */
    this.main = false;
  }

  render() {
    return html`
      ${this.main ? html`<h1>${this.heading}</h1>` : html`<h2>${this.heading}</h2>`}
      ${this.text ? html`<p>${this.text}</p>` : nothing}
      ${this.action ? html`<button @click=${() => this.dispatchEvent(new CustomEvent('act'))}>${this.action}</button>` : nothing}
    `;
  }
}

customElements.define('tp-notice', Notice);
