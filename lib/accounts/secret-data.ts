import 'server-only';
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseTrouble } from '@/lib/db/trouble';

const NAME = 'accounts-secret';

/**
 * What signs the cookies of who is signed in: made when it is first asked for, kept in the data folder,
 * and readable for its owner alone. It is in no backup: whoever has one cannot sign in with it.
 */
export function readSecret(folder: string): string {
  const file = path.join(/* turbopackIgnore: true */ folder, NAME);
  const kept = read(file) ?? make(folder, file);
  if (/^[\w-]{43,}$/.test(kept)) return kept;
  throw new DatabaseTrouble(
    `The file ${file} does not hold what Counterpoint wrote into it. Move it away and start again: a new one is made, and everybody signs in anew.`,
  );
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whole or not at all, and the first that is made stays, where two programs make one at once. */
function make(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}-${process.pid}-${randomBytes(4).toString('hex')}`;
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(draft, secret, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
    return secret;
  } catch {
    const kept = read(file);
    if (kept !== null) return kept;
    // A disk that knows no links.
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  } finally {
    rmSync(draft, { force: true });
  }
}
