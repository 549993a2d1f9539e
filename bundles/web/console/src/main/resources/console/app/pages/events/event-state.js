import { LitElement, css, html, nothing } from 'lit';
import { messages as m } from '../../text/messages/events.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/events.js').EventDefinition} EventDefinition */
/** @typedef {import('../../state/events.js').Launch} Launch */

const QUARANTINE = 'quarantine';

/** @param {EventDefinition} event @returns {keyof typeof m.states} with quarantine told from a plugin that is missing */
export const stateOf = (event) => (event.state === 'dormant' && event.stateReason?.includes(QUARANTINE) ? 'quarantined' : event.state);

/** The state of an event in words. @param {EventDefinition} event @param {Launch} [launch] */
export function stateText(event, launch) {
  if (launch) return launch.customers ? m.stateText.launching(launch.done, launch.customers) : m.states.launching;
  const state = m.states[stateOf(event)];
  return event.factsWaiting && event.state !== 'active' ? m.stateText.waiting(state, event.factsWaiting) : state;
}

/** What is to be known about an event's state before anything else: why it is dormant, what its pause means, how far its launch is. */
export class EventState extends LitElement {
  static properties = { event: { attribute: false }, launch: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      div {
        margin-bottom: 14px;
        padding: 9px 13px;
        border-radius: 8px;
        background: var(--note-back);
        color: var(--note);
      }
      div.late {
        background: var(--late-back);
        color: var(--late);
      }
      progress {
        display: block;
        width: 100%;
        margin-top: 6px;
        accent-color: var(--accent);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {EventDefinition | null} */
    this.event = null;
    /** @type {Launch | undefined} */
    this.launch = undefined;
  }

  render() {
    return html`${this.launch ? this.launching(this.launch) : nothing}${this.event ? this.state(this.event) : nothing}`;
  }

  /** @param {Launch} launch */
  launching({ by, customers, done }) {
    return html`<div role="status">
      ${customers ? m.state.making(by, done, customers) : m.state.choosing(by)}
      ${customers ? html`<progress aria-label=${m.state.progress} max=${customers} .value=${done}></progress>` : nothing}
    </div>`;
  }

  /** @param {EventDefinition} event */
  state(event) {
    const waiting = event.factsWaiting ?? 0;
    if (event.state === 'dormant') {
      const more = stateOf(event) === 'quarantined' ? ` ${m.state.quarantine}` : '';
      const answers = event.trigger === 'NOW' ? '' : ` ${m.state.dormantNow(waiting)}`;
      return html`<div class="late" role="status">${m.state.dormant((event.stateReason ?? '').replace(/\.$/, ''))}${answers}${more}</div>`;
    }
    if (event.state === 'catching up') return html`<div role="status">${m.state.catchingUp(waiting)}</div>`;
    if (event.state === 'paused') return html`<div>${m.state.paused}</div>`;
    return nothing;
  }
}

customElements.define('tp-event-state', EventState);
