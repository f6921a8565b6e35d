// A thread beside the one that reads, which may be held by what it reads. Ends the process where it
// takes too much memory, whatever holds it, and where whoever started it is gone.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const EVERY_MS = 20;
const MEGABYTE = 1024 * 1024;

/** What the process may take, who started it, and what it says before it ends, on which pipe. */
const { megabytes, startedBy, lastWord, told } = workerData;

setInterval(() => {
  if (process.memoryUsage.rss() > megabytes * MEGABYTE) {
    try {
      writeSync(told, lastWord);
    } catch {
      // Nobody listens any more.
    }
    end();
  }
  if (process.ppid !== startedBy) end();
}, EVERY_MS);

function end() {
  process.kill(process.pid, 'SIGKILL');
}
