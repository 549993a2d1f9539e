import { html, nothing } from 'lit';
import { PageElement } from '../elements/page-element.js';

/** A page whose heading comes a moment later, as from the server. */
class EntryPage extends PageElement {
  static properties = { ready: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    requestAnimationFrame(() => (this.ready = true));
  }

  render() {
    return this.ready ? html`<h1>Entry ${this.params.number}</h1><a href="/long">All entries</a>` : nothing;
  }
}

customElements.define('tp-entry-page', EntryPage);
