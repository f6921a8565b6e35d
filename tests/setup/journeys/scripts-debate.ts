import { createDebate } from '@/lib/debates/create-data';
import { newDebate } from '@/lib/debates/schema';
import { OWNER } from '@/lib/door/actor';
import { createProposition } from '@/lib/propositions/data';
import { findOrCreateTheme } from '@/lib/themes/data';

/** A debate in several scripts, with signs of many code units. */
export async function writeScriptsDebate(title: string) {
  const debate = await createDebate(
    OWNER,
    newDebate.parse({
      debate: { title, question: title, date: '2024-05' },
      source: { publisher: 'Test', url: 'https://example.org/scripts' },
      commentators: [
        { key: 'z', name: 'Zhang Script' },
        { key: 'k', name: 'Kay Script' },
        { key: 'a', name: 'Amal Script' },
      ],
      contributions: [
        {
          kind: 'contribution',
          commentator: 'z',
          text: '图书馆晚上应该开放👩‍👩‍👧‍👦。学生在夜里读书最好。\n\n费用不高，城市负担得起。',
        },
        {
          kind: 'contribution',
          commentator: 'k',
          text: 'Families 👩‍👩‍👧‍👦 read at night, x̂ and n̈ say. पुस्तकालय रात में खुला रहे।',
        },
        {
          kind: 'contribution',
          commentator: 'a',
          text: 'يجب أن تبقى المكتبة مفتوحة ليلًا. الطلاب يقرأون.',
        },
      ],
    }),
  );
  const theme = await findOrCreateTheme(OWNER, { name: 'Hours', description: '', parentId: null });
  await createProposition(OWNER, {
    debateId: debate.id,
    text: 'The library should stay open at night.',
    themeIds: [theme.id],
  });
  return { slug: debate.slug };
}
