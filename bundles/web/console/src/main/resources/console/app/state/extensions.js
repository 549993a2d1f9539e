/**
 * What plugins add to the console. Each gives a module whose `activate` answers with its contributions; they come and go while pages
 * are open. One that throws is taken away and named, and the page lives on. See docs/plugin-guide.md.
 */
import { get, patch, post } from './api.js';
import { offerCommands } from './commands.js';
import { live } from './live.js';
import { router } from './router.js';
import { say } from './toasts.js';
import { messages as m } from '../text/messages/extensions.js';

/**
 * Where a plugin can add something.
 * @typedef {'followup.details.panel' | 'followup.action' | 'followup.column' | 'customer.tab' | 'order.line.badge' | 'dashboard.tile'
 *   | 'plugin.config.editor' | 'nav.page' | 'command'} Point
 */

/** @typedef {{update?: (model: any) => void, dispose?: () => void}} Mounted */
/** @typedef {{api: {get: typeof get, post: typeof post, patch: typeof patch}, say: typeof say, go: (path: string) => void}} Context */

/**
 * One thing that a plugin adds.
 * @typedef {object} Contribution
 * @property {string} id of the plugin's own choice
 * @property {Point} point
 * @property {string} title
 * @property {(host: HTMLElement, model: any, context: Context) => Mounted | void} [mount] draws into the host; for what is shown in a box of its own
 * @property {(model: any, context: Context) => string | null | undefined} [value] what it says in a few words; for `followup.column` and `order.line.badge`
 * @property {string} [type] the event type whose parameters it edits; for `plugin.config.editor`
 * @property {(model: any, context: Context) => unknown} [run] for `followup.action` and `command`
 */

/** @typedef {{plugin: string, title: string, version: string, module: string, points: string[]}} Extension as GET /api/ui/extensions has it */
/** @typedef {{key: string, extension: Extension, contribution: Contribution}} Entry */

/** @type {Context} */
export const context = Object.freeze({ api: Object.freeze({ get, post, patch }), say, go: (/** @type {string} */ path) => router.go(path) });

/** Says `change` when there is more or less. */
class Extensions extends EventTarget {
  /** @type {Map<string, Entry[]>} by the module's address */
  #entries = new Map();
  #started = false;
  #attempt = 0;

  /** Begins to watch. The user has logged in. */
  start() {
    if (this.#started) return;
    this.#started = true;
    offerCommands(() => this.at('command').map((entry) => ({ title: entry.contribution.title, run: () => this.run(entry, null) })));
    live.listen(['extension'], () => this.#look());
    this.#look();
  }

  /** @param {Point} point @returns {Entry[]} by plugin */
  at(point) {
    return [...this.#entries.values()].flat().filter(({ contribution }) => contribution.point === point);
  }

  /** Takes a contribution away that has failed, and says whose it is. @param {Entry} entry @param {unknown} error */
  fail(entry, error) {
    const { module } = entry.extension;
    this.#entries.set(module, (this.#entries.get(module) ?? []).filter((each) => each !== entry));
    this.#complain(entry.contribution.title, entry.extension, error);
  }

  /** What a column or a badge says of a model. @param {Entry} entry @param {unknown} model @returns {string} empty: nothing */
  value(entry, model) {
    try {
      return entry.contribution.value?.(model, context) ?? '';
    } catch (error) {
      this.fail(entry, error);
      return '';
    }
  }

  /** Runs an action or a command; says what goes wrong. @param {Entry} entry @param {unknown} model */
  async run(entry, model) {
    try {
      await entry.contribution.run?.(model, context);
    } catch (error) {
      this.#complain(entry.contribution.title, entry.extension, error);
    }
  }

  async #look() {
    const attempt = ++this.#attempt;
    /** @type {Extension[]} */
    const offered = await get('/ui/extensions').then((page) => page.items, () => null);
    if (!offered || attempt !== this.#attempt) return;
    for (const module of this.#entries.keys()) if (!offered.some((each) => each.module === module)) this.#entries.delete(module);
    this.#changed();
    for (const extension of offered) if (!this.#entries.has(extension.module)) this.#fetch(extension);
  }

  /** @param {Extension} extension one that does not answer keeps no other waiting */
  async #fetch(extension) {
    this.#entries.set(extension.module, []);
    try {
      const { activate } = await import(extension.module);
      const contributions = /** @type {Contribution[]} */ (await activate(context));
      if (!this.#entries.has(extension.module)) return;
      this.#entries.set(extension.module, contributions.map((contribution) => ({ key: `${extension.module}#${contribution.id}`, extension, contribution })));
      this.#changed();
    } catch (error) {
      this.#complain(extension.title, extension, error);
    }
  }

  /** @param {string} what @param {Extension} extension @param {unknown} error */
  #complain(what, extension, error) {
    say(m.failed(what, extension.title, extension.version, error instanceof Error ? error.message : String(error)), { bad: true });
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

export const extensions = new Extensions();
