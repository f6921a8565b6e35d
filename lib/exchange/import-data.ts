import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { listContributions } from '@/lib/debates/data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { type ImportPlan, type PlannedPosition, planImport } from '@/lib/exchange/plan-import';
import { idFromKey } from '@/lib/fields/schema';
import type { ReadingFile } from '@/lib/interchange/reading/reading-file';
import { writeAllOrNothing } from '@/lib/positions/all-or-nothing-data';
import { savePositionIn } from '@/lib/positions/data';
import { type PositionProblem, positionInput } from '@/lib/positions/schema';
import { createPropositionIn } from '@/lib/propositions/data';
import { findReadingMadeWith } from '@/lib/readings/data';
import { findOrCreateThemeIn, listThemes } from '@/lib/themes/data';

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

const LONG = { timeout: 300_000 };

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

/**
 * Writes the file as a new reading of the debate: all of it or nothing. With a key that was used before,
 * finds the reading of then.
 */
export async function importReading(
  actor: Actor,
  slug: string,
  file: ReadingFile,
  key?: string,
): Promise<{ id: string } | PositionProblem> {
  mustMay(actor, 'manage');
  const planned = await planFor(actor, slug, file);
  if (!planned) return problem('This debate is not there any more: reload the page.');
  const { plan, debateId } = planned;
  if (plan.missingCommentators.length > 0) {
    return problem(`Not in this debate: ${plan.missingCommentators.join(', ')}.`);
  }
  return writeAllOrNothing(async (session) => {
    const made = await findReadingMadeWith(session, key, { debateId });
    if (made) return { id: made };
    const reading = await session.reading.create({
      data: { ...idFromKey(key), ...file.reading, debateId },
    });
    const ids = await writePropositions(session, debateId, file, plan);
    const idOf = (key: string) => ids.get(key) ?? '';
    for (const position of plan.positions) {
      const propositionId = idOf(position.proposition);
      const saved = await writePosition(session, position, {
        readingId: reading.id,
        propositionId,
        coder: file.reading.coder,
      });
      if ('problem' in saved) return saved;
    }
    const held = new Set(plan.positions.map((one) => `${one.commentatorId} ${one.proposition}`));
    await session.silence.createMany({
      data: plan.silences
        .filter((one) => !held.has(`${one.commentatorId} ${one.proposition}`))
        .map(({ commentatorId, proposition }) => ({
          readingId: reading.id,
          commentatorId,
          propositionId: idOf(proposition),
        })),
    });
    const reviews = new Map(
      plan.reviews.map((one) => [`${one.contributionId} ${one.paragraph}`, one]),
    );
    await session.passageReview.createMany({
      data: [...reviews.values()].map((review) => ({ ...review, readingId: reading.id })),
    });
    return { id: reading.id };
  }, LONG);
}

async function planFor(actor: Actor, slug: string, file: ReadingFile) {
  const frame = await getDebateFrame(actor, slug, null);
  if (!frame) return null;
  const contributions = await listContributions(actor, frame.debate.id);
  const { title, id: debateId } = frame.debate;
  const { commentators, propositions } = frame;
  return {
    debateId,
    plan: planImport(file, { slug, title, commentators, propositions, contributions }),
  };
}

/** The ids of the file's propositions in the debate; those that are new are written. */
async function writePropositions(
  session: DatabaseSession,
  debateId: string,
  file: ReadingFile,
  plan: ImportPlan,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const proposition of file.propositions) {
    const found = plan.propositionIds.get(proposition.key);
    if (found) {
      ids.set(proposition.key, found);
      continue;
    }
    const themeIds = [];
    for (const { name, under } of proposition.themes) {
      const parent =
        under === null
          ? null
          : await findOrCreateThemeIn(session, { name: under, description: '', parentId: null });
      const theme = { name, description: '', parentId: parent?.id ?? null };
      themeIds.push((await findOrCreateThemeIn(session, theme)).id);
    }
    const made = await createPropositionIn(session, {
      debateId,
      text: proposition.text,
      themeIds: [...new Set(themeIds)],
    });
    ids.set(proposition.key, made.id);
  }
  return ids;
}

async function writePosition(
  session: DatabaseSession,
  position: PlannedPosition,
  into: { readingId: string; propositionId: string; coder: string },
) {
  const parsed = positionInput.safeParse({ ...position, ...into });
  if (!parsed.success)
    return problem(parsed.error.issues[0]?.message ?? 'A position is not valid.');
  const saved = await savePositionIn(session, parsed.data, { keepLost: true });
  if ('problem' in saved) return saved;
  for (const [order, piece] of position.evidence.entries()) {
    if (piece.outcome !== 'moved') continue;
    await session.evidence.updateMany({
      where: { positionId: saved.id, order },
      data: { status: 'moved', score: piece.score },
    });
  }
  return saved;
}

function problem(message: string): PositionProblem {
  return { problem: 'unknown', message };
}
