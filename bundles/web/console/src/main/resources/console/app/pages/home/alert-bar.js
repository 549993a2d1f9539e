import { LitElement, css, html, nothing } from 'lit';
import { today } from '../../text/days.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import { severityMark, severityStyles } from './severity-mark.js';

/** @typedef {import('../../state/home-board.js').Alert} Alert */

/** The Special Alerts that the user has not dismissed, over everything else on the page. */
export class AlertBar extends LitElement {
  static properties = { board: { attribute: false } };

  static styles = [
    shared,
    severityStyles,
    css`
      :host {
        display: block;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        gap: 10px;
        align-items: center;
        padding: 3px 14px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      li.Critical {
        background: var(--late-back);
      }
      li.Warning {
        background: var(--note-back);
      }
      p {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      button {
        flex: none;
      }
    `,
  ];

  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {import('../../state/home-board.js').HomeBoard | null} */
    this.board = null;
  }

  willUpdate() {
    this.#watch.watch(this.board);
  }

  /** @param {Alert} alert */
  async dismiss(alert) {
    try {
      await this.board?.dismiss(alert);
    } catch (error) {
      say(/** @type {Error} */ (error).message, { bad: true });
    }
  }

  render() {
    const alerts = (this.board?.alerts ?? []).filter((alert) => !alert.dismissed && (!alert.until || alert.until >= today()));
    if (!alerts.length) return nothing;
    return html`<section aria-label=${m.board.bar}><ul>
      ${alerts.map(
        (alert) => html`<li class=${alert.severity}>
          ${severityMark(alert.severity)}
          <p><span class="unseen">${m.board.severities[alert.severity]}:</span> ${alert.text}</p>
          <button class="plain" @click=${() => this.dismiss(alert)}>${m.board.dismiss}<span class="unseen">: ${alert.text}</span></button>
        </li>`,
      )}
    </ul></section>`;
  }
}

customElements.define('tp-alert-bar', AlertBar);
