import { openOf } from '../../state/status.js';
import { messages as m } from '../../text/messages/override.js';

/** @typedef {import('../../state/status.js').Report} Report */
/** @typedef {import('../../elements/tree.js').TreeNode} TreeNode */

/** @param {string} name of a user or a group @param {'user' | 'group'} kind */
const node = (kind, name) => `${kind}:${encodeURIComponent(name)}`;

/** @param {URLSearchParams} query @returns {string} the node that the address names */
export function nodeOf(query) {
  const group = query.get('group');
  const user = query.get('assignee');
  return group ? node('group', group) : user ? node('user', user) : 'all';
}

/** @param {string} id of a node @returns {{assignee: string, group: string}} what the address says of it */
export function queryOf(id) {
  const [kind, name = ''] = id.split(':');
  return { assignee: kind === 'user' ? decodeURIComponent(name) : '', group: kind === 'group' ? decodeURIComponent(name) : '' };
}

/** @param {Report} report @param {string} group @returns {string[]} the log-ins of its members */
export const membersOf = ({ users }, group) => users.filter(({ groups }) => groups.includes(group)).map(({ login }) => login);

/** @param {Report} report @param {string} chosen the node that is chosen is shown, whatever is in it @returns {TreeNode[]} users who have activities, and the groups that they are in, with how many are open */
export function nodesOf(report, chosen) {
  const total = Map.groupBy(report.counts, ({ user }) => user);
  const there = report.users.filter(({ login }) => total.has(login) || node('user', login) === chosen);
  const users = there.map(({ login, fullName }) => ({ id: node('user', login), title: fullName, count: openOf(report, ({ user }) => user === login) }));
  const groups = [...new Set(there.flatMap((user) => user.groups))].sort((one, other) => one.localeCompare(other));
  const children = groups.map((name) => {
    const members = new Set(membersOf(report, name));
    return { id: node('group', name), title: name, count: openOf(report, ({ user }) => members.has(user)) };
  });
  return [
    {
      id: 'all',
      title: m.everybody,
      count: openOf(report, () => true),
      children: [{ id: 'users', title: m.users, children: users }, ...(groups.length ? [{ id: 'groups', title: m.groups, children }] : [])],
    },
  ];
}
