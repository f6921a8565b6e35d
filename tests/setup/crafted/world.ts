import { makeKey } from '@/components/loading/make-key';
import { db } from '@/lib/db/client';
import { createDebate } from '@/lib/debates/create-data';
import { deleteDebate } from '@/lib/debates/data';
import { newDebate } from '@/lib/debates/schema';
import { OWNER } from '@/lib/door/actor';
import { deletePosition, savePosition } from '@/lib/positions/data';
import { positionInput } from '@/lib/positions/schema';
import { deleteProposition } from '@/lib/propositions/data';
import { createAdjudication } from '@/lib/readings/adjudicate-data';
import { createReading, setReadingDeleted } from '@/lib/readings/data';
import { makeClassSet } from '@/lib/sets/sets-data';
import { findOrCreateTheme } from '@/lib/themes/data';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

/** A debate with two readings, a decision between them, one that is deleted, and a deleted proposition. */
async function writeSide(title: string) {
  const debate = await writeSmallDebate(title);
  const held = await writeSmallPositions(debate);
  const second = await writeSecondReading(debate);
  const into = await createAdjudication(OWNER, {
    firstId: debate.readingId,
    secondId: second.id,
    coder: 'Lee',
  });
  const key = makeKey();
  const keyed = await createReading(OWNER, { debateId: debate.id, name: '', coder: 'Max', key });
  const deleted = await createReading(OWNER, { debateId: debate.id, name: '', coder: 'Old' });
  if (!into || !keyed || !deleted) throw new Error('A reading was not written.');
  await setReadingDeleted(OWNER, deleted.id, true);
  const taken = await savePosition(
    OWNER,
    positionInput.parse({
      readingId: keyed.id,
      commentatorId: debate.bo,
      propositionId: debate.read.id,
      stance: 1,
    }),
  );
  if ('problem' in taken) throw new Error(taken.message);
  await deletePosition(OWNER, taken.id);
  const lost = await db.proposition.create({
    data: {
      slug: `lost-${debate.slug}`,
      text: 'Nobody wants this.',
      deletedAt: new Date(),
      debates: { create: { debateId: debate.id, order: 9 } },
    },
  });
  const set = makeKey();
  const made = await makeClassSet(OWNER, {
    debateId: debate.id,
    key: set,
    name: 'An hour',
    items: [{ propositionId: debate.read.id, question: 'Why?', note: '', proposedFor: 'by-hand' }],
  });
  if (typeof made === 'string') throw new Error(made);
  const reason = await db.reason.findFirstOrThrow({ where: { propositionId: debate.read.id } });
  const evidence = await db.evidence.findFirstOrThrow({ where: { positionId: held.ada.id } });
  return {
    ...debate,
    held,
    second,
    into: into.id,
    keyed: key,
    set,
    removed: taken.id,
    deletedReading: deleted.id,
    lost: lost.id,
    reason: reason.id,
    evidence: evidence.id,
    ofAda: debate.contributions.find((one) => one.commentatorId === debate.ada)?.id ?? '',
    ofBo: debate.contributions.find((one) => one.commentatorId === debate.bo)?.id ?? '',
    seen: async () =>
      (await db.debate.findUniqueOrThrow({ where: { id: debate.id } })).updatedAt.toISOString(),
  };
}

/** Two debates side by side, a third that is deleted, and a tree of themes with one out of sight. */
export async function writeCraftedWorld() {
  const here = await writeSide('Should the library open at night?');
  const there = await writeSide('Should the baths open at night?');
  const buried = await writeSide('Should the kiosk close?');
  await deleteProposition(OWNER, buried.open.id);
  await deleteDebate(OWNER, buried.id);
  const theme = async (name: string, parentId: string | null = null) =>
    (await findOrCreateTheme(OWNER, { name, description: '', parentId })).id;
  const cost = await theme('Cost');
  const wages = await theme('Wages', cost);
  const gone = await theme('Gone');
  await db.theme.update({ where: { id: gone }, data: { deletedAt: new Date() } });
  const keyed = makeKey();
  await findOrCreateTheme(OWNER, {
    name: 'Keyed',
    description: '',
    parentId: null,
    key: keyed,
  });
  const key = makeKey();
  await createDebate(
    OWNER,
    newDebate.parse({
      key,
      debate: { title: 'Keyed', question: 'Keyed?' },
      source: {},
      commentators: [{ key: 'a', name: 'Ada Keyed' }],
      contributions: [{ kind: 'contribution', commentator: 'a', text: 'Because.' }],
    }),
  );
  return {
    keyedDebate: key,
    here,
    there,
    buried,
    themes: { hours: here.theme.id, cost, wages, gone, keyed },
  };
}

export type CraftedWorld = Awaited<ReturnType<typeof writeCraftedWorld>>;
