// Stands between a worker of the browser's runner, which waits without doing anything, and the
// process that writes: hands requests on, answers back, and wakes the worker. Where the process
// ends, what it said last is the answer.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { workerData } from 'node:worker_threads';

const { port, woken, program } = workerData;
const LAST_WORDS = 4_000;
let said = '';

function reply(line) {
  port.postMessage(line);
  Atomics.store(woken, 0, 1);
  Atomics.notify(woken, 0);
}

const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', program], {
  stdio: ['pipe', 'pipe', 'pipe'],
});
child.stderr.on('data', (chunk) => {
  said = `${said}${chunk}`.slice(-LAST_WORDS);
});
child.on('close', (code) =>
  reply(JSON.stringify({ failed: `The writer ended with code ${code}. ${said}` })),
);
child.stdin.on('error', () => {});
createInterface({ input: child.stdout }).on('line', (line) => {
  if (line.startsWith('answer ')) reply(line.slice('answer '.length));
  else said = `${said}${line}\n`.slice(-LAST_WORDS);
});
port.on('message', (line) => child.stdin.write(`${line}\n`));
