import 'server-only';
import { listContributions } from '@/lib/debates/data';
import { getDebateHead } from '@/lib/debates/head-data';
import { countPositions, MOST_WITH_WORDS } from '@/lib/debates/positions-data';
import { getDebateFrame, getDebateView } from '@/lib/debates/view-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { listRemoved } from '@/lib/positions/removed-data';
import { listWordsElsewhere } from '@/lib/positions/whose-words-data';
import { listDisplaced } from '@/lib/readings/displaced-data';
import { listMarksAndDismissed } from '@/lib/readings/marks-data';

/** The frame of a debate whose positions are too many to be sent with its page; null where they are not. */
export async function findLargeToCode(actor: Actor, slug: string, readingId: string | null) {
  mustMay(actor, 'read');
  const [head, view] = await Promise.all([
    getDebateHead(actor, slug),
    getDebateFrame(actor, slug, readingId),
  ]);
  const reading = head?.readings.find(({ id }) => id === view?.debate.readingId);
  if (!view || !reading) return null;
  const count = await countPositions(actor, reading.id);
  return count > MOST_WITH_WORDS ? { view, reading } : null;
}

/**
 * All that the coding screen of a debate shows, in one reading (`null`: the reference reading). Null
 * where the debate or the reading is not there. Asks the database nine or ten times, beside the
 * head that every page of a debate asks for.
 *
 * @param options.withText whether the text itself is wanted; `contributions` is null where it is not
 */
export async function readCodingScreen(
  actor: Actor,
  slug: string,
  readingId: string | null,
  { withText }: { withText: boolean },
) {
  mustMay(actor, 'read');
  const [head, view] = await Promise.all([
    getDebateHead(actor, slug),
    getDebateView(actor, slug, readingId),
  ]);
  const reading = head?.readings.find(({ id }) => id === view?.debate.readingId);
  if (!view || !reading) return null;
  const place = { debateId: view.debate.id, readingId: reading.id };
  const inSight = new Set(view.propositions.map(({ id }) => id));
  const [contributions, { dismissed, ...marks }, displaced, elsewhere, removed] = await Promise.all(
    [
      withText ? listContributions(actor, place.debateId) : null,
      listMarksAndDismissed(actor, place),
      listDisplaced(actor, reading.id, inSight),
      listWordsElsewhere(actor, place),
      listRemoved(actor, reading.id),
    ],
  );
  return {
    view,
    reading,
    contributions,
    marks,
    removed,
    questionSources: { dismissed, displaced, elsewhere },
  };
}
