// The production build with the demonstration debates and generated ones, for measuring in a browser.
import { runProgram } from '../scripts/setup/steps.mjs';
import { serveNew } from './serve-new.mjs';

const GENERATED = [
  { commentators: 40, propositions: 60, filled: 0.4 },
  { commentators: 300, propositions: 60, filled: 0.3 },
  { commentators: 300, propositions: 300, filled: 0.15 },
];

/**
 * Serves them from a new database in a folder. With COUNTERPOINT_ADDRESS a server that is there
 * already is taken, and the debates named in the command.
 *
 * @returns {Promise<{ address: string, slugs: string[], stop: () => Promise<void> }>}
 */
export async function serveGenerated(folder, generated = GENERATED) {
  const there = process.env.COUNTERPOINT_ADDRESS;
  const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  const demonstrations = ['xi-jinping-goes-to-moscow', 'the-empty-farebox'];
  if (there) {
    return {
      address: there,
      slugs: named.length > 0 ? named : demonstrations,
      stop: async () => {},
    };
  }
  const server = await serveNew(folder, (env) => writeGenerated(generated, env));
  return { ...server, slugs: [...demonstrations, ...generated.map(slugOfGenerated)] };
}

/**
 * Writes made debates into a database.
 *
 * @param env says which
 * @param run how a program is run: in this clone, where nothing is given
 */
export async function writeGenerated(generated, env, run = runProgram) {
  for (const options of generated) {
    const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    await run('scripts/generate-debate.ts', words, { env });
  }
}

export const slugOfGenerated = ({ commentators, propositions }) =>
  `made-${commentators}-by-${propositions}-camps`;
