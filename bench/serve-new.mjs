// The production build on a new database, for measuring in a browser.
import * as ours from '../scripts/setup/steps.mjs';

/**
 * Serves a new database in a folder once it is filled.
 *
 * @param {(env: Record<string, string>) => Promise<void> | void} fill writes into it; programs are
 *   run with this environment
 * @param {typeof ours} [steps] those of another clone, which is then built and served
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function serveNew(folder, fill, steps = ours) {
  const env = { COUNTERPOINT_DATA_DIR: folder };
  await steps.generateClient();
  await steps.buildApp();
  await steps.prepareDatabase(env);
  await fill(env);
  const server = await steps.serve(await steps.freePort(), env);
  return {
    address: server.address,
    stop: async () => {
      server.child.kill('SIGTERM');
      await server.gone;
    },
  };
}
