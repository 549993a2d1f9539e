/** Does something when there is nothing else to do, such as fetching what is not wanted yet. @param {() => unknown} work */
export function whenIdle(work) {
  if ('requestIdleCallback' in window) requestIdleCallback(() => work());
  else setTimeout(work, 500);
}
