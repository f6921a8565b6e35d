/** What running something cost. */
export interface Cost {
  /** Milliseconds of processor time of the fastest run, all threads together. */
  readonly time: number;
  /** Bytes still held with the result in hand, typed arrays included. */
  readonly held: number;
}

/** Shorter runs than this are measured many at a time: the processor's clock is coarse. */
const shortest = 20;

/** What is slower than this is run once only. */
const slow = 2000;

/**
 * Runs until about a second of processor time is spent. Processor time, not the clock on the wall,
 * so that other work on the machine tells as little as possible.
 */
export function measure(run: () => unknown): Cost {
  const results: unknown[] = [];
  const before = heldBytes();
  const first = processorTime(() => results.push(run()));
  const held = Math.max(0, heldBytes() - before);
  results.pop();
  if (first > slow) return { time: first, held };
  const batch = Math.max(1, Math.ceil(shortest / Math.max(first, 0.01)));
  let time = first;
  for (let spent = 0; spent < 1000; ) {
    const took = processorTime(() => {
      for (let runs = 0; runs < batch; runs++) run();
    });
    spent += took + 1;
    time = Math.min(time, took / batch);
  }
  return { time, held };
}

function processorTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function heldBytes(): number {
  // Twice: buffers whose owner the first one frees are counted until the second.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export function showTime(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(0)} s`;
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${milliseconds.toPrecision(3)} ms`;
}

export function showBytes(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes >= 1e3 ? `${(bytes / 1e3).toFixed(0)} kB` : `${bytes} B`;
}
