import { createDebate } from '@/lib/debates/create-data';
import { newDebate } from '@/lib/debates/schema';
import { OWNER } from '@/lib/door/actor';
import { createProposition } from '@/lib/propositions/data';
import { findOrCreateTheme } from '@/lib/themes/data';

/** What a turn of the long debate says: paragraphs that are longer than they are wide. */
const turn = (who: string) =>
  Array.from({ length: 8 }, (_, at) =>
    Array.from(
      { length: 5 },
      (_, sentence) =>
        `In part ${at + 1} ${who} says as sentence ${sentence + 1} that a lamp by the water shows the way to those who come home late and know the shore badly.`,
    ).join(' '),
  ).join('\n\n');

/**
 * A debate whose text is much longer than a screen: a turn of eight paragraphs of five sentences each
 * by Ada Berg, a short one by Bo Cole, and a long one by him. Three propositions, no positions.
 */
export async function writeLongDebate(title: string) {
  const debate = await createDebate(
    OWNER,
    newDebate.parse({
      debate: { title, question: title },
      source: { publisher: 'Test' },
      commentators: [
        { key: 'a', name: 'Ada Berg' },
        { key: 'b', name: 'Bo Cole' },
      ],
      contributions: [
        { kind: 'contribution', commentator: 'a', text: turn('Ada') },
        { kind: 'contribution', commentator: 'b', text: 'Yeah, well.' },
        { kind: 'contribution', commentator: 'b', text: turn('Bo') },
      ],
    }),
  );
  const theme = await findOrCreateTheme(OWNER, { name: 'Light', description: '', parentId: null });
  for (const text of ['Lamps cost money.', 'Sailors need harbours.', 'Tides are dangerous.']) {
    await createProposition(OWNER, { debateId: debate.id, text, themeIds: [theme.id] });
  }
  return { slug: debate.slug };
}
