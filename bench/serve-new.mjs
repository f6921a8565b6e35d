// The production build on a new database, for measuring in a browser.
import {
  buildApp,
  freePort,
  generateClient,
  prepareDatabase,
  serve,
} from '../scripts/setup/steps.mjs';

/**
 * Serves a new database in a folder once it is filled.
 *
 * @param {(env: Record<string, string>) => Promise<void> | void} fill writes into it; programs are
 *   run with this environment
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function serveNew(folder, fill) {
  const env = { COUNTERPOINT_DATA_DIR: folder };
  await generateClient();
  await buildApp();
  await prepareDatabase(env);
  await fill(env);
  const server = await serve(await freePort(), env);
  return {
    address: server.address,
    stop: async () => {
      server.child.kill('SIGTERM');
      await server.gone;
    },
  };
}
