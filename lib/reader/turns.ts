import { ReaderEnded } from '@/lib/reader/reader-ended';

/** Files that are read at the same time: each may hold a core and some hundred megabytes. */
const AT_ONCE = 2;
/** Files that wait, or are being sent: each is held in memory meanwhile. */
const MOST_WAITING = 8;

type Waiting = () => void;
type Turns = { running: number; waiting: Set<Waiting>; places: number };

/** One for the whole server, however often this file is bundled. */
const held = globalThis as typeof globalThis & { counterpointReaderTurns?: Turns };
held.counterpointReaderTurns ??= { running: 0, waiting: new Set(), places: 0 };
const turns = held.counterpointReaderTurns;

const MANY = `${AT_ONCE + MOST_WAITING} other files are being read or wait for it. Try again in a minute.`;

/**
 * A place among those whose file is taken in, read, or waits; to be asked for before the bytes are.
 *
 * @returns what gives the place back
 * @throws ReaderEnded where there is none
 */
export function takePlace(): () => void {
  if (turns.places >= AT_ONCE + MOST_WAITING) throw new ReaderEnded(MANY);
  turns.places += 1;
  return once(() => {
    turns.places -= 1;
  });
}

/**
 * Waits until one more file may be read.
 *
 * @param onWait called where it is not the turn at once
 * @returns what ends the turn, to be called in any case
 * @throws ReaderEnded where too many wait, the signal's reason once it is aborted
 */
export async function takeTurn(
  signal: AbortSignal | undefined,
  onWait: (() => void) | undefined,
): Promise<() => void> {
  signal?.throwIfAborted();
  if (turns.running >= AT_ONCE) {
    if (turns.waiting.size >= MOST_WAITING) throw new ReaderEnded(MANY);
    onWait?.();
    await waitFor(signal);
  } else turns.running += 1;
  return once(() => {
    // The turn goes on to whoever has waited longest.
    const [next] = turns.waiting;
    if (next === undefined) turns.running -= 1;
    else next();
  });
}

function waitFor(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      turns.waiting.delete(come);
      reject(signal?.reason);
    };
    const come = () => {
      turns.waiting.delete(come);
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    turns.waiting.add(come);
    signal?.addEventListener('abort', leave, { once: true });
  });
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
