/** @typedef {import('./grid.js').Grid} Grid */

/** What keys and clicks do in a grid. */
export class GridKeys {
  #grid;

  /** @param {Grid} grid */
  constructor(grid) {
    this.#grid = grid;
  }

  /** Whoever comes in by keyboard finds a row to start from. */
  focus = () => {
    if (this.#grid.activeIndex < 0) this.#grid.activate(0);
  };

  /** @param {KeyboardEvent} event */
  key = (event) => {
    if (event.altKey || event.target !== event.currentTarget) return;
    const grid = this.#grid;
    const at = grid.activeIndex;
    const target = this.#target(event.key, at);
    const control = event.ctrlKey || event.metaKey;
    if (target !== undefined) this.#move(target, event.shiftKey, control);
    else if (event.key === 'Enter' && !control) grid.open(at);
    else if (!this.#choice(event, at, control)) return;
    event.preventDefault();
  };

  /** @param {string} key @param {number} at @returns {number | undefined} where it leads */
  #target(key, at) {
    const last = this.#grid.rows.length - 1;
    const page = Math.max(1, Math.floor((this.#grid.scroller?.clientHeight ?? 0) / this.#grid.rowHeight) - 2);
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + page, PageUp: at - page };
    return key in moves ? Math.min(last, Math.max(0, moves[key])) : undefined;
  }

  /** @param {number} to @param {boolean} shift @param {boolean} control */
  #move(to, shift, control) {
    const grid = this.#grid;
    grid.activate(to);
    if (grid.selection !== 'multiple' || (control && !shift)) return;
    if (shift) grid.selected.run(grid.active, grid.shown, control);
    else grid.selected.only(grid.active);
    grid.chose();
  }

  /** @param {KeyboardEvent} event @param {number} at @param {boolean} control @returns {boolean} whether the key chooses */
  #choice(event, at, control) {
    const grid = this.#grid;
    if (grid.selection !== 'multiple' || at < 0) return false;
    if (event.key === ' ') grid.selected.toggle(grid.active, grid.shown);
    else if (event.key === 'Escape' && (grid.selected.keys.size || grid.selected.all)) grid.selected.clear();
    else if (event.key.toLowerCase() === 'a' && control) grid.selected.shown(grid.shown);
    else return false;
    grid.chose();
    return true;
  }

  /** @param {MouseEvent} event */
  click = (event) => {
    const index = rowOf(event);
    const grid = this.#grid;
    if (index < 0) return;
    const control = event.ctrlKey || event.metaKey;
    grid.activate(index);
    if (grid.selection !== 'multiple') return;
    if (event.shiftKey) grid.selected.run(grid.active, grid.shown, control);
    else if (control || /** @type {Element} */ (event.target).closest('[role=gridcell]:first-child')) grid.selected.toggle(grid.active, grid.shown);
    else grid.selected.only(grid.active);
    grid.chose();
  };

  /** @param {MouseEvent} event */
  doubleClick = (event) => this.#grid.open(rowOf(event));

  allOrNone = () => {
    const { selected, rows, shown } = this.#grid;
    if (selected.all || selected.keys.size === rows.length) selected.clear();
    else selected.shown(shown);
    this.#grid.chose();
  };

  matching = () => {
    this.#grid.selected.matching();
    this.#grid.chose();
    this.#grid.focus();
  };
}

/** @param {MouseEvent} event @returns {number} -1 if it is on no row, or on something in a row that has a meaning of its own */
function rowOf(event) {
  const target = /** @type {Element} */ (event.target);
  if (target.closest('a, button, input')) return -1;
  const row = target.closest('.rows [role=row]');
  return row ? Number(row.id.slice('row-'.length)) : -1;
}
