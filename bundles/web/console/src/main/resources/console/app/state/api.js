/**
 * Requests to the REST API. A session that has ended in the middle of the work is opened again by the user, over the page, and the
 * request is then sent once more: whoever called does not notice.
 */
import { messages as m } from '../text/messages/shell.js';

/** @typedef {{login: string, fullName: string, jobFunctions: string[], csrfToken?: string}} Session */

/** An answer other than a success, or none at all. */
export class ApiError extends Error {
  /** @param {number} status 0 if there was no answer @param {string} message in plain words @param {string | null} field */
  constructor(status, message, field = null) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

/** what the server knows our requests by */
let csrfToken = '';

/** @returns {Record<string, string>} what goes with every request: no log-in of the browser's own, please, and we are a page of Touchpoint's */
export const ours = () => ({ 'X-Requested-With': 'Touchpoint', ...(csrfToken && { 'X-CSRF-Token': csrfToken }) });

/** @type {(() => Promise<void>) | null} */
let renewal = null;

/** @param {() => Promise<void>} renew asks the user to log in again; resolves when that is done */
export function onSessionEnd(renew) {
  renewal = renew;
}

/** @typedef {{signal?: AbortSignal, headers?: Record<string, string>}} Options */

/** @param {string} path below /api @param {Options} [options] @returns {Promise<any>} */
export const get = (path, options) => request('GET', path, undefined, options);

/** @param {string} path @param {object} [body] @param {Options} [options] @returns {Promise<any>} */
export const post = (path, body = {}, options) => request('POST', path, body, options);

/** @param {string} path @param {object} [body] @returns {Promise<any>} */
export const put = (path, body = {}) => request('PUT', path, body);

/** @param {string} path @returns {Promise<any>} */
export const remove = (path) => request('DELETE', path);

/** @param {string} path @param {object} changes @returns {Promise<any>} */
export const patch = (path, changes) => request('PATCH', path, changes);

/** @returns {Promise<Session | null>} who is logged in, if anybody */
export async function whoAmI() {
  try {
    return known(await answer(await send('GET', '/session')));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

/** One that is over is opened again by the user. @returns {Promise<Session>} */
export const openSession = async () => known(await get('/session'));

/** @param {string} login @param {string} password @returns {Promise<Session>} */
export async function logIn(login, password) {
  return known(await answer(await send('POST', '/session', { login, password })));
}

/** @param {Session} session */
function known(session) {
  csrfToken = session.csrfToken ?? '';
  return session;
}

/** @returns {Promise<boolean>} whether there is another session than we knew of: somebody has logged in in another tab */
async function isRenewed() {
  const before = csrfToken;
  return (await whoAmI().catch(() => null)) !== null && csrfToken !== before;
}

export async function logOut() {
  await answer(await send('DELETE', '/session'));
}

/** @param {string} method @param {string} path @param {object} [body] @param {Options} [options] */
async function request(method, path, body, options) {
  let response = await send(method, path, body, options);
  if (response.status === 401 && renewal) {
    await renewal();
    response = await send(method, path, body, options);
  } else if (response.status === 403 && method !== 'GET' && (await isRenewed())) response = await send(method, path, body, options);
  return answer(response);
}

/** @param {string} method @param {string} path @param {object} [body] @param {Options} [options] @returns {Promise<Response>} */
async function send(method, path, body, { signal, headers: further } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json', ...ours(), ...further };
  if (body) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(`/api${path}`, { method, headers, body: body && JSON.stringify(body), cache: 'no-store', signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, m.errors.offline);
  }
}

/** @param {Response} response @returns {Promise<any>} */
async function answer(response) {
  if (response.ok) return response.status === 204 ? null : response.json();
  const problem = await response.json().catch(() => ({}));
  const words = [problem.detail, problem.remedy].filter(Boolean).join(' ');
  throw new ApiError(response.status, words || m.errors.unknown(response.status), problem.field ?? null);
}
