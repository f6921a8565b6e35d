import 'server-only';
import { type Arrival, bringIn } from '@/lib/db/arriving/arrivals';
import type { Bundle } from '@/lib/db/arriving/bundle';
import { inBreaths } from '@/lib/db/arriving/in-breaths';
import { newId } from '@/lib/db/arriving/new-id';
import { uniqueSlugsIn } from '@/lib/db/arriving/unique-slugs';
import { db } from '@/lib/db/client';
import { listContributions } from '@/lib/debates/data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { type Arriving, arriveReading, readTextStamp } from '@/lib/exchange/arrive-data';
import { beginImport, type ImportPlan } from '@/lib/exchange/plan-import';
import { positionRows } from '@/lib/exchange/position-rows';
import { findReasons } from '@/lib/exchange/reasons-data';
import { makeSlug } from '@/lib/fields/slug';
import type { ReadingFile } from '@/lib/interchange/reading/reading-file';
import { topicsAround } from '@/lib/live/revisions-data';
import type { NewRows } from '@/lib/positions/new-rows';
import type { PositionProblem } from '@/lib/positions/schema';
import { wordsOfDebate } from '@/lib/positions/words-of-debate';
import { findReadingMadeWith } from '@/lib/readings/data';
import { listThemes } from '@/lib/themes/data';

/** What importing a reading would do, for people to look at before. */
export type ImportPreview = {
  reading: { name: string; coder: string };
  otherDebate: string | null;
  missingCommentators: string[];
  positions: number;
  silences: number;
  propositions: { found: number; fresh: string[]; reworded: { here: string; there: string }[] };
  freshThemes: string[];
  quotations: { kept: number; moved: string[]; lost: string[]; referred: number };
};

/** Says what importing the file into a debate would do; writes nothing. Null: no such debate. */
export async function previewImport(
  actor: Actor,
  slug: string,
  file: ReadingFile,
): Promise<ImportPreview | null> {
  mustMay(actor, 'read');
  const planned = await planFor(actor, slug, file);
  if (!planned) return null;
  const { plan } = planned;
  const pieces = plan.positions.flatMap((position) => position.evidence);
  const wordsOf = (outcome: string) =>
    pieces.filter((piece) => piece.outcome === outcome).map(({ exact }) => exact);
  const themes = await listThemes(actor);
  const isNew = (key: string) => plan.propositionIds.get(key) === null;
  const fresh = file.propositions.filter(({ key }) => isNew(key));
  const names = fresh.flatMap(({ themes: own }) =>
    own.flatMap(({ name, under }) => (under === null ? [name] : [under, name])),
  );
  return {
    reading: file.reading,
    otherDebate: plan.otherDebate,
    missingCommentators: plan.missingCommentators,
    positions: plan.positions.length,
    silences: plan.silences.length,
    propositions: {
      found: file.propositions.length - fresh.length,
      fresh: fresh.map(({ text }) => text),
      reworded: plan.reworded,
    },
    freshThemes: [...new Set(names)].filter((name) => !themes.some((one) => one.name === name)),
    quotations: {
      kept: wordsOf('kept').length,
      moved: wordsOf('moved'),
      lost: wordsOf('lost'),
      referred: wordsOf('referred').length,
    },
  };
}

/** Imports under way by the key they were asked with: asked again, the answer is the same one. */
const underWay = new Map<string, Promise<{ id: string } | PositionProblem>>();

/**
 * Writes the file as a new reading of the debate: all of it or nothing. With a key that was used before,
 * finds the reading of then. It is prepared beside the database and brought in in slices, so that
 * thousands of positions keep nobody else from writing.
 */
export async function importReading(
  actor: Actor,
  slug: string,
  file: ReadingFile,
  key?: string,
): Promise<{ id: string } | PositionProblem> {
  mustMay(actor, 'manage');
  if (key === undefined) return importOnce(actor, slug, file, newId());
  const asked = underWay.get(key);
  if (asked) return asked;
  const once = importOnce(actor, slug, file, key, key);
  underWay.set(key, once);
  try {
    return await once;
  } finally {
    underWay.delete(key);
  }
}

/** @param id the new reading's */
async function importOnce(
  actor: Actor,
  slug: string,
  file: ReadingFile,
  id: string,
  key?: string,
): Promise<{ id: string } | PositionProblem> {
  const planned = await planFor(actor, slug, file);
  if (!planned) return problem('This debate is not there any more: reload the page.');
  const { plan, debate } = planned;
  if (plan.missingCommentators.length > 0) {
    return problem(`Not in this debate: ${plan.missingCommentators.join(', ')}.`);
  }
  const made = await findReadingMadeWith(db, key, { debateId: debate.id });
  if (made) return { id: made };
  const ids = new Map([...plan.propositionIds].map(([own, there]) => [own, there ?? newId()]));
  const old = [...plan.propositionIds.values()].filter((there) => there !== null);
  const reasons = await findReasons(db, old);
  const rows: NewRows[] = [];
  for await (const one of inBreaths(plan.positions, (position) => {
    const propositionId = ids.get(position.proposition) ?? '';
    return positionRows(planned.words, position, {
      id: newId(),
      debateId: debate.id,
      readingId: id,
      propositionId,
      coder: file.reading.coder,
      reasonId: (reason) => reasons.idOf(propositionId, reason),
    });
  })) {
    if ('problem' in one) return one;
    rows.push(one);
  }
  const held = rows.map(({ position }) => position);
  if (distinct(held, 'commentatorId', 'propositionId').length < held.length) {
    return problem('Two positions are of one person on one proposition: keep one of them.');
  }
  const arriving = { debateId: debate.id, file, plan, ids, rows, reasons, ...planned.asOf };
  try {
    await bringIn(async (arrival) => {
      await writeHidden(arrival, id, arriving);
      await arrival.arrive(async (session, touches) => {
        // Those it is about may be in other debates, whose pages show its reasons.
        touches(...(await topicsAround(session, debate.id, [...ids.values()])));
        return arriveReading(session, arriving);
      });
    });
  } catch (error) {
    if (error instanceof Refusal) return problem(error.message);
    throw error;
  }
  return { id };
}

/** Writes all that hangs on the reading, and on propositions that are new with it. */
async function writeHidden(arrival: Arrival, readingId: string, arriving: Arriving) {
  const { file, plan, ids, rows, reasons, debateId } = arriving;
  const fresh = file.propositions.filter(({ key }) => plan.propositionIds.get(key) === null);
  await arrival.inSlice(async (session, insert) => {
    const slugs = await uniqueSlugsIn(
      session,
      'Proposition',
      fresh.map(({ text }) => makeSlug(text, 'proposition')),
    );
    await insert({
      Reading: [{ ...file.reading, id: readingId, debateId }],
      Proposition: fresh.map(({ key, text }, at) => ({
        id: ids.get(key) ?? newId(),
        slug: slugs[at] ?? '',
        text,
      })),
    });
  });
  const isHidden = new Set(fresh.map(({ key }) => ids.get(key)));
  const isFresh = new Set<string | null | undefined>(reasons.fresh().map(({ id: own }) => own));
  await arrival.write(hiddenRows());

  function* hiddenRows(): Generator<Bundle> {
    for (const reason of reasons.fresh())
      if (isHidden.has(reason.propositionId)) yield { Reason: [reason] };
    for (const { position, evidence, change, given } of rows) {
      yield {
        Position: [position],
        // A reason that comes beside an old proposition comes last, and its quotations name it then.
        Evidence: isHidden.has(position.propositionId)
          ? evidence
          : evidence.map((one) => (isFresh.has(one.reasonId) ? { ...one, reasonId: null } : one)),
        PositionChange: [change],
        PositionReason: isHidden.has(position.propositionId) ? given : [],
      };
    }
    const held = new Set(plan.positions.map((one) => `${one.commentatorId} ${one.proposition}`));
    for (const { commentatorId, proposition } of distinct(
      plan.silences,
      'commentatorId',
      'proposition',
    )) {
      if (held.has(`${commentatorId} ${proposition}`)) continue;
      yield { Silence: [{ readingId, commentatorId, propositionId: ids.get(proposition) ?? '' }] };
    }
    for (const review of distinct(plan.reviews, 'contributionId', 'paragraph')) {
      yield { PassageReview: [{ ...review, readingId }] };
    }
  }
}

async function planFor(actor: Actor, slug: string, file: ReadingFile) {
  const since = new Date();
  const frame = await getDebateFrame(actor, slug, null);
  if (!frame) return null;
  const { debate, commentators, propositions } = frame;
  const stamp = await readTextStamp(db, debate.id);
  const contributions = await listContributions(actor, debate.id);
  const { title } = debate;
  const { place, ...rest } = beginImport(file, {
    slug,
    title,
    commentators,
    propositions,
    contributions,
  });
  const plan: ImportPlan = { ...rest, positions: [] };
  for await (const position of inBreaths(file.positions, place)) {
    if (position) plan.positions.push(position);
  }
  return {
    debate,
    plan,
    asOf: { stamp, since },
    words: wordsOfDebate({ debate, commentators, contributions }),
  };
}

/** The first of each that have the same two values. */
function distinct<Row, Name extends keyof Row>(
  rows: readonly Row[],
  one: Name,
  other: Name,
): Row[] {
  return [...new Map(rows.map((row) => [`${row[one]} ${row[other]}`, row])).values()];
}

function problem(message: string): PositionProblem {
  return { problem: 'unknown', message };
}
