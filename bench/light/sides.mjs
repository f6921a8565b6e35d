// What is measured: this build, and beside it that of another clone, each on a new library of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/setup/steps.mjs';
import { writeGenerated } from '../serve-generated.mjs';
import { serveNew } from '../serve-new.mjs';

/** The commit that a clone stands on. */
function commitOf(clone) {
  const words = ['-C', clone, 'rev-parse', '--short', 'HEAD'];
  return execFileSync('git', words, { encoding: 'utf8' }).trim();
}

/**
 * Serves a clone's build on the demonstration debates and made ones, which its own programs write.
 *
 * @returns {Promise<{ name: string, address: string, database: string, stop: () => Promise<void> }>}
 */
async function serveSide(clone, generated) {
  const steps = await import(pathToFileURL(path.join(clone, 'scripts/setup/steps.mjs')).href);
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-light-'));
  const fill = (env) => writeGenerated(generated, env, steps.runProgram);
  const { address, stop } = await serveNew(folder, fill, steps);
  return {
    name: commitOf(clone),
    address,
    database: path.join(folder, 'counterpoint.db'),
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * @param beside the folder of another clone, set up and built by its own `npm start`; undefined: none
 * @returns this build first
 */
export async function serveSides(beside, generated) {
  const sides = [];
  for (const clone of [root, ...(beside ? [path.resolve(beside)] : [])]) {
    sides.push(await serveSide(clone, generated));
  }
  return sides;
}
