import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../../elements/shared.js';
import { messages as m } from '../../text/messages/override.js';

/** @typedef {import('../../state/overrides.js').Item} Item */
/** @typedef {{done: number, of: number}} Progress */

const SHOWN = 50;

/** How far an override of many has come, and which were left as they are and why. Says `stop` and `dismiss`. */
export class OverrideRun extends LitElement {
  static properties = { progress: { attribute: false }, refused: { attribute: false }, names: { attribute: false } };

  static styles = [
    shared,
    css`
      .box {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        align-items: center;
        padding: 8px 12px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--note-back);
        color: var(--note);
      }
      progress {
        flex: 1 1 10rem;
        accent-color: var(--accent);
      }
      strong {
        flex: 1;
      }
      ul {
        flex-basis: 100%;
        max-height: 9rem;
        margin: 0;
        padding-left: 18px;
        overflow: auto;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Progress | null} */
    this.progress = null;
    /** @type {Item[]} */
    this.refused = [];
    /** @type {Map<number, string>} the customers, by id, as far as they are known */
    this.names = new Map();
  }

  /** @param {string} name */
  say(name) {
    this.dispatchEvent(new CustomEvent(name));
  }

  render() {
    if (this.progress) return this.working(this.progress);
    return this.refused.length ? this.left() : nothing;
  }

  /** @param {Progress} progress */
  working({ done, of }) {
    return html`<div class="box" role="status">
      <span>${m.run.working} ${m.run.progress(done, of)}</span>
      <progress aria-label=${m.run.working} max=${of} .value=${done}></progress>
      <button @click=${() => this.say('stop')}>${m.run.stop}</button>
    </div>`;
  }

  left() {
    return html`<div class="box" role="alert">
      <strong>${m.result.heading(this.refused.length)}</strong>
      <button @click=${() => this.say('dismiss')}>${m.result.dismiss}</button>
      <ul tabindex="0" aria-label=${m.result.heading(this.refused.length)}>
        ${this.refused.slice(0, SHOWN).map(({ id, reason }) => html`<li><a href="/follow-ups/${id}">${this.names.get(id) ?? id}</a>: ${reason}</li>`)}
        ${this.refused.length > SHOWN ? html`<li>${m.result.more(this.refused.length - SHOWN)}</li>` : nothing}
      </ul>
    </div>`;
  }
}

customElements.define('tp-override-run', OverrideRun);
