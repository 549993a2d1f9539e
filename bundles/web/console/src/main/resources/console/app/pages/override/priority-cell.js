import { LitElement, css, html } from 'lit';
import { priorityMark, priorityStyles } from '../../elements/priority-mark.js';
import { shared } from '../../elements/shared.js';
import { messages as m } from '../../text/messages/override.js';

/** A priority in a column: its mark, and its name for those who do not see it. */
export class PriorityCell extends LitElement {
  static properties = { priority: {} };

  static styles = [
    shared,
    priorityStyles,
    css`
      :host {
        display: block;
        height: 16px;
      }
    `,
  ];

  constructor() {
    super();
    this.priority = '';
  }

  render() {
    return html`<span title=${this.priority}>${priorityMark(this.priority)}<span class="unseen">${m.grid.priorityOf(this.priority)}</span></span>`;
  }
}

customElements.define('tp-priority-cell', PriorityCell);
