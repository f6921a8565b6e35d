import { Worker } from 'node:worker_threads';

/** After so long a person wonders whether anything happens. */
const PATIENCE = 1_000;

/**
 * Does work that holds the thread, and says a line on stderr where it takes longer than a second.
 * A thread of its own says it: nothing else runs in this one meanwhile.
 */
export function whileSaying<T>(line: string, work: () => T): T {
  const code = `setTimeout(() => require('node:fs').writeSync(2, ${JSON.stringify(`${line}\n`)}), ${PATIENCE})`;
  const sayer = new Worker(code, { eval: true, execArgv: [], stderr: true });
  sayer.unref();
  try {
    return work();
  } finally {
    void sayer.terminate();
  }
}
