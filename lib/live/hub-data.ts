import 'server-only';
import { library } from '@/lib/db/client';
import { type Actor, mustMay, OWNER } from '@/lib/door/actor';
import { atStop } from '@/lib/door/at-stop';
import { type Ear, endForbidden } from '@/lib/live/ears';
import { KINDS } from '@/lib/live/kinds-data';
import { readRevisions } from '@/lib/live/revisions-data';
import {
  countHere,
  earsToTell,
  leaveOut,
  newRoom,
  noteRevision,
  type Room,
  tellRoom,
} from '@/lib/live/rooms';
import { BEAT } from '@/lib/live/snapshot';
import { readTopic, type Topic } from '@/lib/live/topic';
import { tellFault } from '@/lib/log/fault';

/** How often it is looked whether anything was written, while anybody listens; in ms. */
const LOOK_MS = 500;
const BEAT_MS = 15_000;
/** How often it is asked whether those who are told nothing still may listen; in ms. */
const ASK_MS = 5_000;
/** So long a browser counts that stopped listening: it may only be loading its page anew. */
const LINGER_MS = 2_500;

type Hub = {
  rooms: Map<Topic, Room>;
  ears: Set<Ear>;
  /** What the library was like when it was looked at last. */
  seen: string | null;
  looking: NodeJS.Timeout | null;
  beating: NodeJS.Timeout | null;
  asking: NodeJS.Timeout | null;
  isLooking: Promise<void> | null;
  isFailing: boolean;
};

const program = globalThis as typeof globalThis & { counterpointLive?: Hub };

/** One for all bundles of the program. */
function hub(): Hub {
  program.counterpointLive ??= {
    rooms: new Map(),
    ears: new Set(),
    seen: null,
    looking: null,
    beating: null,
    asking: null,
    isLooking: null,
    isFailing: false,
  };
  return program.counterpointLive;
}

/** How many streams are open. */
export const countStreams = (): number => hub().ears.size;

/**
 * Tells somebody what some topics are at, all that is known of each, and again after each change, until it is left.
 * Topics that are not there, or that somebody may not hear of, are told nothing of.
 *
 * @param who a key of the browser, by which its tabs count as one
 * @param lingers how long it counts after it left, in ms
 * @returns how it is left
 */
export async function listen(
  actor: Actor,
  topics: readonly Topic[],
  who: string,
  ear: Ear,
  lingers = LINGER_MS,
): Promise<() => void> {
  mustMay(actor, 'read');
  const own = hub();
  // At once: a stop ends those, too, of whom it is still being looked what they may hear.
  own.ears.add(ear);
  begin(own);
  const left: (() => void)[] = [];
  const leaveAll = () => {
    own.ears.delete(ear);
    for (const leave of left.splice(0)) leave();
  };
  try {
    for (const topic of topics) {
      const known = readTopic(topic);
      const kind = known && KINDS[known.kind];
      if (!kind || !(await kind.mayHear(actor, known.id))) continue;
      const room = own.rooms.get(topic) ?? newRoom(topic, known.id, kind);
      own.rooms.set(topic, room);
      const listener = {
        ...{ who, reader: kind.readerOf(actor, known.id), ear },
        isNew: true,
      };
      room.listeners.add(listener);
      left.push(() => {
        room.listeners.delete(listener);
        room.lingering.set(who, performance.now() + lingers);
      });
    }
    await look(own, false);
    return leaveAll;
  } catch (error) {
    leaveAll();
    throw error;
  }
}

function begin(own: Hub): void {
  if (own.looking !== null) return;
  own.looking = setInterval(() => void look(own, true), LOOK_MS).unref();
  own.beating = setInterval(() => {
    for (const ear of own.ears) ear.tell(BEAT);
  }, BEAT_MS).unref();
  own.asking = setInterval(() => void endForbidden(own.ears), ASK_MS).unref();
  // A stop waits for no stream: whoever listens comes back when the server does.
  atStop(
    'live streams',
    () => {
      for (const ear of [...own.ears]) ear.end();
    },
    'streams',
  );
}

function rest(own: Hub): void {
  clearInterval(own.looking ?? undefined);
  clearInterval(own.beating ?? undefined);
  clearInterval(own.asking ?? undefined);
  own.looking = null;
  own.beating = null;
  own.asking = null;
  own.seen = null;
}

/** Looks what is new and tells it; one look at a time, and one that is asked for meanwhile comes after it. */
async function look(own: Hub, tellsAll: boolean): Promise<void> {
  await own.isLooking;
  own.isLooking ??= lookOnce(own, tellsAll).finally(() => {
    own.isLooking = null;
  });
  await own.isLooking;
}

async function lookOnce(own: Hub, tellsAll: boolean): Promise<void> {
  const now = performance.now();
  for (const [topic, room] of own.rooms) {
    countHere(room, now, tellsAll);
    if (room.listeners.size === 0 && room.lingering.size === 0) own.rooms.delete(topic);
  }
  if (own.rooms.size === 0 && own.ears.size === 0) return rest(own);
  try {
    // Only a hint that something was written; what it is at stands in the database.
    const seen = await library.revision();
    const rooms = [...own.rooms.values()];
    if (seen !== own.seen || rooms.some(({ revision }) => revision === null)) {
      const topics = rooms.map(({ topic }) => topic);
      const revisions = await readRevisions(OWNER, topics);
      for (const room of rooms) noteRevision(room, revisions.get(room.topic) ?? 0);
      own.seen = seen;
    }
    // Before anything is told: since they came they may have signed out, or have got another role.
    const ended = await endForbidden(earsToTell(rooms));
    for (const room of rooms) leaveOut(room, ended);
    for (const room of rooms) await tellRoom(room);
    own.isFailing = false;
  } catch (error) {
    // Looked again in a moment; said once.
    if (!own.isFailing) tellFault(error);
    own.isFailing = true;
  }
}
