import { css, html, nothing } from 'lit';
import { ApiError } from '../../state/api.js';
import { change, defaults, event as fetchEvent, eventTypes, fields, launch, launches, make, pathOf, saveAs } from '../../state/events.js';
import { Form } from '../../state/form.js';
import { router } from '../../state/router.js';
import { say } from '../../state/toasts.js';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/events.js';
import { LiveController } from '../../elements/live-controller.js';
import { PageElement } from '../../elements/page-element.js';
import { StoreController } from '../../elements/store-controller.js';
import { givesUp, launches as launchesNow, outcome } from './consequences.js';
import '../../elements/notice.js';
import './event-form.js';
import './event-questions.js';
import './event-state.js';
import './forecast-panel.js';
import './type-choice.js';

/** @typedef {import('../../state/events.js').EventDefinition} EventDefinition */
/** @typedef {import('../../state/events.js').EventType} EventType */

/** One event: its form, beside it what it would make. Without a name it is a new one, of the type in the address or of one to be chosen. */
export class EventPage extends PageElement {
  static properties = {
    saved: { state: true },
    types: { state: true },
    under: { state: true },
    error: { state: true },
    forecast: { state: true },
  };

  static styles = [
    PageElement.styles,
    css`
      .parts {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 21rem;
        gap: 16px;
        align-items: start;
      }
      aside {
        position: sticky;
        top: 12px;
      }
      .muted {
        color: var(--muted);
      }
      @media (max-width: 70rem) {
        .parts {
          grid-template-columns: minmax(0, 1fr);
        }
        aside {
          position: static;
          order: -1;
        }
      }
    `,
  ];

  #watch = new StoreController(this);
  #live = new LiveController(this, ['event', 'plugin'], () => this.refresh());
  #shown = '';

  constructor() {
    super();
    /** @type {EventDefinition | null} */
    this.saved = null;
    /** @type {EventType[] | null} */
    this.types = null;
    /** @type {import('../../state/events.js').Launch | undefined} */
    this.under = undefined;
    /** @type {{heading: string, text: string} | null} */
    this.error = null;
    /** @type {Form<any> | null} */
    this.form = null;
    /** @type {import('../../state/events.js').Forecast | null} */
    this.forecast = null;
  }

  /** @returns {EventType | null} */
  get type() {
    const id = this.saved?.type ?? this.query.get('type');
    return this.types?.find((each) => each.id === id) ?? null;
  }

  get questions() {
    return /** @type {import('./event-questions.js').EventQuestions} */ (this.renderRoot.querySelector('tp-event-questions'));
  }

  willUpdate() {
    const shown = this.params.name ?? `?${this.query.get('type') ?? ''}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    Object.assign(this, { saved: null, form: null, error: null, forecast: null, under: undefined });
    this.fetch();
  }

  async fetch() {
    const shown = this.#shown;
    try {
      this.types = await eventTypes();
      if (this.params.name) await this.open(this.params.name, shown);
      else if (this.type) await this.begin(this.type, shown);
    } catch (error) {
      if (shown !== this.#shown) return;
      const missing = error instanceof ApiError && error.status === 404;
      this.error = { heading: missing ? m.page.notThere : m.page.failed, text: /** @type {Error} */ (error).message };
    }
  }

  /** @param {string} name @param {string} shown */
  async open(name, shown) {
    const [saved, under] = await Promise.all([fetchEvent(name), launches()]);
    if (shown !== this.#shown) return;
    this.saved = saved;
    this.under = under.find((each) => each.event === saved.name);
    this.use(new Form(this.originally(saved), `event.${this.session.login}.${saved.name}`));
  }

  /** @param {EventType} type @param {string} shown */
  async begin(type, shown) {
    const settings = await defaults(type.id);
    if (shown !== this.#shown) return;
    const original = fields({ ...settings, name: '', active: false }, type.parameters);
    this.use(new Form(original, `event.${this.session.login}.new.${type.id}`));
  }

  /** @param {Form<any>} form */
  use(form) {
    this.form = form;
    this.#watch.watch(form);
    this.requestUpdate();
  }

  /** @param {EventDefinition} saved */
  originally(saved) {
    return fields(saved, this.types?.find((each) => each.id === saved.type)?.parameters ?? []);
  }

  /** Somebody has changed events, or a plugin has come or gone: what is typed stays. */
  async refresh() {
    const shown = this.#shown;
    if (!this.form && !this.error) return;
    if (!this.saved) return void (this.types = await eventTypes().catch(() => this.types));
    const [types, saved, under] = await Promise.all([eventTypes(), fetchEvent(this.saved.name), launches()]).catch(() => []);
    if (!saved || shown !== this.#shown) return;
    this.types = types;
    this.saved = saved;
    this.under = under.find((/** @type {any} */ each) => each.event === saved.name);
    if (!this.form?.busy) this.form?.load(this.originally(saved));
  }

  async accept() {
    const form = this.form;
    if (!form) return;
    const launching = launchesNow(this.saved, form.values);
    const lost = givesUp(this.saved, form.values);
    if (launching && !(await this.questions.launch(form.values.name || this.saved?.name))) return;
    if (lost && !(await this.questions.giveUp(this.saved?.name ?? '', lost, form.values.active !== false))) return;
    const before = this.saved;
    const answer = await form.submit((changes, values) => (before ? change(before.name, changes) : make(this.type?.id ?? '', values)));
    if (!answer) return;
    say(outcome(before, answer, launching));
    if (!before) return router.go(pathOf(answer.name), { replace: true });
    this.saved = answer;
    form.load(this.originally(answer));
  }

  async copy() {
    const { form, saved } = this;
    if (!form || !saved) return;
    const made = await this.questions.saveAs((name) => saveAs(saved.name, name, withoutActive(form.changes)));
    if (!made) return;
    form.discard();
    say(m.done.copied(made.name));
    router.go(pathOf(made.name));
  }

  async again() {
    const saved = this.saved;
    if (!saved || !(await this.questions.launch(saved.name))) return;
    try {
      const { followUps, customers } = await launch(saved.name);
      say(m.done.launchedOf(saved.name, followUps, customers));
    } catch (error) {
      say(/** @type {Error} */ (error).message, { bad: true });
    }
  }

  get commands() {
    return this.saved ? [{ title: m.page.saveAs, run: () => this.copy() }] : [];
  }

  get keys() {
    return [{ title: m.list.title, keys: /** @type {[string[], string][]} */ ([[['Ctrl', 'Enter'], m.keys.accept], [['['], m.keys.placeholder]]) }];
  }

  updated() {
    if (this.saved) this.setTitle(this.saved.name);
  }

  render() {
    if (this.error) {
      return html`<tp-notice main .heading=${this.error.heading} .text=${this.error.text} .action=${m.page.retry} @act=${() => this.retry()}></tp-notice>`;
    }
    if (this.types && !this.params.name && !this.type) {
      return html`<div class="head"><h1>${m.types.title}</h1></div>
        <tp-type-choice .types=${this.types}></tp-type-choice>`;
    }
    if (!this.form) return html`<p role="status" class="muted">${m.page.loading}</p>`;
    return this.whole(this.form);
  }

  retry() {
    this.error = null;
    this.fetch();
  }

  /** @param {Form<any>} form */
  whole(form) {
    const saved = this.saved;
    return html`<div class="head">
        <h1>${saved?.name ?? m.page.newOf(this.type?.id ?? '')}</h1>
        ${saved ? html`<span class="muted">${m.page.type(saved.type)} · ${m.page.changed(saved.changedBy, dayTimeText(saved.changedAt))}</span>` : nothing}
        <span class="gap"></span>
        ${saved ? html`<a href="/override?event=${encodeURIComponent(saved.name)}">${m.page.followUps}</a>` : nothing}
        <a href="/events">${m.page.back}</a>
      </div>
      <tp-event-state .event=${saved} .launch=${this.under}></tp-event-state>
      <div class="parts">
        <tp-event-form .form=${form} .type=${this.type} .saved=${saved} .suggested=${this.forecast?.first[0] ?? null} @accept=${this.accept}>
          ${saved ? html`<span slot="actions">${this.actions(saved)}</span>` : nothing}
        </tp-event-form>
        <aside class="panel">
          <tp-forecast-panel
            .event=${saved?.name ?? null}
            .type=${this.type?.id ?? ''}
            .values=${form.values}
            @forecast=${(/** @type {CustomEvent} */ event) => (this.forecast = event.detail)}></tp-forecast-panel>
        </aside>
      </div>
      <tp-event-questions .event=${saved?.name ?? null} .type=${this.type?.id ?? ''} .values=${form.values}></tp-event-questions>`;
  }

  /** @param {EventDefinition} saved */
  actions(saved) {
    return html`<button type="button" @click=${this.copy}>${m.page.saveAs}</button>
      ${saved.active && saved.trigger === 'NOW' ? html`<button type="button" ?disabled=${Boolean(this.under)} @click=${this.again}>${m.page.launch}</button>` : nothing}`;
  }
}

/** @param {Record<string, any>} changes */
function withoutActive({ active, ...changes }) {
  return changes;
}

customElements.define('tp-event-page', EventPage);
