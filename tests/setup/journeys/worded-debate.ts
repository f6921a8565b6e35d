import { createDebate } from '@/lib/debates/create-data';
import { newDebate } from '@/lib/debates/schema';
import { OWNER } from '@/lib/door/actor';
import { savePosition } from '@/lib/positions/data';
import { positionInput } from '@/lib/positions/schema';
import { createProposition } from '@/lib/propositions/data';
import { findOrCreateTheme } from '@/lib/themes/data';

type Worded = {
  title: string;
  language: string;
  /** What both commentators say. */
  text: string;
  /** A part of the text. */
  quotation: string;
  proposition: string;
};

/** A debate in one language: two commentators with one text, and a position with its words. */
export async function writeWordedDebate(worded: Worded) {
  const { title, language, text, quotation, proposition } = worded;
  const debate = await createDebate(
    OWNER,
    newDebate.parse({
      debate: { title, question: title, language, date: '2024-05' },
      source: { publisher: 'Test' },
      commentators: [
        { key: 'a', name: `First ${title}` },
        { key: 'b', name: `Second ${title}` },
      ],
      contributions: ['a', 'b'].map((commentator) => ({ kind: 'contribution', commentator, text })),
    }),
  );
  const theme = await findOrCreateTheme(OWNER, { name: 'Hours', description: '', parentId: null });
  const { id: propositionId } = await createProposition(OWNER, {
    debateId: debate.id,
    text: proposition,
    themeIds: [theme.id],
  });
  for (const [key, stance] of [
    ['a', 2],
    ['b', -1],
  ] as const) {
    const saved = await savePosition(
      OWNER,
      positionInput.parse({
        readingId: debate.readingId,
        commentatorId: debate.commentatorIds.get(key),
        propositionId,
        stance,
        summary: proposition,
        evidence: [{ exact: quotation }],
      }),
    );
    if ('problem' in saved) throw new Error(saved.message);
  }
  return { slug: debate.slug };
}
