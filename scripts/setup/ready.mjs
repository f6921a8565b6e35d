// Tells when a server that was started is ready. Plain JavaScript on Node alone.
import path from 'node:path';
import { Trouble } from './run.mjs';

/** A page that needs the database and all that a page is made of. */
const ALL = '/';
const TRIES = 240;
const PAUSE_MS = 250;

/** What stands in a page in the place of a part that could not be drawn; texts are escaped. */
const FAILED_PART = '<template data-dgst="';

/** The status of an answer; of a page that began well and has a part that failed: 500. */
async function statusOf(answer) {
  const failed = (await answer.text()).includes(FAILED_PART);
  return answer.status === 200 && failed ? 500 : answer.status;
}

/**
 * Waits until a server that was started answers, and says how: with 200 it is ready.
 *
 * @param address where it will answer, without a path
 * @param gone ends when the server's process does
 * @param asked the page by whose answer it is known
 * @returns the status of the first answer
 * @throws Trouble where the process ends before, or nothing answers within a minute
 */
export async function firstAnswer(address, gone, asked = ALL) {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const status = await Promise.race([
      fetch(address + asked, { signal: AbortSignal.timeout(60_000) })
        .then(statusOf)
        .catch(() => 0),
      gone.then(() => -1),
    ]);
    if (status > 0) return status;
    if (status < 0) throw new Trouble('The app stopped while starting; its lines stand above.');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Trouble('The app did not answer within a minute.');
}

/**
 * Why a server that answers is not ready, in one line with the way out; null: it is ready.
 *
 * @param dataFolder the folder with its log
 */
export function whyNotReady(status, address, dataFolder) {
  if (status === 200) return null;
  const today = `${new Date().toISOString().slice(0, 10)}.jsonl`;
  const log = path.join(dataFolder, 'logs', today);
  return `Counterpoint runs at ${address}, but its first page cannot be shown (answer ${status}). Where in the code stands in ${log}; what you entered is untouched. Stop it (Ctrl+C) and start it again; if that does not help, remove the folder .next, so that the app is built anew.`;
}

/**
 * The exit code of a start whose server has ended: 0 where it was asked to end and did, whatever
 * signal it names for that.
 */
export function exitCodeOf({ code, signal }, asked) {
  if (!asked) return code ?? 1;
  const ended = [null, 0, 130, 143].includes(code) && signal !== 'SIGKILL';
  return ended ? 0 : (code ?? 1);
}
