import { say } from './toasts.js';
import { inverse, override } from './overrides.js';
import { CLOSED } from './follow-ups.js';
import { messages as m } from '../text/messages/override.js';

/** @typedef {import('./overrides.js').Order} Order */
/** @typedef {import('./overrides.js').Result} Result */
/** @typedef {import('./follow-ups.js').FollowUp} FollowUp */

/** Overriding many, one such work at a time: progress, what was refused, what is said about it, and Undo. Says `change`. */
export class OverrideWork extends EventTarget {
  /** @type {{done: number, of: number} | null} while it is under way */
  progress = null;
  /** @type {import('./overrides.js').Item[]} what the last one left as it was */
  refused = [];
  /** @type {Map<number, string>} */
  names = new Map();
  #stopped = false;

  /**
   * @param {number[]} ids @param {Order} order @param {FollowUp[]} before those of them that are known, as they are now
   * @param {Record<string, string>} titles full names by log-in @returns {Promise<boolean>} whether it came to its end
   */
  async run(ids, order, before, titles) {
    if (this.progress) return false;
    this.names = new Map(before.map((item) => [item.id, item.customerName]));
    const result = await this.#send(ids, order);
    if (!result) return false;
    this.refused = result.items.filter(({ outcome }) => outcome === 'refused');
    const done = result.items.filter(({ outcome }) => outcome === 'done').map(({ id }) => id);
    const words = [told(order, result.done, titles), result.unchanged && m.result.unchanged(result.unchanged), result.refused && m.result.refused(result.refused)];
    const left = ids.length - result.items.length;
    say([...words.filter(Boolean), ...(left ? [m.run.stopped(left)] : [])].join(' · '), { undo: this.undo(done, order, before) });
    this.changed();
    return left === 0;
  }

  /** Says what was done to single ones elsewhere. @param {FollowUp[]} before @param {Order} changes @param {Record<string, string>} titles */
  told(before, changes, titles) {
    say(told(changes, before.length, titles), { undo: this.undo(before.map(({ id }) => id), changes, before) });
  }

  /** What takes it back; undefined where it is not known how they were. @param {number[]} done @param {Order} order @param {FollowUp[]} before */
  undo(done, order, before) {
    if (!done.length) return undefined;
    if (order.operation === 'delete') return () => this.#takeBack([{ ids: done, order: { operation: 'restore' } }]);
    const ids = new Set(done);
    const known = before.filter(({ id }) => ids.has(id));
    const { operation: _, ...changes } = order;
    return known.length === done.length ? () => this.#takeBack(inverse(known, changes)) : undefined;
  }

  /** @param {{ids: number[], order: Order}[]} orders */
  async #takeBack(orders) {
    const refused = [];
    for (const { ids, order } of orders) {
      const result = await this.#send(ids, order);
      if (!result) return;
      refused.push(...result.items.filter(({ outcome }) => outcome === 'refused'));
    }
    this.refused = refused;
    if (!refused.length) say(m.result.undone);
    this.changed();
  }

  /** @param {number[]} ids @param {Order} order @returns {Promise<Result | null>} null if it could not be done */
  async #send(ids, order) {
    this.#stopped = false;
    this.refused = [];
    try {
      return await override(ids, order, (done) => this.#reached(done, ids.length));
    } catch (error) {
      say(m.result.failed(/** @type {Error} */ (error).message), { bad: true });
      return null;
    } finally {
      this.progress = null;
      this.changed();
    }
  }

  /** @param {number} done @param {number} of */
  #reached(done, of) {
    this.progress = { done, of };
    this.changed();
    return !this.#stopped;
  }

  stop() {
    this.#stopped = true;
  }

  dismiss() {
    this.refused = [];
    this.changed();
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {Order} order @param {number} n @param {Record<string, string>} titles */
function told(order, n, titles) {
  if (order.operation === 'delete') return m.result.deleted(n);
  const fields = Object.keys(order);
  if (fields.length === 1 && order.assignee) return m.result.rerouted(n, titles[order.assignee] ?? order.assignee);
  return fields.length === 1 && order.status === CLOSED ? m.result.closed(n) : m.result.changed(n);
}
