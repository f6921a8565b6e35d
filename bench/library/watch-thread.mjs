// Loaded into the server that `bench/library.mjs` asks: on SIGUSR2 it writes for how many milliseconds its thread
// was held at most since it was last told, into the file that COUNTERPOINT_BENCH_HELD names, and begins anew.
import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const file = process.env.COUNTERPOINT_BENCH_HELD;
if (file) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on('SIGUSR2', () => {
    writeFileSync(`${file}.new`, String(Math.round(delay.max / 1e6)));
    renameSync(`${file}.new`, file);
    delay.reset();
  });
}
