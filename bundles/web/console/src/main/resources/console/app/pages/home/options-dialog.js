import { LitElement, css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { ALL, DATES, nextWeek } from '../../state/display-options.js';
import { PRIORITIES, routeTargets } from '../../state/follow-ups.js';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';
import '../../elements/dialog.js';

/** @typedef {import('../../state/display-options.js').Options} Options */

/** Display Options (V21): which follow-ups My Follow-up shows, and in which order; remembered until they are chosen anew. */
export class OptionsDialog extends LitElement {
  static properties = { options: { state: true }, people: { state: true }, error: { state: true } };

  static styles = [
    shared,
    css`
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
        gap: 14px 24px;
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .list {
        max-height: 11.5rem;
        margin-top: 2px;
        padding-left: 3px;
        overflow-y: auto;
      }
      label {
        display: flex;
        gap: 7px;
        align-items: center;
        min-height: 26px;
      }
      .days {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 10px;
        padding-left: 22px;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../../state/desk.js').Desk | null} */
    this.desk = null;
    /** @type {Options} */
    this.options = ALL;
    /** @type {{value: string, name: string}[]} */
    this.people = [];
    this.error = '';
  }

  get dialog() {
    return /** @type {import('../../elements/dialog.js').Dialog | null} */ (this.renderRoot.querySelector('tp-dialog'));
  }

  async open() {
    this.options = /** @type {import('../../state/desk.js').Desk} */ (this.desk).queue.options;
    this.error = '';
    await this.updateComplete;
    this.dialog?.show();
    const targets = await routeTargets().catch(() => []);
    this.people = targets.filter(({ group }) => !group).map(({ login, name }) => ({ value: login, name }));
  }

  /** @param {Partial<Options>} change */
  set(change) {
    this.options = { ...this.options, ...change };
    this.error = '';
  }

  /** @param {'sources' | 'events' | 'priorities'} list @param {string} value @param {boolean} on */
  tick(list, value, on) {
    const others = this.options[list].filter((each) => each !== value);
    this.set({ [list]: on ? [...others, value] : others });
  }

  /** @param {Event} event */
  accept(event) {
    event.preventDefault();
    const { dates, from, to } = this.options;
    if (dates === 'from-to' && (!from || !to || to < from)) {
      this.error = m.options.badDays;
      return;
    }
    this.dialog?.close();
    this.desk?.queue.show(this.options);
  }

  render() {
    const { desk } = this;
    if (!desk) return nothing;
    const events = [...new Set([...desk.queue.events, ...this.options.events])].sort();
    /** @type {[string, string][]} */
    const sources = [['CRM', m.options.sources.CRM], ['OE', m.options.sources.OE], ...this.people.map(({ value, name }) => /** @type {[string, string]} */ ([value, name]))];
    return html`<tp-dialog wide .heading=${m.options.title}>
      <form novalidate @submit=${this.accept}>
        <div class="columns">
          ${this.list('sources', m.options.source, m.options.allSources, sources)}
          ${this.list('events', m.queue.event, m.queue.anyEvent, events.map((each) => [each, each]))}
          ${this.list('priorities', m.queue.priority, m.queue.anyPriority, PRIORITIES.map((each) => [each, each]))} ${this.dates()}
          <fieldset>
            <legend>${m.queue.status}</legend>
            <label>
              <input type="checkbox" .checked=${live(this.options.closed)} @change=${(/** @type {any} */ event) => this.set({ closed: event.target.checked })} />
              ${m.options.withClosed}
            </label>
          </fieldset>
        </div>
        <div role="alert">${this.error ? html`<p class="error">${this.error}</p>` : nothing}</div>
        <button class="unseen" tabindex="-1" aria-hidden="true"></button>
      </form>
      <div slot="foot">
        <button class="plain" @click=${() => this.set({ ...ALL, sort: this.options.sort })}>${m.options.everything}</button>
        <button class="primary" @click=${this.accept}>${m.work.accept}</button>
      </div>
    </tp-dialog>`;
  }

  /** @param {'sources' | 'events' | 'priorities'} name @param {string} title @param {string} all @param {string[][]} values */
  list(name, title, all, values) {
    const chosen = this.options[name];
    return html`<fieldset>
      <legend>${title}</legend>
      <div class="list">
        <label>
          <input type="checkbox" .checked=${live(!chosen.length)} @change=${() => this.set({ [name]: [] })} />
          ${all}
        </label>
        ${values.map(
          ([value, text]) => html`<label>
            <input
              type="checkbox"
              .checked=${live(chosen.includes(value))}
              @change=${(/** @type {any} */ event) => this.tick(name, value, event.target.checked)} />
            ${text}
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  dates() {
    const { dates, from, to } = this.options;
    return html`<fieldset>
      <legend>${m.options.dates}</legend>
      ${DATES.map(
        (value) => html`<label>
          <input type="radio" name="dates" .checked=${live(value === dates)} @change=${() => this.set({ dates: value, ...(value === 'from-to' ? nextWeek() : { from: null, to: null }) })} />
          ${m.options.dateChoices[value]}
        </label>`,
      )}
      ${dates === 'from-to'
        ? html`<div class="days">${this.day('from', m.options.from, from)} ${this.day('to', m.options.to, to)}</div>`
        : nothing}
    </fieldset>`;
  }

  /** @param {'from' | 'to'} name @param {string} title @param {string | null} value */
  day(name, title, value) {
    return html`<label>
      ${title} <input type="date" .value=${live(value ?? '')} @input=${(/** @type {any} */ event) => this.set({ [name]: event.target.value || null })} />
    </label>`;
  }
}

customElements.define('tp-options-dialog', OptionsDialog);
