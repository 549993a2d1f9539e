/** Light or dark, as the system or as the user has chosen in this browser. The choice is applied at the start by theme.js. */

/** @typedef {'system' | 'light' | 'dark'} Theme */

export const THEMES = /** @type {Theme[]} */ (['system', 'light', 'dark']);

/** @returns {Theme} what is chosen */
export const theme = () => /** @type {Theme} */ (document.documentElement.dataset.theme ?? 'system');

/** @param {Theme} chosen */
export function chooseTheme(chosen) {
  document.documentElement.dataset.theme = chosen;
  document.dispatchEvent(new Event('theme'));
  try {
    localStorage.setItem('touchpoint.theme', chosen);
  } catch {
    // The browser keeps nothing: the choice lasts as long as the page.
  }
}
