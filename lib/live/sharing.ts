import { MOST_TOPICS, readTopic, type Topic } from '@/lib/live/topic';

/**
 * Tabs of one browser share one stream: one of them holds it and tells the others what it hears. Each tab runs this
 * machine; it says what follows from what a tab hears and from the time. There is no lock to rely on: over plain HTTP
 * browsers have none. So the holder says every few seconds that it holds the stream; where a tab that somebody looks
 * at no longer hears that, because the holder was closed, sleeps or broke, it takes the stream itself, and the one that
 * took it last holds it.
 */
export type Sharing = {
  readonly me: string;
  /** Somebody looks at this tab: one that is out of sight may be put to sleep. */
  readonly isSeen: boolean;
  /** What this tab listens to. */
  readonly topics: readonly Topic[];
  /** Who holds the stream, since when, and when it said so last; null where none is known. */
  readonly holder: { readonly from: string; readonly since: number; readonly heard: number } | null;
  /** Of the holder: what the other tabs listen to, and when they said so last. */
  readonly others: ReadonlyMap<
    string,
    { readonly topics: readonly Topic[]; readonly heard: number }
  >;
  /** When this tab began to look for a holder. */
  readonly began: number;
};

/** What tabs say to each other beside what the stream tells. */
export type TabMessage =
  /** I listen to these; is there a holder? */
  | { readonly says: 'wants'; readonly from: string; readonly topics: readonly Topic[] }
  | { readonly says: 'holds'; readonly from: string; readonly since: number }
  /** The server does not answer who holds the stream. */
  | { readonly says: 'lost'; readonly from: string }
  | { readonly says: 'goes'; readonly from: string };

/** In ms: so often each tab looks, and the holder says that it holds. */
export const LOOK_MS = 2_000;
/** A holder that was not heard of for so long is taken to be gone. */
const SILENT_MS = 5_000;
/** So long who has just come waits for a holder to answer. */
export const FIRST_MS = 400;
/** A browser wakes tabs that are out of sight once a minute. */
const FORGOTTEN_MS = 90_000;

export function beginSharing(
  me: string,
  topics: readonly Topic[],
  isSeen: boolean,
  now: number,
): Sharing {
  return { me, isSeen, topics, holder: null, others: new Map(), began: now };
}

export const holds = ({ me, holder }: Sharing): boolean => holder?.from === me;

/** All that the browser listens to, as the holder knows it. */
export function allTopics({ topics, others }: Sharing): Topic[] {
  const all = [...topics, ...[...others.values()].flatMap((one) => one.topics)];
  return [...new Set(all)].sort().slice(0, MOST_TOPICS);
}

type Next = { readonly sharing: Sharing; readonly says: readonly TabMessage[] };

/** What follows from the time, and from a tab coming into sight. */
export function look(sharing: Sharing, now: number): Next {
  const { me, topics, holder } = sharing;
  if (holds(sharing)) {
    const others = [...sharing.others].filter(([, { heard }]) => now - heard < FORGOTTEN_MS);
    return { sharing: { ...sharing, others: new Map(others) }, says: [claimOf(sharing)] };
  }
  const isSilent = holder
    ? now - holder.heard > SILENT_MS
    : now - sharing.began >= FIRST_MS && topics.length > 0;
  if (isSilent && sharing.isSeen) return take(sharing, now);
  return { sharing, says: [{ says: 'wants', from: me, topics }] };
}

function take(sharing: Sharing, now: number): Next {
  // Later than the one before by any clock of this machine.
  const since = Math.max(now, (sharing.holder?.since ?? 0) + 1);
  const taken = { ...sharing, holder: { from: sharing.me, since, heard: now }, others: new Map() };
  return { sharing: taken, says: [claimOf(taken)] };
}

const claimOf = ({ me, holder }: Sharing): TabMessage => ({
  ...{ says: 'holds', from: me, since: holder?.since ?? 0 },
});

/** What follows from what another tab says. */
export function hear(sharing: Sharing, message: TabMessage, now: number): Next {
  const { me, holder } = sharing;
  if (message.says === 'lost') return { sharing, says: [] };
  if (message.says === 'wants') {
    if (!holds(sharing)) return { sharing, says: [] };
    const { from, topics } = message;
    const isKnown = sharing.others.has(from);
    const others = new Map(sharing.others).set(from, { topics, heard: now });
    return { sharing: { ...sharing, others }, says: isKnown ? [] : [claimOf(sharing)] };
  }
  if (message.says === 'goes') {
    const others = new Map(sharing.others);
    others.delete(message.from);
    if (holder?.from !== message.from) return { sharing: { ...sharing, others }, says: [] };
    // Looked for anew, and not by all tabs at the very same moment.
    return { sharing: { ...sharing, others, holder: null, began: now }, says: [] };
  }
  const { from, since } = message;
  if (holder && holder.from !== from && !isLater(message, holder)) {
    // Who sleeps through it hears of it when it wakes.
    return { sharing, says: holds(sharing) ? [claimOf(sharing)] : [] };
  }
  const isNew = holder?.from !== from;
  return {
    sharing: { ...sharing, holder: { from, since, heard: now }, others: new Map() },
    says: isNew ? [{ says: 'wants', from: me, topics: sharing.topics }] : [],
  };
}

const isLater = (
  one: { readonly since: number; readonly from: string },
  other: { readonly since: number; readonly from: string },
): boolean => (one.since === other.since ? one.from > other.from : one.since > other.since);

/** What another tab said; null where it is nothing that a tab of Counterpoint says. */
export function readTabMessage(data: unknown): TabMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { says, from, since, topics } = data as Record<string, unknown>;
  if (typeof from !== 'string' || from.length > 64) return null;
  if (says === 'goes' || says === 'lost') return { says, from };
  if (says === 'holds') return typeof since === 'number' ? { says, from, since } : null;
  if (says !== 'wants' || !Array.isArray(topics)) return null;
  const known = topics.flatMap((one: unknown) => readTopic(String(one))?.topic ?? []);
  return { says, from, topics: known.slice(0, MOST_TOPICS) };
}
