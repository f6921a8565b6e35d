import 'server-only';
import { db } from '@/lib/db/client';
import { type Actor, may } from '@/lib/door/actor';
import type { readTopic } from '@/lib/live/topic';

/** What there is to know of a kind of topic. */
export type TopicKind = {
  /** Whether somebody may hear of it; false also where there is no such thing. */
  mayHear: (actor: Actor, id: string) => Promise<boolean>;
  /** As what kind of reader: all of a kind are sent the same. */
  readerOf: (actor: Actor, id: string) => string;
  /** What a kind of reader is told beside revision and count; asked once a revision. */
  snapshot: (id: string, reader: string) => Promise<unknown>;
};

type KindName = NonNullable<ReturnType<typeof readTopic>>['kind'];

/** Every kind of topic. Of a debate it is told that it changed, and its pages read it themselves. */
export const KINDS: Readonly<Record<KindName, TopicKind>> = {
  debate: {
    mayHear: async (actor, id) =>
      may(actor, 'read') && (await db.debate.count({ where: { id, deletedAt: null } })) > 0,
    readerOf: () => 'reader',
    snapshot: async () => null,
  },
};
