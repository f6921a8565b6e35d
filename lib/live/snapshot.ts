import { readJson } from '@/lib/fields/read-json';
import { readTopic, type Topic } from '@/lib/live/topic';

/** What is told of a topic: all that is known of it, so that none that came before is needed. */
export type LiveSnapshot = {
  readonly topic: Topic;
  /** Another number after each change. */
  readonly revision: number;
  /** How many listen to it: browsers, not tabs, and not people by name. */
  readonly here: number;
  /** What this kind of reader may know of it beside. */
  readonly content: unknown;
};

/** A comment, which nobody has to read: it keeps a stream open and shows that it is. */
export const BEAT = ':\n\n';

/** A snapshot as a stream has it. */
export const asEvent = (snapshot: LiveSnapshot): string =>
  `id: ${snapshot.revision}\nevent: snapshot\ndata: ${JSON.stringify(snapshot)}\n\n`;

/** A snapshot that was sent; null where it is none. */
export function readSnapshot(sent: unknown): LiveSnapshot | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const { topic, revision, here, content } = sent as Record<string, unknown>;
  const known = typeof topic === 'string' ? readTopic(topic) : null;
  if (!known || !Number.isSafeInteger(revision) || !Number.isSafeInteger(here)) return null;
  return { topic: known.topic, revision: Number(revision), here: Number(here), content };
}

/**
 * Reads a stream of events piece by piece, wherever it is cut.
 *
 * @returns takes the next piece and answers the snapshots that ended with it
 */
export function makeEventReader(): (piece: string) => LiveSnapshot[] {
  let rest = '';
  return (piece) => {
    const events = `${rest}${piece}`.split('\n\n');
    rest = events.pop() ?? '';
    return events.flatMap((event) => {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      return (data === undefined ? null : parsed(data)) ?? [];
    });
  };
}

function parsed(data: string): LiveSnapshot | null {
  try {
    return readSnapshot(readJson(data));
  } catch {
    return null;
  }
}
