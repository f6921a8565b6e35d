import { createDebate } from '@/lib/debates/create-data';
import { newDebate } from '@/lib/debates/schema';
import { OWNER } from '@/lib/door/actor';
import { createProposition } from '@/lib/propositions/data';
import { findOrCreateTheme } from '@/lib/themes/data';

/** Who speaks in the small debate, and of what; a test can name them otherwise. */
const NAMES = {
  ada: 'Ada Berg',
  bo: 'Bo Cole',
  theme: 'Hours',
  open: 'The library should stay open at night.',
};

/** A debate of two commentators with stored text, one theme and two propositions. */
export async function writeSmallDebate(
  title = 'Should the library open at night?',
  names: Partial<typeof NAMES> = {},
) {
  const named = { ...NAMES, ...names };
  const debate = await createDebate(
    OWNER,
    newDebate.parse({
      debate: { title, question: title, date: '2024-05' },
      source: { publisher: 'Test', url: 'https://example.org/night' },
      commentators: [
        { key: 'a', name: named.ada },
        { key: 'b', name: named.bo },
      ],
      contributions: [
        { kind: 'introduction', commentator: null, text: 'The editors asked two people.' },
        {
          kind: 'contribution',
          commentator: 'a',
          text: 'Students read best at night.\n\nThe doors should stay open, and the lights on 💡.',
        },
        {
          kind: 'contribution',
          commentator: 'b',
          text: 'Nobody reads at night.\n\nNobody reads at night, and guards cost money.',
        },
      ],
    }),
  );
  const theme = await findOrCreateTheme(OWNER, {
    name: named.theme,
    description: '',
    parentId: null,
  });
  const open = await createProposition(OWNER, {
    debateId: debate.id,
    text: named.open,
    themeIds: [theme.id],
  });
  const read = await createProposition(OWNER, {
    debateId: debate.id,
    text: 'People read at night.',
    themeIds: [theme.id],
  });
  const { listContributions } = await import('@/lib/debates/data');
  return {
    ...debate,
    ada: debate.commentatorIds.get('a') ?? '',
    bo: debate.commentatorIds.get('b') ?? '',
    theme,
    open,
    read,
    contributions: await listContributions(OWNER, debate.id),
  };
}
