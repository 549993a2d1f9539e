import { pages } from '../pages.js';

/** @typedef {import('../pages.js').PageEntry} PageEntry */
/** @typedef {Record<string, string>} Params */

const KINDS = { number: '[0-9]{1,18}', text: '[^/]+' };

const routes = pages.flatMap((page) => page.paths.map((path) => ({ page, pattern: pattern(path) })));

/** @param {string} path as the table has it */
function pattern(path) {
  const source = path.replace(/\{(\w+)(:number)?\}/g, (_, name, number) => `(?<${name}>${number ? KINDS.number : KINDS.text})`);
  return new RegExp(`^${source}$`);
}

/** @param {string} path @returns {{page: PageEntry, params: Params} | null} the page at an address; null if there is none */
export function match(path) {
  for (const { page, pattern } of routes) {
    const found = pattern.exec(path);
    if (found) return { page, params: decoded(found.groups ?? {}) };
  }
  return null;
}

/** @param {Params} raw @returns {Params} */
function decoded(raw) {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, text(value)]));
}

/** @param {string} encoded */
function text(encoded) {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** @param {PageEntry} page @param {import('./api.js').Session | null} session @returns {boolean} whether the user may see it */
export const allows = (page, session) => page.needs === null || Boolean(session?.jobFunctions.includes(page.needs));

/** @param {string} path @param {import('./api.js').Session | null} session @returns {boolean} whether it leads to a page for this user */
export function leads(path, session) {
  const found = match(path);
  return found !== null && allows(found.page, session);
}
