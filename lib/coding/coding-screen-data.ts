import 'server-only';
import { createHash } from 'node:crypto';
import { groupsOf, type SentPositions } from '@/lib/coding/sent-positions';
import { BEGINNING_TURNS, beginningOf } from '@/lib/coding/text-beginning';
import { inBreaths } from '@/lib/db/arriving/in-breaths';
import { listContributions } from '@/lib/debates/data';
import { getDebateHead } from '@/lib/debates/head-data';
import { countPositions, MOST_WITH_WORDS } from '@/lib/debates/positions-data';
import { getDebateFrame, getDebateView } from '@/lib/debates/view-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { listRemoved } from '@/lib/positions/removed-data';
import { listWordsElsewhere } from '@/lib/positions/whose-words-data';
import { listDisplaced } from '@/lib/readings/displaced-data';
import { listMarksAndDismissed } from '@/lib/readings/marks-data';
import { packed, textsOf } from '@/lib/view/sent/packed-positions';
import type { PositionView } from '@/lib/view/view';

/**
 * The frame of a debate whose positions are too many to be sent with its page, and how its text begins; null where
 * they are not.
 *
 * @param options.withText whether the beginning is wanted; it is empty where it is not
 */
export async function findLargeToCode(
  actor: Actor,
  slug: string,
  readingId: string | null,
  { withText }: { withText: boolean },
) {
  mustMay(actor, 'read');
  const [head, view] = await Promise.all([
    getDebateHead(actor, slug),
    getDebateFrame(actor, slug, readingId),
  ]);
  const reading = head?.readings.find(({ id }) => id === view?.debate.readingId);
  if (!view || !reading) return null;
  const count = await countPositions(actor, reading.id);
  if (count <= MOST_WITH_WORDS) return null;
  const first = { from: 0, to: BEGINNING_TURNS - 1 };
  const contributions = withText ? await listContributions(actor, view.debate.id, first) : [];
  return { view, reading, beginning: beginningOf(contributions) };
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

/**
 * The same as it is sent apart from its page: positions in groups, packed, and null for those whose names are known.
 * Others have the thread between.
 */
export async function readSentScreen(
  actor: Actor,
  slug: string,
  readingId: string | null,
  { withText, known }: { withText: boolean; known: ReadonlySet<string> },
) {
  mustMay(actor, 'read');
  const screen = await readCodingScreen(actor, slug, readingId, { withText });
  if (!screen) return null;
  const { reading: _, view, ...sent } = screen;
  const texts = textsOf(sent.contributions);
  const positions: SentPositions[] = [];
  const send = (group: readonly PositionView[]): SentPositions => {
    // Of what they say, however it is sent: with the text or without.
    const said = createHash('sha256').update(JSON.stringify(group)).digest('base64url');
    const name = said.slice(0, 12);
    return { name, positions: known.has(name) ? null : packed(group, texts) };
  };
  for await (const group of inBreaths(groupsOf(view.positions), send)) positions.push(group);
  return { ...sent, view: { ...view, positions: [] }, positions };
}
