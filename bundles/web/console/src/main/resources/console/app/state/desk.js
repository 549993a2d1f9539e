import { day, localText, phrases } from '../text/days.js';
import { messages as m } from '../text/messages/home.js';
import { Drafts } from './drafts.js';
import { CLOSED, accept } from './follow-ups.js';
import { Presence } from './presence.js';
import { Queue } from './queue.js';
import { Views } from './views.js';

/** @typedef {import('./follow-ups.js').FollowUp} FollowUp */
/** @typedef {import('./follow-ups.js').Changes} Changes */
/** @typedef {{before: FollowUp, changes: Changes, draft: import('./drafts.js').Draft}} Done */

/** One user's work: the queue and how it is looked at, what is typed, who else is at it, and what was done last. */
export class Desk {
  /** @type {Done[]} the latest last */
  #done = [];

  /** @param {string} login */
  constructor(login) {
    this.login = login;
    this.queue = new Queue();
    this.views = new Views();
    this.presence = new Presence();
    this.drafts = new Drafts(login);
  }

  /** Fetches the queue: with the view that the user opens it with, or else as it was looked at last. */
  async start() {
    this.presence.start();
    const views = this.views.start();
    await this.queue.start(async () => {
      await views;
      return this.views.preferred?.options;
    });
  }

  stop() {
    this.queue.stop();
    this.views.stop();
    this.presence.stop();
  }

  /** @param {number | null} id the follow-up that is open; null: none */
  open(id) {
    this.presence.open(id);
    return this.queue.open(id);
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  /**
   * Accept: sends what is typed, and more. @param {FollowUp} before @param {Changes} more
   * @returns {Promise<string>} what was done, in words
   */
  async accept(before, more) {
    const changes = { ...this.drafts.changes(before.id), ...more };
    const after = await accept(before.id, changes);
    this.#done.push({ before, changes, draft: this.drafts.get(before.id) });
    this.drafts.clear(before.id);
    this.queue.replace(after);
    return words(before, changes);
  }

  /**
   * One key, one verdict. @param {FollowUp} item @param {'close' | 'no-answer' | 'tomorrow' | 'monday'} verdict
   * @returns {Promise<string>} what was done, in words
   */
  async verdict(item, verdict) {
    if (verdict === 'close') return this.accept(item, { status: CLOSED });
    const startDate = verdict === 'monday' ? phrases.monday() : phrases.tomorrow();
    if (verdict !== 'no-answer') return this.accept(item, { startDate });
    const status = item.responseStatus.find((each) => each.toLowerCase() === 'nocontact');
    await this.accept(item, status ? { startDate, status } : { startDate });
    return m.done.noAnswer(item.customerName, localText(startDate));
  }

  /** Puts back what the last Accept changed, and what was typed before it. */
  async undo() {
    const { before, changes, draft } = /** @type {Done} */ (this.#done.at(-1));
    /** @type {Record<string, unknown>} */
    const back = {};
    for (const field of Object.keys(changes)) {
      if (field !== 'routeTo') back[field] = before[/** @type {keyof FollowUp} */ (field)];
    }
    const item = Object.keys(back).length ? await accept(before.id, back) : before;
    this.#done.pop();
    this.drafts.put(before.id, { ...draft, routeTo: undefined });
    this.queue.replace(item);
    const routed = changes.routeTo ? ` ${m.done.undoneRouted}` : '';
    return { item, words: m.done.undone(before.customerName) + routed };
  }
}

/** @param {FollowUp} item @param {Changes} changes */
function words(item, changes) {
  if (changes.status === CLOSED) return m.done.closed(item.customerName);
  if (changes.startDate && changes.startDate.slice(0, 10) !== day(item.startDate)) {
    return m.done.moved(item.customerName, localText(changes.startDate));
  }
  return m.done.accepted(item.customerName);
}
