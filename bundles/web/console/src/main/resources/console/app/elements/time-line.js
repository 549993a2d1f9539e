import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { day, dayText, timeText } from '../text/days.js';
import { messages as m } from '../text/messages/elements.js';
import { shared } from './shared.js';
import './notice.js';

/** @typedef {{id: string | number, at: string, title: string, text?: string, kind?: string, href?: string}} Entry at: a moment; kind: a word beside the time */

/** What has happened, latest first as it is given, day by day. */
export class TimeLine extends LitElement {
  static properties = { label: {}, entries: { attribute: false }, empty: {} };

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      h3 {
        margin: 14px 0 6px;
        color: var(--muted);
        font-size: var(--text-small);
        font-weight: 600;
      }
      section:first-child h3 {
        margin-top: 0;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 4.6rem minmax(0, 1fr);
        gap: 0 22px;
        padding: 3px 0 11px;
      }
      li::before,
      li::after {
        content: '';
        position: absolute;
        left: calc(4.6rem + 7px);
      }
      li::before {
        top: 9px;
        width: 8px;
        height: 8px;
        border-radius: 50%;
        background: var(--accent);
      }
      li:not(:last-child)::after {
        top: 19px;
        bottom: -7px;
        width: 1px;
        margin-left: 3.5px;
        background: var(--line-strong);
      }
      time {
        color: var(--muted);
        font-variant-numeric: tabular-nums;
        text-align: right;
      }
      .title {
        font-weight: 600;
      }
      .kind {
        margin-left: 6px;
        padding: 0 7px;
        border: 1px solid var(--line-strong);
        border-radius: 9px;
        color: var(--muted);
        font-size: var(--text-small);
      }
      .text {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    /** @type {Entry[]} */
    this.entries = [];
    this.empty = m.timeLine.empty;
  }

  render() {
    if (!this.entries.length) return html`<tp-notice .heading=${this.empty}></tp-notice>`;
    const days = [...Map.groupBy(this.entries, (entry) => day(entry.at))];
    return html`<div role="group" aria-label=${this.label}>
      ${repeat(
        days,
        ([name]) => name,
        ([, entries]) => html`<section>
          <h3>${dayText(entries[0].at)}</h3>
          <ol>${repeat(
            entries,
            (entry) => entry.id,
            (entry) => this.entry(entry),
          )}</ol>
        </section>`,
      )}
    </div>`;
  }

  /** @param {Entry} entry */
  entry({ at, title, text, kind, href }) {
    return html`<li>
      <time datetime=${at}>${timeText(at)}</time>
      <div>
        <span class="title">${href ? html`<a href=${href}>${title}</a>` : title}</span>
        ${kind ? html`<span class="kind">${kind}</span>` : nothing} ${text ? html`<p class="text">${text}</p>` : nothing}
      </div>
    </li>`;
  }
}

customElements.define('tp-time-line', TimeLine);
