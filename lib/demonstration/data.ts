import 'server-only';
import { newId } from '@/lib/db/arriving/new-id';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { createDebateIn } from '@/lib/debates/create-data';
import { newDebate } from '@/lib/debates/schema';
import { silenceRestIn } from '@/lib/demonstration/silences-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { emptyFields, fieldsOf } from '@/lib/positions/content';
import { savePositionIn } from '@/lib/positions/data';
import { readReason } from '@/lib/positions/position';
import { positionInput } from '@/lib/positions/schema';
import { createPropositionIn } from '@/lib/propositions/data';
import { newProposition } from '@/lib/propositions/schema';
import { newReading } from '@/lib/readings/schema';
import { newClassSet } from '@/lib/sets/schema';
import { makeClassSetIn } from '@/lib/sets/sets-data';
import { findOrCreateThemeIn } from '@/lib/themes/data';
import { newTheme } from '@/lib/themes/schema';
import type { ClassSetSeed, DebateSeed } from '@/prisma/seed/debate-seed';

/**
 * Puts a demonstration debate into the database through the schemas and writes that serve
 * everybody else; all of it or nothing.
 *
 * @throws Error naming the debate, the position and what is wrong with it
 */
export async function writeDemonstrationDebate(actor: Actor, seed: DebateSeed): Promise<string> {
  mustMay(actor, 'import');
  return inTransaction(
    async (session) => {
      const debate = await createDebateIn(
        session,
        newDebate.parse({
          slug: seed.slug,
          debate: {
            title: seed.title,
            question: seed.question,
            description: seed.description,
            date: seed.date,
            language: seed.language,
          },
          source: seed.source,
          commentators: seed.commentators,
          contributions: [
            ...(seed.introduction
              ? [{ kind: 'introduction', commentator: null, text: seed.introduction }]
              : []),
            ...seed.contributions.map((contribution) => ({
              kind: 'contribution',
              ...contribution,
            })),
          ],
        }),
      );
      const themeIds = new Map<string, string>();
      for (const theme of seed.themes) {
        const parentId =
          theme.parent === undefined ? null : idOf(seed, themeIds, theme.parent, 'theme above');
        const row = await findOrCreateThemeIn(
          session,
          newTheme.parse({ ...theme, parentId, key: undefined }),
        );
        themeIds.set(theme.key, row.id);
      }

      const propositionIds = new Map<string, string>();
      const reasonIds = new Map<string, string>();
      for (const proposition of seed.propositions) {
        const row = await createPropositionIn(
          session,
          newProposition.parse({
            debateId: debate.id,
            text: proposition.text,
            themeIds: proposition.themes.map((key) => idOf(seed, themeIds, key, 'theme')),
          }),
        );
        propositionIds.set(proposition.key, row.id);
        for (const [order, reason] of proposition.reasons.entries()) {
          const { id } = await session.reason.create({
            data: { ...readReason(reason), propositionId: row.id, order },
          });
          reasonIds.set(`${proposition.key} ${reason.key}`, id);
        }
      }

      const where = { seed, debate, propositionIds, reasonIds };
      await session.reading.update({
        where: { id: debate.readingId },
        data: { coder: seed.coder ?? '' },
      });
      await writeReadingIn(session, debate.readingId, seed, where);
      for (const reading of seed.furtherReadings ?? []) {
        const { name, coder } = newReading.parse({ debateId: debate.id, ...reading });
        const { id } = await session.reading.create({ data: { debateId: debate.id, name, coder } });
        await writeReadingIn(session, id, reading, where);
      }
      if (seed.classSet) await writeClassSetIn(session, seed.classSet, where);
      return debate.slug;
    },
    { timeout: 120_000 },
  );
}

/** What a debate that is being written is made of, by the keys of its seed. */
type Written = {
  seed: DebateSeed;
  debate: { id: string; commentatorIds: Map<string, string> };
  propositionIds: Map<string, string>;
  /** By the keys of the proposition and of the reason, with a space between. */
  reasonIds: Map<string, string>;
};

/** Writes what one reader found into an empty reading, and who is silent where the reader looked at all. */
async function writeReadingIn(
  session: DatabaseSession,
  readingId: string,
  { positions, isCodedCompletely }: Pick<DebateSeed, 'positions' | 'isCodedCompletely'>,
  { seed, debate, propositionIds, reasonIds }: Written,
): Promise<void> {
  const contributions = await session.contribution.findMany({
    where: { debateId: debate.id, kind: 'contribution' },
    orderBy: { order: 'asc' },
    select: { id: true, commentatorId: true },
  });
  for (const position of positions) {
    const reasonOf = (key: string) => ({
      id: idOf(seed, reasonIds, `${position.proposition} ${key}`, 'reason'),
    });
    const commentatorId = idOf(seed, debate.commentatorIds, position.commentator, 'commentator');
    const contribution = contributions.find((row) => row.commentatorId === commentatorId);
    const saved = await savePositionIn(
      session,
      positionInput.parse({
        readingId,
        commentatorId,
        propositionId: idOf(seed, propositionIds, position.proposition, 'proposition'),
        ...fieldsOf({ ...emptyFields, ...position }),
        reasons: position.reasons.map(reasonOf),
        evidence: position.evidence.map(({ reason, ...piece }, quotation) => ({
          quotation,
          ...piece,
          reason: reason === undefined ? null : reasonOf(reason),
          contributionId: contribution?.id ?? null,
        })),
        coder: 'Counterpoint',
      }),
    );
    if ('problem' in saved) {
      throw new Error(
        `${seed.slug}: ${position.commentator} on ${position.proposition}: ${saved.message}`,
      );
    }
  }
  if (isCodedCompletely) await silenceRestIn(session, readingId);
}

/** Writes what a class can begin with. */
async function writeClassSetIn(
  session: DatabaseSession,
  { name, items }: ClassSetSeed,
  { seed, debate, propositionIds }: Written,
): Promise<void> {
  const input = newClassSet.omit({ key: true }).parse({
    debateId: debate.id,
    name,
    items: items.map(({ proposition, ...item }) => ({
      ...item,
      propositionId: idOf(seed, propositionIds, proposition, 'proposition'),
    })),
  });
  const made = await makeClassSetIn(session, { ...input, key: newId() });
  if (typeof made === 'string') throw new Error(`${seed.slug}: ${made}`);
}

function idOf(seed: DebateSeed, ids: Map<string, string>, key: string, what: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`${seed.slug}: there is no ${what} “${key}”.`);
  return id;
}
