import { commands } from './commands.js';
import { allows, leads } from './routes.js';
import { searches } from './searches.js';
import { pages } from '../pages.js';
import { messages as m } from '../text/messages/shell.js';

/** @typedef {import('./commands.js').Command} Command */

const PAUSE = 120;
const SHORTEST = 2;

/** What the palette lists for what is typed: pages and commands at once, what the server finds a moment later. Says `change`. */
export class Palette extends EventTarget {
  text = '';
  /** @type {Command[]} */
  found = [];
  /** @type {string[]} what could not be searched, with the reason */
  failures = [];
  searching = false;
  /** @type {Command[]} */
  #own;
  #session;
  /** @type {AbortController | null} */
  #search = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {import('./api.js').Session | null} session @param {Command[]} general what can be done on every page */
  constructor(session, general) {
    super();
    this.#session = session;
    this.#own = [
      ...pages.filter((page) => page.nav && allows(page, session)).map((page) => ({ title: page.title, group: m.palette.pages, href: page.paths[0] })),
      ...pages.filter((page) => page.command && allows(page, session)).map((page) => ({ title: page.command ?? '', group: m.palette.commands, href: page.paths[0] })),
      ...commands().map((command) => ({ group: m.palette.commands, ...command })),
      ...general.map((command) => ({ group: m.palette.general, ...command })),
    ];
    this.type('');
  }

  /** @param {string} text */
  type(text) {
    this.stop();
    this.text = text.trim();
    const words = this.text.toLowerCase().split(/\s+/);
    this.found = this.#own.filter((command) => fits(command, words));
    this.failures = [];
    this.searching = this.text.length >= SHORTEST && this.#searches.length > 0;
    if (this.searching) this.#timer = setTimeout(() => this.#look(), PAUSE);
    this.#changed();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#search?.abort();
  }

  get #searches() {
    return searches.filter((search) => leads(search.example, this.#session));
  }

  async #look() {
    const search = (this.#search = new AbortController());
    await Promise.all(this.#searches.map((each) => this.#ask(each, search.signal)));
    if (search.signal.aborted) return;
    this.searching = false;
    this.#changed();
  }

  /** @param {import('./searches.js').Search} search @param {AbortSignal} signal */
  async #ask({ group, find }, signal) {
    try {
      const results = await find(this.text, signal);
      if (!signal.aborted) this.found = [...this.found, ...results];
    } catch (error) {
      if (!signal.aborted) this.failures = [...this.failures, m.palette.failed(group, /** @type {Error} */ (error).message)];
    }
    if (!signal.aborted) this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {Command} command @param {string[]} words */
function fits({ title, detail, group }, words) {
  const text = [title, detail, group].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
