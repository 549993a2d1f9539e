/** @typedef {{text: string, undo?: () => void, bad?: boolean}} Said */

/** Where the console listens for what is to be said: event `say` with a {@link Said}. */
export const toasts = new EventTarget();

/** Says at the edge of the page what was done. @param {string} text @param {{undo?: () => void, bad?: boolean}} [how] a bad one stays until it is dismissed */
export function say(text, how = {}) {
  toasts.dispatchEvent(new CustomEvent('say', { detail: { text, ...how } }));
}
