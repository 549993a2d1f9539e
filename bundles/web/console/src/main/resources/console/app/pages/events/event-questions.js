import { LitElement, css, html, nothing } from 'lit';
import { ApiError } from '../../state/api.js';
import { messages as m } from '../../text/messages/events.js';
import { shared } from '../../elements/shared.js';
import '../../elements/dialog.js';
import '../../elements/form/fields.js';
import './forecast-panel.js';

/** @typedef {import('../../state/events.js').EventDefinition} EventDefinition */
/** @typedef {{kind: 'launch' | 'giveUp' | 'saveAs', heading: string, text: string, yes: string, field?: string, error?: string}} Question */

/** What is asked before something that cannot be taken back, and for the name of a further event. */
export class EventQuestions extends LitElement {
  static properties = {
    event: { attribute: false },
    type: {},
    values: { attribute: false },
    question: { state: true },
    name: { state: true },
    busy: { state: true },
  };

  static styles = [
    shared,
    css`
      tp-forecast-panel {
        margin-bottom: 12px;
        padding: 10px 13px;
        border: 1px solid var(--line);
        border-radius: 8px;
      }
      tp-text-field {
        margin-top: 12px;
      }
    `,
  ];

  /** @type {(answer: any) => void} */
  #answer = () => {};
  /** @type {((name: string) => Promise<EventDefinition>) | null} */
  #make = null;

  constructor() {
    super();
    /** @type {string | null} */
    this.event = null;
    this.type = '';
    /** @type {import('../../state/form.js').Values} */
    this.values = {};
    /** @type {Question | null} */
    this.question = null;
    this.name = '';
    this.busy = false;
  }

  /** @param {string} name @returns {Promise<boolean>} */
  launch(name) {
    return this.ask({ kind: 'launch', heading: m.ask.launch(name), text: m.ask.launchText, yes: m.ask.launchIt });
  }

  /** @param {string} name @param {number} facts @param {boolean} stays whether it stays active @returns {Promise<boolean>} */
  giveUp(name, facts, stays) {
    const heading = stays ? m.ask.giveUpTrigger : m.ask.giveUp(name);
    return this.ask({ kind: 'giveUp', heading, text: m.ask.giveUpText(facts), yes: m.ask.giveUpIt(facts) });
  }

  /** @param {(name: string) => Promise<EventDefinition>} make @returns {Promise<EventDefinition | undefined>} */
  saveAs(make) {
    this.#make = make;
    this.name = '';
    return this.ask({ kind: 'saveAs', heading: m.ask.saveAs, text: m.ask.saveAsText, yes: m.ask.saveIt });
  }

  /** @param {Question} question @returns {Promise<any>} */
  async ask(question) {
    this.question = question;
    await this.updateComplete;
    const dialog = /** @type {import('../../elements/dialog.js').Dialog} */ (this.renderRoot.querySelector('tp-dialog'));
    await dialog.show();
    const first = question.kind === 'saveAs' ? 'tp-text-field' : 'button.primary';
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(first))?.focus();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  /** @param {any} answer */
  end(answer) {
    this.#answer(answer);
    this.#answer = () => {};
    /** @type {any} */ (this.renderRoot.querySelector('tp-dialog'))?.close();
    this.question = null;
  }

  async yes() {
    if (this.question?.kind !== 'saveAs') return this.end(true);
    if (this.busy || !this.#make) return;
    this.busy = true;
    try {
      this.end(await this.#make(this.name));
    } catch (error) {
      const ofName = error instanceof ApiError && error.field === 'name';
      this.question = { .../** @type {Question} */ (this.question), [ofName ? 'field' : 'error']: /** @type {Error} */ (error).message };
      if (ofName) /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-text-field'))?.focus();
    } finally {
      this.busy = false;
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== 'Enter' || !(event.composedPath()[0] instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    this.yes();
  }

  render() {
    const question = this.question;
    if (!question) return nothing;
    return html`<tp-dialog .heading=${question.heading} @closed=${() => this.end(undefined)} @keydown=${this.key}>
      ${question.kind === 'launch'
        ? html`<tp-forecast-panel brief .event=${this.event} .type=${this.type} .values=${this.values}></tp-forecast-panel>`
        : nothing}
      <p>${question.text}</p>
      ${question.kind === 'saveAs' ? this.nameField(question) : nothing}
      ${question.error ? html`<p class="error" role="alert">${question.error}</p>` : nothing}
      <div slot="foot">
        <button type="button" @click=${() => this.end(undefined)}>${m.ask.cancel}</button>
        <button type="button" class="primary" ?disabled=${this.busy} @click=${this.yes}>${question.yes}</button>
      </div>
    </tp-dialog>`;
  }

  /** @param {Question} question */
  nameField(question) {
    return html`<tp-text-field
      longest="80"
      .label=${m.ask.newName}
      .hint=${m.form.nameHint}
      .value=${this.name}
      .error=${question.field ?? ''}
      @change=${(/** @type {CustomEvent<string>} */ event) => (this.name = event.detail)}></tp-text-field>`;
  }
}

customElements.define('tp-event-questions', EventQuestions);
