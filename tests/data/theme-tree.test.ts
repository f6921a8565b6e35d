import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { OWNER } from '@/lib/door/actor';
import { createProposition } from '@/lib/propositions/data';
import { type PropositionEdit, propositionEdit } from '@/lib/propositions/edit';
import { editPropositions } from '@/lib/propositions/edit-data';
import { listArranged } from '@/lib/propositions/list-data';
import { findOrCreateTheme, listThemes } from '@/lib/themes/data';
import { type ThemeEdit, themeEdit } from '@/lib/themes/edit';
import { editThemes } from '@/lib/themes/edit-data';
import { themeLabels } from '@/lib/themes/theme-labels';
import { readState } from '@/tests/setup/database-state';
import { writeSmallDebate } from '@/tests/setup/small-debate';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let ids: { hours: string; cost: string; wages: string; light: string };

/** One who works in the reference reading. */
const at = () => ({ debateId: small.id, readingId: small.readingId, coder: 'Kim' });

beforeEach(async () => {
  await db.propositionTheme.deleteMany();
  await db.theme.deleteMany();
  small = await writeSmallDebate();
  const make = async (name: string, parentId: string | null = null) =>
    (await findOrCreateTheme(OWNER, { name, description: '', parentId })).id;
  const cost = await make('Cost');
  ids = {
    hours: small.theme.id,
    cost,
    wages: await make('Wages', cost),
    light: await make('Light', cost),
  };
});

const tree = async () => [...themeLabels(await listThemes(OWNER)).values()];

/** Makes a change, takes it back, does it again: the tree in between, exact each time. */
async function thereAndBack(edit: ThemeEdit) {
  const before = await readState();
  const undo = await editThemes(OWNER, themeEdit.parse(edit));
  if (typeof undo === 'string') throw new Error(undo);
  const after = await readState();
  const redo = await apply(undo);
  expect(await readState()).toEqual(before);
  await apply(redo);
  expect(await readState()).toEqual(after);
  return tree();
}

async function apply(edit: PropositionEdit): Promise<PropositionEdit> {
  const answer = await editPropositions(
    OWNER,
    propositionEdit.parse(JSON.parse(JSON.stringify(edit))),
    at(),
  );
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}

it('makes, renames and moves themes, each exactly undone', async () => {
  expect(await tree()).toEqual(['Hours', 'Cost', 'Cost › Wages', 'Cost › Light']);
  expect(await thereAndBack({ kind: 'theme-new', name: 'Guards', parentId: ids.cost })).toContain(
    'Cost › Guards',
  );
  expect(await thereAndBack({ kind: 'theme-rename', id: ids.light, name: 'Lamps' })).toContain(
    'Cost › Lamps',
  );
  const place = (id: string, parentId: string | null, index: number): ThemeEdit => ({
    kind: 'theme-place',
    id,
    parentId,
    index,
  });
  expect((await thereAndBack(place(ids.light, ids.cost, 0)))[2]).toBe('Cost › Lamps');
  expect(await thereAndBack(place(ids.hours, ids.cost, 1))).toContain('Cost › Hours');
  expect((await thereAndBack(place(ids.hours, null, 1)))[4]).toBe('Hours');
});

it('keeps the tree two levels deep and names apart, in words', async () => {
  const before = await readState();
  const refused = [
    await editThemes(OWNER, { kind: 'theme-place', id: ids.cost, parentId: ids.hours, index: 0 }),
    await editThemes(OWNER, { kind: 'theme-place', id: ids.hours, parentId: ids.wages, index: 0 }),
    await editThemes(OWNER, { kind: 'theme-new', name: 'Deep', parentId: ids.wages }),
    await editThemes(OWNER, { kind: 'theme-new', name: 'cost', parentId: null }),
    await editThemes(OWNER, { kind: 'theme-rename', id: ids.light, name: 'wages' }),
  ];
  expect(refused).toEqual([
    expect.stringMatching(/two levels deep: move those out first/),
    expect.stringMatching(/stands under a theme itself/),
    expect.stringMatching(/two levels deep/),
    expect.stringMatching(/already/),
    expect.stringMatching(/merge the two/),
  ]);
  expect(await readState()).toEqual(before);
});

it('merges themes: propositions and the themes under one go over', async () => {
  await createProposition(OWNER, {
    debateId: small.id,
    text: 'Guards are dear.',
    themeIds: [ids.cost, ids.hours],
  });
  expect(await thereAndBack({ kind: 'theme-merge', from: ids.cost, into: ids.hours })).toEqual([
    'Hours',
    'Hours › Wages',
    'Hours › Light',
  ]);
  expect((await listArranged(OWNER, at())).map(({ themeIds }) => themeIds)).toEqual([
    [ids.hours],
    [ids.hours],
    [ids.hours],
  ]);
});

it('merges a theme into one that stands under it, and into one under another', async () => {
  expect(await thereAndBack({ kind: 'theme-merge', from: ids.cost, into: ids.wages })).toEqual([
    'Hours',
    'Wages',
    'Wages › Light',
  ]);
  await thereAndBack({ kind: 'theme-merge', from: ids.hours, into: ids.light });
  expect((await listArranged(OWNER, at()))[0]?.themeIds).toEqual([ids.light]);
});

it('deletes a theme: what has no other goes where it is said, and never nowhere', async () => {
  await createProposition(OWNER, {
    debateId: small.id,
    text: 'Guards are dear.',
    themeIds: [ids.hours, ids.cost],
  });
  expect(await editThemes(OWNER, { kind: 'theme-delete', id: ids.hours, instead: null })).toBe(
    '2 propositions have no other theme: choose where to put them.',
  );
  await thereAndBack({ kind: 'theme-delete', id: ids.hours, instead: ids.light });
  expect((await listArranged(OWNER, at())).map(({ themeIds }) => themeIds)).toEqual([
    [ids.light],
    [ids.light],
    [ids.cost],
  ]);
  expect(await thereAndBack({ kind: 'theme-delete', id: ids.cost, instead: ids.light })).toEqual([
    'Wages',
    'Light',
  ]);
});

it('a new theme is not taken away from under a proposition', async () => {
  const undo = await editThemes(OWNER, { kind: 'theme-new', name: 'Guards', parentId: null });
  if (typeof undo === 'string') throw new Error(undo);
  const guards = (await listThemes(OWNER)).find(({ name }) => name === 'Guards');
  await apply({ kind: 'themes', id: small.open.id, themes: [{ id: guards?.id ?? '' }] });
  expect(await editPropositions(OWNER, undo, at())).toMatch(/put under the theme meanwhile/);
});

it('a theme written while choosing goes with the undo', async () => {
  const before = await readState();
  const undo = await apply({
    kind: 'themes',
    id: small.open.id,
    themes: [{ name: 'Guards' }, { id: ids.hours }],
  });
  expect(await tree()).toContain('Guards');
  await apply(await apply(await apply(undo)));
  expect(await readState()).toEqual(before);
});

it('a theme that is only named is the one that is there, in other capitals or below another', async () => {
  const before = await tree();
  for (const name of ['hOURS', ' Hours ', 'HÓURS']) {
    await apply({ kind: 'themes', id: small.open.id, themes: [{ name }] });
    expect(await tree(), name).toEqual(before);
  }
  const made = await editThemes(OWNER, { kind: 'theme-new', name: 'Nights', parentId: ids.hours });
  if (typeof made === 'string') throw new Error(made);
  const withNights = await tree();
  await apply({ kind: 'themes', id: small.open.id, themes: [{ name: 'hours › nights' }] });
  expect(await tree()).toEqual(withNights);
});
