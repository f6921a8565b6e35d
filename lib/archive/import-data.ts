import 'server-only';
import { carryOut, toBulk } from '@/lib/archive/carry-out-data';
import { readLibrarySide, readTakenIds } from '@/lib/archive/library-side-data';
import { type AnyRow, modelNames, type ThingKind } from '@/lib/archive/models';
import { type ArchiveDecisions, listUnasked } from '@/lib/archive/plan/decisions';
import { countDone, type Done } from '@/lib/archive/plan/done';
import { layOut } from '@/lib/archive/plan/lay-out';
import { decideAll } from '@/lib/archive/plan/outcomes';
import { type Plan, planArchive, type Question } from '@/lib/archive/plan/plan';
import { restsHere } from '@/lib/archive/plan/rests-here';
import { headOf, kindOf, type ThingName } from '@/lib/archive/plan/things';
import type { Layout } from '@/lib/archive/plan/written';
import type { Archive } from '@/lib/archive/write';
import { bringIn } from '@/lib/db/arriving/arrivals';
import type { Bundle } from '@/lib/db/arriving/bundle';
import { inPauses } from '@/lib/db/arriving/in-breaths';
import { newId } from '@/lib/db/arriving/new-id';
import { readAtOnce } from '@/lib/db/read-at-once';
import { type Actor, mustMay } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';

/** What importing an archive would do, for people to look at before. */
export type ArchivePreview = {
  kind: Archive['kind'];
  /** A reading whose debate is not here, or otherwise: it can only be brought in by its words. */
  byWordsOnly: boolean;
  /** How many of each kind are new here, the same, or asked about. */
  counts: Record<ThingKind, { fresh: number; same: number; asked: number }>;
  positions: number;
  questions: Question[];
  /** Demonstration debates that nobody has changed, which make room or are exchanged. */
  makesRoom: string[];
};

/** Says what importing an archive would do; writes nothing. */
export async function previewArchive(actor: Actor, archive: Archive): Promise<ArchivePreview> {
  mustMay(actor, 'read');
  const side = await readAtOnce((ask) => readLibrarySide(ask, archive.rows));
  return {
    ...previewOf(archive, await inPauses(planArchive(archive, side))),
    byWordsOnly: archive.kind === 'reading' && !restsHere(archive, side),
  };
}

function previewOf(archive: Archive, plan: Plan): Omit<ArchivePreview, 'byWordsOnly'> {
  const none = () => ({ fresh: 0, same: 0, asked: 0 });
  const counts: ArchivePreview['counts'] = {
    debate: none(),
    reading: none(),
    commentator: none(),
    theme: none(),
    proposition: none(),
  };
  const questions: Question[] = [];
  for (const [name, standing] of plan.standings) {
    // What a reading rests on stays as it is here: nothing is asked about it.
    if (plan.kind === 'reading' && kindOf(name) !== 'reading') continue;
    const { state } = standing;
    counts[kindOf(name)][state === 'replaces' ? 'fresh' : state] += 1;
    if (standing.state === 'asked' && !followsDebate(plan, name)) questions.push(standing.question);
  }
  return {
    kind: archive.kind,
    counts,
    positions: archive.rows.Position.length,
    questions,
    makesRoom: [...new Set([...plan.makesRoom, ...plan.replaced])].flatMap(({ rows }) =>
      rows.Debate.map(({ title }) => title),
    ),
  };
}

/** Whether a reading becomes what its debate does, which is asked about. */
function followsDebate(plan: Plan, name: ThingName): boolean {
  if (kindOf(name) !== 'reading') return false;
  const debate = headOf(name, plan.things.get(name))?.debateId;
  return plan.standings.get(`debate ${debate}`)?.state === 'asked';
}

export type ImportedArchive =
  /** `slugs` are the addresses of debates that came, `deleted` the titles of those that came deleted. */
  | { done: Done; slugs: string[]; deleted: string[] }
  /** Nothing was stored: these are still to be decided, or were decided and not asked. */
  | { unanswered: Question[]; unasked: string[] };

/**
 * Brings an archive into the library as decided: all of it or nothing. What is new comes in slices, out
 * of sight; it comes into sight together with all that is exchanged, in one short transaction. Imported
 * once more, it is the same and writes nothing.
 *
 * @throws Refusal where the library changed meanwhile
 */
export async function importArchive(
  actor: Actor,
  archive: Archive,
  decisions: ArchiveDecisions,
): Promise<ImportedArchive> {
  mustMay(actor, 'import');
  mustMay(actor, 'manage');
  const { side, taken } = await readAtOnce(async (ask) => ({
    side: await readLibrarySide(ask, archive.rows),
    taken: await readTakenIds(ask, archive.rows),
  }));
  if (archive.kind === 'reading' && !restsHere(archive, side)) throw new Refusal(BY_WORDS_ONLY);
  const plan = await inPauses(planArchive(archive, side));
  const outcomes = decideAll(plan, decisions);
  const asked = [...plan.standings.values()].flatMap((one) =>
    one.state === 'asked' && (plan.kind !== 'reading' || one.question.kind === 'reading')
      ? one.question
      : [],
  );
  const unasked = listUnasked(decisions, asked);
  if (outcomes.unanswered.length > 0 || unasked.length > 0) {
    return { unanswered: outcomes.unanswered, unasked };
  }
  const layout = await inPauses(layOut(plan, outcomes, side, taken, newId));
  const slugs = () =>
    archive.rows.Debate.flatMap(({ id }) => {
      const comes = layout.beforehand.get('Debate')?.find((row) => row.id === id);
      const address = layout.slugs.find((one) => one.id === id)?.slug ?? comes?.slug;
      return comes && comes.deletedAt === null && address ? [String(address)] : [];
    });
  const nothing =
    layout.beforehand.size + layout.atLast.size + layout.changed.length + layout.removed.length ===
    0;
  if (nothing) return { done: countDone(outcomes), slugs: [], deleted: [] };
  try {
    await bringIn(async (arrival) => {
      await arrival.write(bundlesOf(layout.beforehand));
      await arrival.arrive((session) => carryOut(session, layout));
    });
  } catch (error) {
    if (error instanceof Refusal || !/constraint/i.test(String(error))) throw error;
    throw new Refusal(
      'Something that this import rests on was changed meanwhile: import the file again. Nothing was stored.',
    );
  }
  return { done: countDone(outcomes), slugs: slugs(), deleted: listDeleted(layout) };
}

/** The titles of debates that come deleted, or become so. */
function listDeleted({ beforehand, changed }: Layout): string[] {
  const became = changed.flatMap(({ model, was, row }) =>
    model === 'Debate' && was.deletedAt === null ? [row] : [],
  );
  return [...(beforehand.get('Debate') ?? []), ...became].flatMap(({ deletedAt, title }) =>
    deletedAt === null ? [] : String(title),
  );
}

const BY_WORDS_ONLY =
  'The debate of this reading is not in this library, or its text or propositions are not the same here. Import the reading from the list of readings of its copy here: there it is found by its words. Nothing was stored.';

/** Rows a bundle: a slice is as many of them as hold the lock for a moment. */
const AT_ONCE = 200;

function* bundlesOf(rows: ReadonlyMap<string, AnyRow[]>): Generator<Bundle> {
  for (const model of modelNames) {
    const own = rows.get(model) ?? [];
    for (let from = 0; from < own.length; from += AT_ONCE) {
      yield { [model]: own.slice(from, from + AT_ONCE).map((row) => toBulk(model, row)) };
    }
  }
}
