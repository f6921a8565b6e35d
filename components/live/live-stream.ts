import { type LiveSnapshot, makeEventReader } from '@/lib/live/snapshot';
import type { Topic } from '@/lib/live/topic';

/** In ms. What a proxy holds back does not come: then it is asked every few seconds. */
const FIRST_EVENT_MS = 4_000;
const ASK_MS = 5_000;
/** So often a stream is tried again where only asking works: another network may have no such proxy. */
const TRY_STREAM_MS = 120_000;
/** The server sends a line every 15 s: who hears none for so long has slept, or lost the connection. */
const SILENT_MS = 40_000;
/** The same where somebody looks again, or there is a connection again. */
const SILENT_BEFORE_MS = 17_000;
const PAUSES = [500, 1_000, 2_000, 5_000, 10_000, 30_000];

/** A stream that mends itself: it comes back after a stop of the server, a sleep, a lost connection. */
export type LiveStream = {
  /** Looks whether it still lives; `isBack`: there is a connection again, or somebody looks again. */
  check: (isBack: boolean) => void;
  close: () => void;
};

/**
 * Listens to topics.
 *
 * @param who the key of this browser
 * @param onLost nothing was answered, or nothing that can be heard: what was told last may hold no more
 */
export function openStream(
  topics: readonly Topic[],
  who: string,
  onSnapshot: (snapshot: LiveSnapshot) => void,
  onLost: () => void,
): LiveStream {
  const address = `/live?topics=${topics.map(encodeURIComponent).join(',')}&who=${who}`;
  let gone = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let heard = Date.now();
  let isWaiting = false;
  let isClosed = false;
  /** When a stream is tried again; 0 where one is. */
  let asksUntil = 0;

  async function read(response: Response, onFirst: () => void): Promise<void> {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const take = makeEventReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      heard = Date.now();
      onFirst();
      for (const snapshot of take(part.value)) onSnapshot(snapshot);
    }
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    gone.abort();
    const own = new AbortController();
    gone = own;
    isWaiting = false;
    heard = Date.now();
    const asks = Date.now() < asksUntil;
    let isHeldBack = false;
    let hasCome = false;
    const late = setTimeout(() => {
      isHeldBack = true;
      own.abort();
    }, FIRST_EVENT_MS);
    try {
      const { signal } = own;
      const response = await fetch(asks ? `${address}&once=1` : address, { signal });
      if (!response.ok) throw new Error(String(response.status));
      await read(response, () => {
        hasCome = true;
        failures = 0;
        clearTimeout(late);
      });
    } catch {
      // It is tried again below.
    }
    clearTimeout(late);
    if (isClosed || gone !== own) return;
    if (isHeldBack && !asks) asksUntil = Date.now() + TRY_STREAM_MS;
    if (!hasCome && !isHeldBack) failures += 1;
    if (!hasCome && (asks || !isHeldBack)) onLost();
    const pause = PAUSES[Math.min(failures, PAUSES.length - 1)] ?? ASK_MS;
    isWaiting = true;
    // A class that was cut off at once does not come back at once.
    const spread = 0.75 + Math.random() / 2;
    timer = setTimeout(run, (asks && hasCome ? ASK_MS : isHeldBack ? 0 : pause) * spread);
  }

  void run();
  return {
    check(isBack) {
      const isSilent = !isWaiting && Date.now() - heard > (isBack ? SILENT_BEFORE_MS : SILENT_MS);
      if (isBack) failures = 0;
      if (isSilent || (isBack && isWaiting)) void run();
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      gone.abort();
    },
  };
}
