/** What is said about what plugins add. */
export const messages = {
  failed: (/** @type {string} */ what, /** @type {string} */ plugin, /** @type {string} */ version, /** @type {string} */ why) =>
    `“${what}” of the plugin ${plugin} ${version} has failed and is not shown: ${why}`,
  page: {
    gone: 'This page is not there',
    goneWhy: 'The plugin that brings it has been taken away, or is being upgraded. It comes back by itself.',
  },
  by: (/** @type {string} */ plugin) => `Added by ${plugin}`,
};
