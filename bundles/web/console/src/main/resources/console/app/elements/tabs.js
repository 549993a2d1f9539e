import { LitElement, css, html, nothing } from 'lit';
import { numberText } from '../text/numbers.js';
import { shared } from './shared.js';

/** @typedef {{id: string, title: string, count?: number}} Tab */

/** Tabs over one panel: its content is the element's content, which the page changes when it hears `choose` with the id of a tab. */
export class Tabs extends LitElement {
  static properties = { label: {}, tabs: { attribute: false }, chosen: {} };

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      [role='tablist'] {
        display: flex;
        gap: 2px;
        overflow-x: auto;
        border-bottom: 1px solid var(--line);
      }
      [role='tab'] {
        flex: none;
        min-height: 34px;
        padding: 4px 12px;
        border: 0;
        border-bottom: 2px solid transparent;
        border-radius: 6px 6px 0 0;
        background: none;
        color: var(--muted);
      }
      [role='tab'][aria-selected='true'] {
        border-bottom-color: var(--accent);
        color: var(--text);
        font-weight: 600;
      }
      [role='tab']:focus-visible {
        outline-offset: -2px;
      }
      .count {
        margin-left: 5px;
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }
      [role='tabpanel'] {
        padding-top: 12px;
        outline: none;
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    /** @type {Tab[]} */
    this.tabs = [];
    this.chosen = '';
  }

  /** @param {Tab | undefined} tab */
  async choose(tab) {
    if (!tab) return;
    if (tab.id !== this.chosen) {
      this.chosen = tab.id;
      this.dispatchEvent(new CustomEvent('choose', { detail: tab.id }));
    }
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[aria-selected=true]'))?.focus();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const at = this.tabs.findIndex((tab) => tab.id === this.chosen);
    const moves = { ArrowRight: (at + 1) % this.tabs.length, ArrowLeft: at - 1, Home: 0, End: -1 };
    if (!(event.key in moves)) return;
    event.preventDefault();
    this.choose(this.tabs.at(moves[/** @type {keyof moves} */ (event.key)]));
  }

  render() {
    return html`<div role="tablist" aria-label=${this.label} @keydown=${this.key}>${this.tabs.map((tab) => this.tab(tab))}</div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.chosen}" tabindex="-1"><slot></slot></div>`;
  }

  /** @param {Tab} tab */
  tab(tab) {
    const chosen = tab.id === this.chosen;
    return html`<button
      role="tab"
      id="tab-${tab.id}"
      aria-selected=${chosen}
      aria-controls=${chosen ? 'panel' : nothing}
      tabindex=${chosen ? 0 : -1}
      @click=${() => this.choose(tab)}>
      ${tab.title} ${tab.count === undefined ? nothing : html`<span class="count">${numberText(tab.count)}</span>`}
    </button>`;
  }
}

customElements.define('tp-tabs', Tabs);
