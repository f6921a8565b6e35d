import type { Ear } from '@/lib/live/ears';
import type { TopicKind } from '@/lib/live/kinds-data';
import { asEvent } from '@/lib/live/snapshot';
import type { Topic } from '@/lib/live/topic';

/** One that listens to a topic. */
export type Listener = {
  /** A key of the browser, by which its tabs are one. */
  readonly who: string;
  readonly reader: string;
  readonly ear: Ear;
  /** Nothing was told yet. */
  isNew: boolean;
};

/** All who listen to one topic. */
export type Room = {
  readonly topic: Topic;
  readonly id: string;
  readonly kind: TopicKind;
  readonly listeners: Set<Listener>;
  /** Until when (by `performance.now`) those count who stopped listening: a page that is loaded anew is back by then. */
  readonly lingering: Map<string, number>;
  revision: number | null;
  /** How many are there, and how many it was that all were told last. */
  here: number;
  hereTold: number;
  /** What each kind of reader is told at this revision. */
  readonly content: Map<string, unknown>;
  /** Something is to be told to all. */
  isStale: boolean;
};

export function newRoom(topic: Topic, id: string, kind: TopicKind): Room {
  const told = { revision: null, here: 0, hereTold: 0, content: new Map(), isStale: false };
  return { topic, id, kind, listeners: new Set(), lingering: new Map(), ...told };
}

/** Notes the revision that a room is at; what was made for another is made anew. */
export function noteRevision(room: Room, revision: number): void {
  if (room.revision === revision) return;
  room.revision = revision;
  room.content.clear();
  room.isStale = true;
}

/**
 * Counts who is there now.
 *
 * @param tellsAll whether all are told of it; else who has just come alone: of a class that comes at once each would
 *   be told of each
 */
export function countHere(room: Room, now: number, tellsAll: boolean): void {
  for (const [who, until] of room.lingering) if (until < now) room.lingering.delete(who);
  const here = new Set(room.lingering.keys());
  for (const { who } of room.listeners) here.add(who);
  room.here = here.size;
  if (!tellsAll || room.here === room.hereTold) return;
  room.hereTold = room.here;
  room.isStale = true;
}

/** Those who have to be told what the room is at. */
const hearingIn = ({ listeners, isStale }: Room): Listener[] =>
  [...listeners].filter(({ isNew }) => isNew || isStale);

/** Whoever is to be told something of these rooms; whoever listens to several of them once. */
export const earsToTell = (rooms: readonly Room[]): Set<Ear> =>
  new Set(rooms.flatMap((room) => hearingIn(room).map(({ ear }) => ear)));

/** Tells these nothing more. */
export function leaveOut({ listeners }: Room, ended: ReadonlySet<Ear>): void {
  for (const listener of listeners) if (ended.has(listener.ear)) listeners.delete(listener);
}

/** Tells each who has to hear it what the room is at: made once for a kind of reader. */
export async function tellRoom(room: Room): Promise<void> {
  const { topic, revision, here, content } = room;
  if (revision === null) return;
  const hearing = hearingIn(room);
  room.isStale = false;
  const events = new Map<string, string>();
  for (const { reader } of hearing) {
    if (events.has(reader)) continue;
    if (!content.has(reader)) content.set(reader, await room.kind.snapshot(room.id, reader));
    events.set(reader, asEvent({ topic, revision, here, content: content.get(reader) }));
  }
  for (const listener of hearing) {
    listener.isNew = false;
    listener.ear.tell(events.get(listener.reader) ?? '');
  }
}
