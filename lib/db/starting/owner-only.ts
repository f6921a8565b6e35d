import { chmodSync, lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What Counterpoint puts into the data folder; what else lies there is somebody's own. */
const OURS =
  /^(?:counterpoint(?:-search)?\.db(?:-.+)?|accounts-secret(?:-.+)?|backups|set-aside|logs|\.running|\.work-\d+-[A-Za-z0-9]{6})$/;

/** Rights of others than the owner. */
const OF_OTHERS = 0o077;
/** Whoever may write there may not remove what is another's: a folder that all share, as `/tmp`. */
const SHARED = 0o1000;

/**
 * Takes from all others the right to read the data folder and what Counterpoint keeps in it. Does
 * nothing where the system knows no such rights, and leaves alone what is another user's, a folder that
 * all share and the home folder.
 *
 * @param say takes one line where the folder could be read by others until now
 */
export function keepToOwner(folder: string, say: (line: string) => void): void {
  if (process.platform === 'win32') return;
  const whole = realpathSync(folder);
  for (const name of readdirSync(whole)) if (OURS.test(name)) tighten(path.join(whole, name));
  const found = lstatSync(whole);
  if ((found.mode & SHARED) !== 0 || whole === path.parse(whole).root || isHome(whole)) return;
  if (takeFromOthers(whole, found)) {
    say(
      `  Other users of this computer could read the data folder ${path.resolve(folder)}; now only you can.`,
    );
  }
}

function isHome(whole: string): boolean {
  try {
    return realpathSync(os.homedir()) === whole;
  } catch {
    return false;
  }
}

function tighten(whole: string): void {
  const found = lstatSync(whole, { throwIfNoEntry: false });
  // What a link leads to is somebody's own.
  if (found === undefined || found.isSymbolicLink()) return;
  takeFromOthers(whole, found);
  if (!found.isDirectory()) return;
  for (const name of readdirSync(whole)) tighten(path.join(whole, name));
}

/** @returns whether others had a right and have none now */
function takeFromOthers(whole: string, found: Stats): boolean {
  if ((found.mode & OF_OTHERS) === 0) return false;
  if (found.uid !== process.getuid?.()) return false;
  try {
    chmodSync(whole, found.mode & 0o700);
    return true;
  } catch {
    // A file system that takes no rights, or a file that has just gone.
    return false;
  }
}
