/**
 * When something is done at an orderly stop: with the open answers, which it may have to end
 * (`streams`), or when no request is answered any more (`writes`).
 */
type Stage = 'streams' | 'writes';

type Stopping = { readonly stage: Stage; readonly work: () => Promise<void> | void };

/** One list for the front and for all that Next bundles, each of which may have its own copy of this file. */
const held = globalThis as typeof globalThis & { counterpointAtStop?: Map<string, Stopping> };

/**
 * Has something done when the server is told to stop: streams closed, open writes waited for, the log
 * folded in. The front (`lib/front/stop.ts`) does it and waits for it, but never longer than all
 * of a stop may take. Of one name only the work that was given last is done.
 *
 * @param name what is waited for, in words that can be said: “open writes”
 */
export function atStop(name: string, work: Stopping['work'], stage: Stage = 'writes'): void {
  held.counterpointAtStop ??= new Map();
  held.counterpointAtStop.set(name, { stage, work });
}

/**
 * Does what was registered for a stage, all at once for streams, and of writes what was given last
 * first, as a later one may rest on an earlier. Never throws: what fails does not keep the rest from
 * being done.
 *
 * @param deadline aborts when nothing is waited for any longer
 * @returns the names of what failed or was not done in time
 */
export async function doAtStop(stage: Stage, deadline: AbortSignal): Promise<string[]> {
  const all = [...(held.counterpointAtStop ?? [])].filter(([, one]) => one.stage === stage);
  if (stage === 'streams') {
    const left = await Promise.all(all.map((one) => inTime(one, deadline)));
    return left.flatMap((name) => name ?? []);
  }
  const left: string[] = [];
  for (const one of all.reverse()) {
    const name = await inTime(one, deadline);
    if (name !== null) left.push(name);
  }
  return left;
}

async function inTime(
  [name, { work }]: [string, Stopping],
  deadline: AbortSignal,
): Promise<string | null> {
  if (deadline.aborted) return name;
  const late = new Promise<string>((resolve) => {
    deadline.addEventListener('abort', () => resolve(name), { once: true });
  });
  const done = (async () => work())().then(
    () => null,
    () => name,
  );
  return Promise.race([done, late]);
}
