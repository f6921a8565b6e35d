import { freePort, startServer } from '@/scripts/setup/steps.mjs';

/** The built app on a data folder, for as long as `work` takes. */
export async function whileServing<Result>(
  folder: string,
  work: (address: string, kill: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const { child, address, gone, why } = await startServer(await freePort(), {
    env: { COUNTERPOINT_DATA_DIR: folder },
  });
  try {
    if (why !== null) throw new Error(why);
    return await work(address, async () => {
      child.kill('SIGKILL');
      await gone;
    });
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
}
