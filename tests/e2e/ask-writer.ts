import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Writers } from '../setup/writer';

const LONGEST_MS = 100_000;

type Asked<Name extends keyof Writers> = Parameters<Writers[Name]>;
type Answer<Name extends keyof Writers> = Awaited<ReturnType<Writers[Name]>>;

let writer: ReturnType<typeof startWriter> | undefined;

/** The debates that were written for the journey that runs now. */
const written: string[] = [];

/**
 * Has a debate written into the database that the server under test shows, by the one process that
 * this worker keeps for it (tests/setup/writer.ts), and waits until it is there.
 *
 * @throws Error with the writer's own words where it could not
 */
export function askWriter<Name extends keyof Writers>(
  name: Name,
  ...asked: Asked<Name>
): Answer<Name> {
  writer ??= startWriter();
  const { port, woken } = writer;
  Atomics.store(woken, 0, 0);
  port.postMessage(JSON.stringify([name, ...asked]));
  Atomics.wait(woken, 0, 0, LONGEST_MS);
  const answer = receiveMessageOnPort(port);
  if (!answer) throw new Error(`The writer did not answer within ${LONGEST_MS / 1000} s.`);
  const said = JSON.parse(answer.message) as Answer<Name> | { failed: string };
  if ('failed' in said) throw new Error(said.failed);
  if ('slug' in said) written.push(said.slug);
  return said;
}

/** Takes what was written for a journey out of the database again. */
export function forgetWritten(): void {
  if (written.length > 0) askWriter('forget', written.splice(0));
}

function startWriter() {
  const { port1: port, port2 } = new MessageChannel();
  const woken = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(path.resolve('tests/setup/writer-thread.mjs'), {
    execArgv: [],
    workerData: { port: port2, woken, program: path.resolve('tests/setup/writer.ts') },
    transferList: [port2],
  });
  // Neither keeps the worker from ending; the process ends when nobody can ask it any more.
  thread.unref();
  port.unref();
  return { port, woken };
}
