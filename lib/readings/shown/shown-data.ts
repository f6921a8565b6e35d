import 'server-only';
import { getDebateHead } from '@/lib/debates/head-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { listFinishedBeside } from '@/lib/readings/shown/beside-data';

/** Why a page shows the reference reading where its address names another: by the name of that one. */
type NotShown = { readonly kind: 'gone' } | { readonly kind: 'unfinished'; name: string };

/** What the address asks for, what the page shows (`null` is the reference reading), and why not what is asked for. */
export type ShownReading = {
  readonly asked: string | null;
  readonly readingId: string | null;
  readonly notShown: NotShown | null;
};

/**
 * Which reading a page of a debate shows, by the id that its address names: `null` is the reference reading. One
 * that is not finished is not shown, lest half of it be taken for a finding and somebody who codes apart be
 * shown the other's way through the text; nor is one that is not there any more. Null where there is no debate.
 */
export async function findShownReading(
  actor: Actor,
  slug: string,
  asked: string | null,
): Promise<ShownReading | null> {
  mustMay(actor, 'read');
  const head = await getDebateHead(actor, slug);
  if (!head) return null;
  const named = head.readings.find(({ id }) => id === asked);
  if (asked === null || named?.isReference) return { asked, readingId: null, notShown: null };
  if (!named) return { asked, readingId: null, notShown: { kind: 'gone' } };
  const reference = await getDebateFrame(actor, slug, null);
  const finished = reference ? await listFinishedBeside(actor, reference) : [];
  return finished.some(({ id }) => id === asked)
    ? { asked, readingId: asked, notShown: null }
    : { asked, readingId: null, notShown: { kind: 'unfinished', name: named.name } };
}
