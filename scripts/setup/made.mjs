// What a step made, so that a start notices where some of it is gone. Plain JavaScript on Node alone.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** All files in a folder and below, by their paths, in order; none where there is no such folder. */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/**
 * What a step made: of each file its size, by its name in the folder.
 *
 * @param lasts whether a file, by its name, stays as it was made; others are not looked at
 */
function listMade(folder, lasts) {
  const names = listFiles(folder).map((file) => path.relative(folder, file));
  const lasting = names.filter((name) => lasts(name.split(path.sep).join('/')));
  return Object.fromEntries(lasting.map((name) => [name, statSync(path.join(folder, name)).size]));
}

/** Whether all that was made is there, each file as long as it was. */
function isWhole(folder, made) {
  return Object.entries(made).every(
    ([name, size]) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size === size,
  );
}

function readNote(stampFile) {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    // None yet, cut off, or of an earlier version, which noted no files.
    return null;
  }
}

/**
 * Does a step when its stamp differs from what was noted the last time it succeeded, or when some of
 * what it made then is gone or was cut off.
 *
 * @param {object} step
 * @param {string} step.stampFile where it is noted; outside what lasts
 * @param {string} step.stamp what the step depends on
 * @param {string} step.folder what the step makes
 * @param {(name: string) => boolean} [step.lasts] which files of it, named with `/`, stay as they are
 * @param {string} step.say said before it is done
 * @param {() => Promise<unknown>} step.work
 * @returns {Promise<boolean>} whether it was done
 */
export async function whenChanged({ stampFile, stamp, folder, lasts = () => true, say, work }) {
  const noted = readNote(stampFile);
  const same = noted?.stamp === stamp && typeof noted.made === 'object';
  if (same && isWhole(folder, noted.made)) return false;
  console.log(same ? `Some of what was built is gone. ${say}` : say);
  await work();
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ stamp, made: listMade(folder, lasts) }));
  return true;
}
