import { extensions } from '../../state/extensions.js';
import { messages as m } from '../../text/messages/customers.js';

/** @typedef {import('../../state/customers.js').Customer} Customer */

/**
 * A tab of the customer's page.
 * @typedef {object} CustomerTab
 * @property {string} id as it stands in the address
 * @property {string} title
 * @property {string} tag the element: it is given `customer` and `session`, and told by `refresh()` that something has happened
 * @property {() => Promise<unknown>} module defines the element
 * @property {(customer: Customer) => number} [count] how many there are, where that is known
 * @property {string} [entry] the contribution of a plugin that it shows
 */

/** @type {CustomerTab[]} */
const OWN = [
  { id: 'time-line', title: m.tabs.timeLine, tag: 'tp-customer-line', module: () => import('./line-tab.js') },
  { id: 'transactions', title: m.tabs.transactions, tag: 'tp-customer-transactions', module: () => import('./transactions-tab.js') },
  { id: 'orders', title: m.tabs.orders, tag: 'tp-customer-orders', module: () => import('./orders-tab.js') },
  { id: 'contacts', title: m.tabs.contacts, tag: 'tp-customer-contacts', module: () => import('./contacts-tab.js'), count: ({ contacts }) => contacts.length },
  { id: 'addresses', title: m.tabs.addresses, tag: 'tp-customer-addresses', module: () => import('./addresses-tab.js'), count: ({ addresses }) => addresses.length },
  { id: 'credit', title: m.tabs.credit, tag: 'tp-customer-credit', module: () => import('./credit-tab.js') },
  { id: 'follow-ups', title: m.tabs.followUps, tag: 'tp-customer-follow-ups', module: () => import('./follow-ups-tab.js') },
  { id: 'profile', title: m.tabs.profile, tag: 'tp-customer-profile', module: () => import('./profile-tab.js') },
];

/** @param {import('../../state/extensions.js').Entry} entry @returns {CustomerTab} */
const pluginTab = ({ key, extension, contribution }) => ({
  id: `${extension.plugin}/${contribution.id}`,
  title: contribution.title,
  tag: 'tp-customer-plugin',
  module: () => import('./plugin-tab.js'),
  entry: key,
});

/** @returns {CustomerTab[]} all tabs, in their order, those of plugins behind our own */
export const customerTabs = () => [...OWN, ...extensions.at('customer.tab').map(pluginTab)];
