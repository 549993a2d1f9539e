/**
 * Which rows of a grid are chosen, by key: one by one, in runs, or all that match whether shown or not. Knows nothing of how rows
 * look or where they come from.
 */
export class GridSelection {
  /** @type {Set<unknown>} */
  keys = new Set();
  /** whether all that match are chosen, those that are not fetched included */
  all = false;
  /** @type {unknown} where a run begins */
  anchor = undefined;

  /** @param {unknown} key */
  has(key) {
    return this.all || this.keys.has(key);
  }

  /** Chooses this one alone. @param {unknown} key */
  only(key) {
    this.keys = new Set([key]);
    this.all = false;
    this.anchor = key;
  }

  /** @param {unknown} key @param {unknown[]} shown */
  toggle(key, shown) {
    const keys = new Set(this.all ? shown : this.keys);
    if (!keys.delete(key)) keys.add(key);
    this.keys = keys;
    this.all = false;
    this.anchor = key;
  }

  /** Chooses the run from where the last one began. @param {unknown} key @param {unknown[]} shown @param {boolean} add keeps what is chosen */
  run(key, shown, add) {
    const from = Math.max(0, shown.indexOf(this.anchor));
    const to = shown.indexOf(key);
    const run = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.keys = new Set(add ? [...this.keys, ...run] : run);
    this.all = false;
    this.anchor = shown[from];
  }

  /** @param {unknown[]} shown */
  shown(shown) {
    this.keys = new Set(shown);
    this.all = false;
  }

  matching() {
    this.all = true;
  }

  clear() {
    this.keys = new Set();
    this.all = false;
  }

  /** Forgets what is not there any more. @param {unknown[]} shown @returns {boolean} whether anything was */
  keep(shown) {
    const there = new Set(shown);
    const kept = [...this.keys].filter((key) => there.has(key));
    if (kept.length === this.keys.size) return false;
    this.keys = new Set(kept);
    return true;
  }
}
