import { messages as m } from '../text/messages/shell.js';
import { ApiError, openSession, ours } from './api.js';

/**
 * Sends a file as the body of a request, and tells how far it has come. A session that is over is opened again before.
 * @param {string} method @param {string} path below /api @param {File} file @param {(part: number) => void} progress from 0 to 1
 * @returns {Promise<any>}
 */
export async function upload(method, path, file, progress) {
  await openSession();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, `/api${path}`);
    for (const [name, value] of Object.entries(ours())) request.setRequestHeader(name, value);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Content-Disposition', `attachment; filename="${file.name.replace(/[^\x20-\x7e]|["\\;]/g, '_')}"`);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total ? loaded / total : 0));
    request.addEventListener('error', () => reject(new ApiError(0, m.errors.offline)));
    request.addEventListener('load', () => {
      const answer = read(request.responseText);
      if (request.status < 400) resolve(answer);
      else reject(refusal(request.status, answer));
    });
    request.send(file);
  });
}

/** @param {number} status @param {any} problem */
function refusal(status, problem) {
  const words = [problem?.detail, problem?.remedy].filter(Boolean).join(' ');
  return new ApiError(status, words || m.errors.unknown(status), problem?.field ?? null);
}

/** @param {string} text */
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
