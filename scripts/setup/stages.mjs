// The stages of a run: each is timed, and some stand side by side.
import { Trouble } from './run.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What a person's Ctrl-C, or the end of the terminal, aborts. */
export function whenStopped() {
  const stopped = new AbortController();
  for (const name of SIGNALS)
    process.on(name, () => stopped.abort(new Trouble(`Stopped by ${name}.`)));
  return stopped.signal;
}

/**
 * Does works side by side. The first that breaks is the one that is told: the others are ended, and
 * nothing is answered before all of them are gone.
 *
 * @param works each takes a signal that aborts when it has to end
 * @param signal ends all of them
 * @returns what each answered
 */
export async function sideBySide(works, signal) {
  const broken = new AbortController();
  const either = AbortSignal.any(signal ? [broken.signal, signal] : [broken.signal]);
  const answers = await Promise.allSettled(
    works.map(async (work) => {
      try {
        return await work(either);
      } catch (error) {
        broken.abort(error);
        throw error;
      }
    }),
  );
  if (either.aborted) throw either.reason;
  return answers.map(({ value }) => value);
}

/** Remembers of each stage how much passed and how long it took, and says so. */
export class Stages {
  #started = Date.now();
  #all = [];

  /**
   * Does a stage and notes it.
   *
   * @param work answers how many of its tests passed
   */
  async time(stage, work) {
    const from = Date.now();
    const passed = (await work()) ?? 1;
    const line = `${stage}: ${passed} passed in ${seconds(from)} s`;
    this.#all.push({ line, passed });
    console.log(`✓ ${line} (${this.seconds} s since the start)\n`);
  }

  /** Since the start. */
  get seconds() {
    return seconds(this.#started);
  }

  get lines() {
    return this.#all.map(({ line }) => line);
  }

  get passed() {
    return this.#all.reduce((sum, { passed }) => sum + passed, 0);
  }
}

const seconds = (from) => Math.round((Date.now() - from) / 1000);
