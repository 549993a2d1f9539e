/** Placeholders in scripts. */

const NAME = /\[([A-Za-z][A-Za-z0-9_]*)\]/g;
const OPEN = /\[([A-Za-z0-9_]*)$/;
const LOCATION = /^https?:\/\/\S+$/i;

/** @param {string} script @returns {boolean} whether it is the address of a longer document */
export const isLocation = (script) => LOCATION.test(script.trim());

/** @typedef {{text: string, name: string | null}} Piece name: of a placeholder */

/** @param {string} script @returns {Piece[]} the script cut at its placeholders */
export function pieces(script) {
  if (isLocation(script)) return [{ text: script, name: null }];
  /** @type {Piece[]} */
  const all = [];
  let from = 0;
  for (const found of script.matchAll(NAME)) {
    all.push({ text: script.slice(from, found.index), name: null }, { text: found[0], name: found[1] });
    from = found.index + found[0].length;
  }
  return [...all, { text: script.slice(from), name: null }];
}

/** @param {string} script @param {string[]} known @returns {string[]} the names that nothing can fill, each once */
export const unknown = (script, known) => [
  ...new Set(pieces(script).flatMap(({ name }) => (name !== null && !known.includes(name) ? [name] : []))),
];

/** @param {string} before what stands before the caret @returns {string | null} the beginning of the name that is being typed */
export const begun = (before) => OPEN.exec(before)?.[1] ?? null;

/** @param {string} name @param {string[]} known @returns {string | undefined} the known one that may be meant */
export function nearest(name, known) {
  const plain = name.toLowerCase();
  const most = Math.max(1, Math.floor(plain.length / 4));
  const near = known.map((each) => ({ each, far: distance(plain, each.toLowerCase()) })).filter(({ far }) => far <= most);
  return near.sort((one, other) => one.far - other.far)[0]?.each;
}

/** How many letters must be added, left out or changed. @param {string} one @param {string} other */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1), row[j] + 1, next[j - 1] + 1);
    }
    row = next;
  }
  return row[other.length];
}
