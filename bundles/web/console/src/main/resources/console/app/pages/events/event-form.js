import { LitElement, html, nothing } from 'lit';
import { NOW, placeholders } from '../../state/events.js';
import { extensions } from '../../state/extensions.js';
import { findPeople } from '../../state/finders.js';
import { messages as m } from '../../text/messages/events.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import { formStyles } from './form-styles.js';
import { editorModel, parameterField, values } from './parameter-fields.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/form/look-up.js';
import '../../elements/form/number-field.js';
import '../../elements/plugin-slot.js';
import './script-field.js';
import './script-preview.js';

/** @typedef {import('../../state/events.js').EventType} EventType */

const ACCOUNT = ['Account Executive', 'Account CSR'];
const STATUSES = ['Open', 'Closed', 'FutureOrder', 'Invoiced', 'NewOrder', 'NoContact', 'OnHold'];
const PRIORITIES = ['Urgent', 'High', 'Medium', 'Low'];
const INTERVALS = ['Daily', 'Weekly', 'Monthly', 'Never'];
const MEDIA = ['Follow-up Queue'];

/** @type {import('../../state/finders.js').Finder} whoever is responsible for the customer, users and groups */
const findRoutes = async (text, signal) => [
  ...ACCOUNT.filter((each) => each.toLowerCase().includes(text.trim().toLowerCase())).map((each) => ({ value: each, title: each })),
  ...(await findPeople(text, signal)),
];

/** Every field of an event. Says `accept`; more buttons go into the slot `actions`. */
export class EventForm extends LitElement {
  static properties = {
    form: { attribute: false },
    type: { attribute: false },
    saved: { attribute: false },
    suggested: { attribute: false },
    known: { state: true },
    titles: { state: true },
  };

  static styles = [shared, formStyles];

  #watch = new StoreController(this);
  #asked = '';

  constructor() {
    super();
    /** @type {import('../../state/form.js').Form<any> | null} */
    this.form = null;
    /** @type {EventType | null} null: what its type takes is not known */
    this.type = null;
    /** @type {import('../../state/events.js').EventDefinition | null} null: it is new */
    this.saved = null;
    /** @type {{customer: string, customerName: string, order: string | null} | null} whom the script may be shown for */
    this.suggested = null;
    /** @type {import('../../state/events.js').Placeholder[]} */
    this.known = [];
    /** @type {Record<string, string>} how users and groups are called */
    this.titles = {};
    new StoreController(this).watch(extensions);
  }

  connectedCallback() {
    super.connectedCallback();
    this.call();
  }

  async call() {
    const people = await findPeople('', new AbortController().signal).catch(() => []);
    this.titles = Object.fromEntries(people.map(({ value, title }) => [value, title]));
  }

  willUpdate() {
    this.#watch.watch(this.form);
    const asked = `${this.type?.id} ${this.form?.get('trigger')}`;
    if (!this.type || !this.form || asked === this.#asked) return;
    this.#asked = asked;
    this.learn(this.type.id, this.form.get('trigger'), asked);
  }

  /** @param {string} type @param {string} trigger @param {string} asked */
  async learn(type, trigger, asked) {
    const known = await placeholders(type, trigger).catch(() => []);
    if (asked === this.#asked) this.known = known;
  }

  render() {
    const form = this.form;
    if (!form) return nothing;
    return html`<tp-form sticky .form=${form} ?always=${!this.saved} @accept=${() => this.dispatchEvent(new CustomEvent('accept'))}>
      <slot name="actions" slot="actions"></slot>
      ${section('event', this.basics())} ${section('people', this.people())}
      <div class="pair">${section('when', this.when())} ${section('contacts', this.contacts())}</div>
      ${section('parameters', this.parameters())} ${section('script', this.script())}
    </tp-form>`;
  }

  basics() {
    const form = this.form;
    const f = m.form;
    return html`<div class="fields">
      ${this.saved ? nothing : html`<tp-text-field name="name" required longest="80" .label=${f.name} .hint=${f.nameHint} .form=${form}></tp-text-field>`}
      <tp-text-field class="wide" name="description" longest="500" .label=${f.description} .form=${form}></tp-text-field>
      <tp-check-field name="active" .label=${f.active} .hint=${this.activeHint()} .form=${form}></tp-check-field>
      <tp-check-field name="updateCustomer" .label=${f.updateCustomer} .hint=${f.updateCustomerHint} .form=${form}></tp-check-field>
      <tp-select-field name="priority" .label=${f.priority} .options=${PRIORITIES} .form=${form}></tp-select-field>
      <tp-select-field name="measureResponse" .label=${f.measure} .hint=${f.measureHint} .options=${INTERVALS} .form=${form}></tp-select-field>
      <tp-select-field name="media" .label=${f.media} .options=${MEDIA} .form=${form}></tp-select-field>
      <tp-text-field name="promoId" longest="60" .label=${f.promoId} .hint=${f.promoIdHint} .form=${form}></tp-text-field>
    </div>`;
  }

  activeHint() {
    const hints = m.form.activeHint;
    const now = this.form?.get('trigger') === NOW;
    const active = this.form?.get('active');
    if (!this.saved?.active) return active ? (now ? hints.launch : hints.start) : hints.off;
    return active ? (now ? hints.onNow : hints.on) : hints.pause;
  }

  people() {
    const form = this.form;
    const f = m.form;
    return html`<div class="fields">
      <tp-look-up
        name="routeTo"
        multiple
        required
        pause="0"
        .label=${f.routeTo}
        .hint=${f.routeToHint}
        .placeholder=${f.routePlaceholder}
        .find=${findRoutes}
        .titles=${this.titles}
        .form=${form}></tp-look-up>
      <tp-look-up
        name="responseStatus"
        multiple
        required
        pause="0"
        .label=${f.responseStatus}
        .hint=${f.responseStatusHint}
        .placeholder=${f.statusPlaceholder}
        .find=${values(STATUSES, true)}
        .form=${form}></tp-look-up>
    </div>`;
  }

  when() {
    const form = this.form;
    const f = m.form;
    const trigger = /** @type {keyof typeof f.triggers} */ (form?.get('trigger'));
    const triggers = (this.type?.triggers ?? [trigger]).map((each) => [each, /** @type {Record<string, string>} */ (f.triggers)[each]]);
    return html`<div class="fields">
      <tp-select-field class="wide" name="trigger" .label=${f.trigger} .hint=${f.triggerHints[trigger]} .options=${triggers} .form=${form}></tp-select-field>
      <tp-date-field name="startDate" .label=${f.startDate} .hint=${f.startHint} .form=${form}></tp-date-field>
      <tp-date-field name="stopDate" .label=${f.stopDate} .hint=${f.stopHint} .form=${form}></tp-date-field>
    </div>`;
  }

  contacts() {
    const form = this.form;
    const f = m.form;
    const source = /** @type {'Order' | 'Customer'} */ (form?.get('source'));
    return html`<div class="fields">
      <tp-select-field name="source" .label=${f.source} .hint=${f.sourceHints[source]} .options=${['Order', 'Customer']} .form=${form}></tp-select-field>
      <tp-text-field name="sourceId" disabled .label=${f.sourceId} .hint=${f.sourceIdHint} .form=${form}></tp-text-field>
      ${form?.get('trigger') === NOW
        ? html`<tp-number-field class="wide" name="coolDownDays" .label=${f.coolDown} .hint=${f.coolDownHint} .form=${form}></tp-number-field>`
        : nothing}
    </div>`;
  }

  parameters() {
    const form = this.form;
    const all = this.type?.parameters ?? [];
    if (!form || !all.length) return html`<p class="muted">${m.form.noParameters}</p>`;
    const editor = extensions.at('plugin.config.editor').find(({ contribution }) => contribution.type === this.type?.id);
    if (editor) return html`<tp-plugin-slot bare point="plugin.config.editor" .only=${editor.key} .model=${editorModel(all, form)}></tp-plugin-slot>`;
    return html`<div class="fields">${all.map((each) => parameterField(each, form))}</div>`;
  }

  script() {
    const form = this.form;
    return html`<div class="script">
      <tp-script-field name="script" .label=${m.form.script} .hint=${m.form.scriptHint} .known=${this.known} .trigger=${form?.get('trigger')} .form=${form}></tp-script-field>
      <div role="group" aria-label=${m.script.preview}>
        <h3>${m.script.preview}</h3>
        <tp-script-preview
          .script=${form?.get('script') ?? ''}
          .source=${form?.get('source')}
          .event=${this.saved?.name ?? form?.get('name') ?? ''}
          .promoId=${form?.get('promoId') ?? null}
          .suggested=${this.suggested}></tp-script-preview>
      </div>
    </div>`;
  }
}

/** @param {keyof typeof m.form.sections} name @param {unknown} content */
const section = (name, content) => html`<section aria-labelledby="head-${name}"><h2 id="head-${name}">${m.form.sections[name]}</h2>${content}</section>`;

customElements.define('tp-event-form', EventForm);
