import { atStop, doAtStop } from '@/lib/door/at-stop';
import type { Front } from '@/lib/front/front';

/** How long answers that are being given are waited for, and all of the stop, in ms. */
const WAITS = { answers: 2_500, all: 4_500 };

/**
 * Stops the server in order: no new requests; the answers that are being given end, streams by those
 * who keep them open; the connections of browsers are closed; then what was registered is done, such as
 * the writes that are still open.
 *
 * @returns what could not be waited for, by name; empty where all was done. Within five seconds.
 */
export async function stopInOrder(
  { server, open }: Front,
  waits: typeof WAITS = WAITS,
): Promise<string[]> {
  const all = AbortSignal.timeout(waits.all);
  open.close();
  server.close();
  server.closeIdleConnections();
  atStop('open answers', () => open.none(), 'streams');
  const streams = await doAtStop('streams', AbortSignal.timeout(waits.answers));
  server.closeAllConnections();
  await open.none();
  return [...streams, ...(await doAtStop('writes', all))];
}

/** A terminal tells all that runs in it, and `npm start` passes on what it was told: one press, many signals. */
const ONE_PRESS_MS = 500;

/**
 * Has the server stopped in order at the first signal to end, and the program ended with it; at a second
 * press it ends at once.
 */
export function stopAtSignals(front: Front): void {
  let since: number | null = null;
  const onSignal = () => {
    if (since !== null) {
      if (Date.now() - since > ONE_PRESS_MS) process.exit(1);
      return;
    }
    since = Date.now();
    setTimeout(() => process.exit(1), WAITS.all + 300).unref();
    void stopInOrder(front).then((left) => {
      if (left.length > 0) console.error(`Stopped without waiting longer for: ${left.join(', ')}.`);
      process.exit(0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const)
    process.on(signal, onSignal);
}
