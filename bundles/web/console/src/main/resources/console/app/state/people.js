import { get } from './api.js';

/** @type {Promise<Record<string, string>> | undefined} */
let names;

/** @returns {Promise<Record<string, string>>} full names of all users, those who have left too, by log-in */
export function peopleNames() {
  names ??= get('/users?size=10000').then((page) =>
    Object.fromEntries(page.items.map((/** @type {{login: string, fullName: string}} */ user) => [user.login, user.fullName])),
  );
  names.catch(() => (names = undefined));
  return names;
}
