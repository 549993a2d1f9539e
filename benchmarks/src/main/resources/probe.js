/** Put into pages by the benchmarks: when rows are there, what a key takes, how long frames are, when orders come. */
(() => {
  const inside = (/** @type {any} */ from, /** @type {string[]} */ ...tags) => tags.reduce((at, tag) => at?.shadowRoot?.querySelector(tag), from);
  const page = () => inside(document.querySelector('tp-app'), 'tp-page-frame', 'tp-follow-ups-page');
  const list = () => inside(page(), 'tp-queue-pane', 'tp-queue-list');
  const probe = { rows: 0, all: 0, keys: /** @type {number[]} */ ([]), came: /** @type {Record<string, number>} */ ({}) };

  /** Milliseconds since the navigation began, seen in the frame after it was so. */
  const watch = () => {
    const queue = page()?.desk?.queue;
    if (!probe.rows && list()?.shadowRoot?.querySelector('[role=option]')) probe.rows = performance.now();
    if (probe.rows && queue.state === 'ready' && queue.items.length === queue.total) probe.all = performance.now();
    else requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);

  const until = async (/** @type {() => boolean} */ so) => {
    while (!so()) await new Promise(requestAnimationFrame);
  };

  let pressed = 0;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  const drawn = new MessageChannel();
  drawn.port1.onmessage = ({ data }) => probe.keys.push(performance.now() - data);
  // A message posted in a frame's callback arrives when that frame has been laid out and drawn.
  addEventListener('input', () => requestAnimationFrame(() => drawn.port2.postMessage(pressed)), true);

  const scroll = (/** @type {number} */ step) =>
    new Promise((done) => {
      const rows = list();
      /** @type {number[]} */
      const frames = [];
      let last = 0;
      rows.scrollTop = 0;
      const frame = (/** @type {number} */ now) => {
        if (last) frames.push(now - last);
        last = now;
        if (rows.scrollTop + rows.clientHeight >= rows.scrollHeight - 1) return done(frames);
        rows.scrollTop += step;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });

  const listen = () =>
    new MutationObserver(() => {
      for (const { textContent } of list().shadowRoot.querySelectorAll('.about')) {
        const order = /Order (\S+)/.exec(textContent)?.[1];
        if (order) probe.came[order] ??= Date.now();
      }
    }).observe(list().shadowRoot, { childList: true, subtree: true });

  Object.assign(window, { probe: Object.assign(probe, { scroll, listen, until }) });
})();
