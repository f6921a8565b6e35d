import '../setup/own-database';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { NOBODY, OWNER } from '@/lib/door/actor';
import { editPropositions } from '@/lib/propositions/edit-data';
import { deletedClassSet, newClassSet, savedClassSet } from '@/lib/sets/schema';
import {
  findLastSavedSet,
  getClassSet,
  getShownClassSet,
  listClassSets,
  listDeletedClassSets,
  makeClassSet,
  saveClassSet,
  setClassSetDeleted,
} from '@/lib/sets/sets-data';
import type { ClassSetItem } from '@/lib/view/sets/class-set';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let other: Awaited<ReturnType<typeof writeSmallDebate>>;
let ids: string[];

const KEY = '0123456789abcdef0123456789abcdef';
const item = (propositionId: string, more: Partial<ClassSetItem> = {}): ClassSetItem => ({
  propositionId,
  question: '',
  note: '',
  proposedFor: 'by-hand',
  ...more,
});

beforeAll(async () => {
  small = await writeSmallDebate();
  other = await writeSmallDebate('Another debate about the night');
  await writeSmallPositions(small);
  const rows = await db.debateProposition.findMany({
    where: { debateId: small.id },
    orderBy: { order: 'asc' },
  });
  ids = rows.map(({ propositionId }) => propositionId);
  expect(ids.length).toBeGreaterThanOrEqual(2);
});

const [first, second] = [() => ids[0]!, () => ids[1]!];
const stored = async () => (await listClassSets(OWNER, small.id)).find(({ id }) => id === KEY);

test('a set is made once, whatever becomes of the answer, and saved as it shall be', async () => {
  const input = newClassSet.parse({
    debateId: small.id,
    key: KEY,
    name: ' First  hour ',
    items: [item(first(), { note: 'Only for me.' })],
  });
  const made = await makeClassSet(OWNER, input);
  expect(made).toMatchObject({ id: KEY, name: 'First hour', version: 1 });
  expect(await makeClassSet(OWNER, input)).toMatchObject({ id: KEY });
  expect(await listClassSets(OWNER, small.id)).toHaveLength(1);

  const next = {
    debateId: small.id,
    id: KEY,
    version: 1,
    seen: [first()],
    name: 'Second hour',
    items: [item(second(), { question: 'Why?' }), item(first(), { note: 'Only for me.' })],
  };
  expect(await saveClassSet(OWNER, next)).toBe(2);
  // The same asked again, since its answer was lost, is done; another one of that version is not.
  expect(await saveClassSet(OWNER, next)).toBe(2);
  expect(await saveClassSet(OWNER, { ...next, name: 'Third' })).toEqual({ changedTo: 2 });
  expect(await stored()).toMatchObject({ name: 'Second hour', version: 2, items: next.items });
});

test('what a class is shown holds no notes; the notes are asked for apart, by who may arrange', async () => {
  const shown = await getShownClassSet(OWNER, small.id, KEY);
  expect(shown?.items).toEqual([
    { propositionId: second(), question: 'Why?' },
    { propositionId: first(), question: '' },
  ]);
  expect(JSON.stringify(shown)).not.toContain('Only for me');
  expect(shown?.version).toBe(2);
  expect(await getClassSet(OWNER, small.id, KEY)).toEqual(await stored());
  expect(await getShownClassSet(OWNER, other.id, KEY)).toBeNull();
  expect(await getClassSet(OWNER, other.id, KEY)).toBeNull();
  await expect(getClassSet(NOBODY, small.id, KEY)).rejects.toThrow(/signed out/);
});

test('only propositions of the debate are in a set, each once, and no set of another is saved', async () => {
  const [foreign] = await db.debateProposition.findMany({ where: { debateId: other.id } });
  const save = (more: object) =>
    saveClassSet(OWNER, {
      ...{ debateId: small.id, id: KEY, version: 2, seen: ids, name: 'Hour', items: [] },
      ...more,
    });
  const before = await stored();
  // Which one it is is said, and nothing of what stands in another debate.
  for (const id of [foreign!.propositionId, 'nowhere']) {
    const gone = { [id]: expect.stringMatching(/^A proposition is not part/) };
    expect(await save({ items: [item(first()), item(id)] })).toEqual({ gone });
  }
  expect(await save({ debateId: other.id })).toMatch(/not there/);
  expect(await save({ id: 'nowhere' })).toMatch(/not there/);
  expect(await stored()).toEqual(before);
  const twice = { debateId: small.id, id: KEY, version: 2, seen: [], name: 'Hour' };
  expect(savedClassSet.safeParse({ ...twice, items: [item('a'), item('a')] }).success).toBe(false);
  expect(savedClassSet.safeParse({ ...twice, name: ' ', items: [] }).success).toBe(false);
  expect(deletedClassSet.safeParse({ id: KEY, deleted: true }).success).toBe(false);
});

test('a set that was deleted comes back whole', async () => {
  const before = await stored();
  const where = { debateId: small.id, id: KEY };
  expect(await setClassSetDeleted(OWNER, { ...where, deleted: true })).toBe(true);
  expect(await stored()).toBeUndefined();
  expect(await listDeletedClassSets(OWNER, small.id)).toEqual([{ id: KEY, name: before!.name }]);
  expect(await getShownClassSet(OWNER, small.id, KEY)).toBeNull();
  expect(await setClassSetDeleted(OWNER, { ...where, debateId: other.id, deleted: false })).toBe(
    false,
  );
  expect(await setClassSetDeleted(OWNER, { ...where, deleted: false })).toBe(true);
  expect(await stored()).toEqual(before);
});

test('a proposition that is deleted or merged leaves no gap, and comes back with what was asked', async () => {
  const before = await stored();
  const by = { readingId: small.readingId, coder: 'Kim', debateId: small.id };
  const gone = await editPropositions(OWNER, { kind: 'delete', id: second() }, by);
  if (typeof gone === 'string') throw new Error(gone);
  const only = await stored();
  const { text } = await db.proposition.findUniqueOrThrow({ where: { id: second() } });
  const told = await saveClassSet(OWNER, { ...before!, seen: ids, debateId: small.id });
  expect(told).toEqual({ gone: { [second()]: expect.stringContaining(text.slice(0, 20)) } });
  expect(await stored()).toEqual(only);
  expect(only?.items.map((one) => one.propositionId)).toEqual([first()]);
  // Saved meanwhile: what is out of sight stays with the set.
  const seen = [first()];
  expect(await saveClassSet(OWNER, { ...only!, seen, debateId: small.id })).toBe(3);
  await editPropositions(OWNER, gone, by);
  // And saved by a page that has not seen it come back.
  expect(await saveClassSet(OWNER, { ...only!, version: 3, seen, debateId: small.id })).toBe(4);
  expect((await stored())?.items.map((one) => one.propositionId).sort()).toEqual(
    [first(), second()].sort(),
  );

  // A page that takes in what came back, as if it were new, does not empty what was asked there.
  const asked = (await stored())?.items.find((one) => one.propositionId === second());
  const taken = [...only!.items, item(second(), { question: '', note: '' })];
  const again = { ...only!, version: 4, seen, debateId: small.id, items: taken };
  expect(await saveClassSet(OWNER, again)).toBe(5);
  // Its answer was lost: it is this very save.
  expect(await saveClassSet(OWNER, again)).toBe(5);
  expect((await stored())?.items).toContainEqual(asked);

  await saveClassSet(OWNER, {
    ...{ debateId: small.id, id: KEY, version: 5, seen: ids, name: before!.name },
    items: [item(second(), { question: 'Why?' })],
  });
  const held = await db.position.findMany({ where: { propositionId: first() } });
  const merged = await editPropositions(
    OWNER,
    { kind: 'merge', from: second(), into: first(), keep: held.map(({ id }) => id) },
    by,
  );
  if (typeof merged === 'string') throw new Error(merged);
  expect((await stored())?.items).toEqual([item(first(), { question: 'Why?' })]);
  await editPropositions(OWNER, merged, by);
  expect((await stored())?.items).toEqual([item(second(), { question: 'Why?' })]);
});

test('two sets of a debate have two names, whichever way they come by them', async () => {
  const [row] = await db.debateProposition.findMany({ where: { debateId: other.id } });
  const items = [item(row!.propositionId)];
  const [one, two] = ['e', 'f'].map((letter) => letter.repeat(32)) as [string, string];
  const make = (key: string) =>
    makeClassSet(OWNER, { debateId: other.id, key, name: 'Hour', items, own: key === two });
  const save = (id: string, name: string, version: number, note = '') =>
    saveClassSet(OWNER, {
      ...{ debateId: other.id, id, version, seen: [], name },
      items: [item(row!.propositionId, { note })],
    });
  const named = async () =>
    (await listClassSets(OWNER, other.id)).map(({ name, version }) => `${name} ${version}`);
  expect(await make(one)).toMatchObject({ name: 'Hour', version: 1 });
  // A copy counts as saved by its leader: nobody takes it for a proposed one.
  expect(await make(two)).toMatchObject({ name: 'Hour 2', version: 2 });
  expect(await save(two, 'Hour', 2, 'Lost?')).toMatch(/has this name/);
  expect(await named()).toEqual(['Hour 1', 'Hour 2 2']);
  const unlike = { debateId: other.id, id: two, version: 2, seen: [], items: [] };
  for (const name of ['Ho\u200Bur', ' Hour  ']) {
    expect(await saveClassSet(OWNER, savedClassSet.parse({ ...unlike, name }))).toMatch(/has this/);
  }
  expect(savedClassSet.parse({ ...unlike, name: 'Cafe\u0301' }).name).toBe('Café');
  expect(await save(two, 'Another', 2)).toBe(3);

  // Who comes without saying which is shown the one that was saved last.
  expect(await findLastSavedSet(OWNER, other.id)).toBe(two);
  expect(await save(one, 'Hour', 1)).toBe(2);
  expect(await findLastSavedSet(OWNER, other.id)).toBe(one);
  expect(await findLastSavedSet(OWNER, 'nowhere')).toBeNull();

  // What comes back after its name was taken has a number.
  await setClassSetDeleted(OWNER, { debateId: other.id, id: one, deleted: true });
  expect(await save(two, 'Hour', 3)).toBe(4);
  await setClassSetDeleted(OWNER, { debateId: other.id, id: one, deleted: false });
  expect(await named()).toEqual(['Hour 2 3', 'Hour 4']);
});
