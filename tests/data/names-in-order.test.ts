import { expect, it } from 'vitest';
import { listCommentatorNames } from '@/lib/commentators/data';
import { listCommentators } from '@/lib/commentators/view-data';
import { db } from '@/lib/db/client';
import { createDebate } from '@/lib/debates/create-data';
import { newDebate } from '@/lib/debates/schema';
import { type Actor, OWNER } from '@/lib/door/actor';
import { WHOLE_LIST } from '@/lib/fields/list-state';
import { findOrCreateTheme, listThemes } from '@/lib/themes/data';
import { listThemeEntries } from '@/lib/themes/view-data';

const NAMES = ['adam Berg', 'Émile Roux', 'Östen Ek', 'Zoe Cole', '李明'];

await createDebate(
  OWNER,
  newDebate.parse({
    debate: { title: 'Names', question: 'Names?' },
    source: {},
    commentators: [...NAMES].reverse().map((name, at) => ({ key: `k${at}`, name })),
    contributions: NAMES.map((_, at) => ({
      kind: 'contribution' as const,
      commentator: `k${at}`,
      text: 'Names have an order.',
    })),
  }),
);
for (const name of [...NAMES].reverse()) {
  await findOrCreateTheme(OWNER, { name, description: '', parentId: null });
}
// Themes that were never arranged share a place, as in databases of before they could be.
await db.theme.updateMany({ data: { order: 0 } });

it.each<[string, (actor: Actor) => Promise<{ name: string }[]>]>([
  ['commentators to choose from', listCommentatorNames],
  ['the list of commentators', async (who) => (await listCommentators(who, WHOLE_LIST)).rows],
  ['themes to choose from', listThemes],
  ['the list of themes', async (who) => (await listThemeEntries(who, WHOLE_LIST)).rows],
])('%s is in the order of names, not of code points', async (_, list) => {
  expect((await list(OWNER)).map(({ name }) => name)).toEqual(NAMES);
});
