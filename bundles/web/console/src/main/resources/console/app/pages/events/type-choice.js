import { LitElement, css, html, nothing } from 'lit';
import { messages as m } from '../../text/messages/events.js';
import { shared } from '../../elements/shared.js';
import '../../elements/notice.js';

/** @typedef {import('../../state/events.js').EventType} EventType */

/** The event types that are installed, to choose one from; each is a link to its form. */
export class TypeChoice extends LitElement {
  static properties = { types: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
        gap: 12px;
        margin: 14px 0 0;
        padding: 0;
        list-style: none;
      }
      li > * {
        display: grid;
        gap: 4px;
        height: 100%;
        padding: 13px 15px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
        color: var(--text);
        text-decoration: none;
      }
      a:hover {
        border-color: var(--accent);
        background: var(--hover);
      }
      strong {
        color: var(--accent);
      }
      .away strong,
      .small {
        color: var(--muted);
      }
      .small {
        font-size: var(--text-small);
      }
      .late {
        color: var(--late);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {EventType[]} */
    this.types = [];
  }

  render() {
    if (!this.types.length) return html`<tp-notice .heading=${m.types.none} .text=${m.types.noneWhy}></tp-notice>`;
    return html`<p>${m.types.lead}</p>
      <ul>
        ${this.types.map((type) => html`<li>${this.type(type)}</li>`)}
      </ul>`;
  }

  /** @param {EventType} type */
  type(type) {
    const words = html`<strong>${type.id}</strong><span>${type.description}</span>
      ${type.guard ? html`<span class="small">${m.types.guard}</span>` : nothing}
      <span class="small">${type.triggers.map((each) => /** @type {Record<string, string>} */ (m.form.triggers)[each]).join(', ')} · ${type.bundle}</span>`;
    if (type.present) return html`<a href="/events/new?type=${encodeURIComponent(type.id)}">${words}</a>`;
    return html`<div class="away">${words}<span class="late">${m.types.away(type.reason ?? '')}</span></div>`;
  }
}

customElements.define('tp-type-choice', TypeChoice);
