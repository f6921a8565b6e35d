import { Worker } from 'node:worker_threads';

/** After so long a person wonders whether anything happens. */
const PATIENCE = 1_000;

/**
 * Does work that holds the thread, and says a line on stderr where it takes longer.
 * A thread of its own says it: nothing else runs in this one meanwhile.
 *
 * @param patience milliseconds, a second where nothing is said
 */
export function whileSaying<T>(line: string, work: () => T, patience = PATIENCE): T {
  const code = `setTimeout(() => require('node:fs').writeSync(2, ${JSON.stringify(`${line}\n`)}), ${patience})`;
  const sayer = new Worker(code, { eval: true, execArgv: [], stderr: true });
  sayer.unref();
  // Where nobody takes the line, the work is not in vain.
  sayer.on('error', () => undefined);
  try {
    return work();
  } finally {
    void sayer.terminate();
  }
}
