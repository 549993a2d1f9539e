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
 */

/** All tabs, in their order. Says `change` when one has come or gone. */
class CustomerTabs extends EventTarget {
  /** @type {CustomerTab[]} */
  #tabs = [
    { id: 'time-line', title: m.tabs.timeLine, tag: 'tp-customer-line', module: () => import('./line-tab.js') },
    { id: 'transactions', title: m.tabs.transactions, tag: 'tp-customer-transactions', module: () => import('./transactions-tab.js') },
    { id: 'orders', title: m.tabs.orders, tag: 'tp-customer-orders', module: () => import('./orders-tab.js') },
    { id: 'contacts', title: m.tabs.contacts, tag: 'tp-customer-contacts', module: () => import('./contacts-tab.js'), count: ({ contacts }) => contacts.length },
    { id: 'addresses', title: m.tabs.addresses, tag: 'tp-customer-addresses', module: () => import('./addresses-tab.js'), count: ({ addresses }) => addresses.length },
    { id: 'credit', title: m.tabs.credit, tag: 'tp-customer-credit', module: () => import('./credit-tab.js') },
    { id: 'follow-ups', title: m.tabs.followUps, tag: 'tp-customer-follow-ups', module: () => import('./follow-ups-tab.js') },
    { id: 'profile', title: m.tabs.profile, tag: 'tp-customer-profile', module: () => import('./profile-tab.js') },
  ];

  /** @returns {readonly CustomerTab[]} */
  get all() {
    return this.#tabs;
  }

  /** @param {CustomerTab} tab behind the others, or in the place of the one with its id @returns {() => void} takes it away */
  add(tab) {
    const at = this.#tabs.findIndex(({ id }) => id === tab.id);
    this.#tabs = at < 0 ? [...this.#tabs, tab] : this.#tabs.with(at, tab);
    this.dispatchEvent(new Event('change'));
    return () => {
      this.#tabs = this.#tabs.filter((each) => each !== tab);
      this.dispatchEvent(new Event('change'));
    };
  }
}

export const customerTabs = new CustomerTabs();
