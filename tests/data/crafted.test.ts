import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import * as archives from '@/lib/archive/actions';
import { exportDebate } from '@/lib/archive/export-data';
import { type Archive, writeArchive } from '@/lib/archive/write';
import * as coding from '@/lib/coding/actions';
import * as people from '@/lib/commentators/actions';
import * as texts from '@/lib/contributions/actions';
import type { ReplacedText } from '@/lib/contributions/text-data';
import { db } from '@/lib/db/client';
import * as debates from '@/lib/debates/actions';
import { OWNER } from '@/lib/door/actor';
import * as exchange from '@/lib/exchange/actions';
import { exportReading } from '@/lib/exchange/exchange-data';
import * as imports from '@/lib/imports/actions';
import * as keep from '@/lib/keep/actions';
import type { Patch, PatchRow } from '@/lib/patches/patch';
import { sealPatch } from '@/lib/patches/seal-patch';
import * as removed from '@/lib/positions/removed-actions';
import * as propositions from '@/lib/propositions/actions';
import * as quotations from '@/lib/quotations/actions';
import * as marks from '@/lib/readings/actions';
import * as decisions from '@/lib/readings/adjudicate-actions';
import * as readings from '@/lib/readings/manage-actions';
import * as themeActions from '@/lib/themes/actions';
import { inShort } from '@/tests/setup/at-length';
import { craftedPatches } from '@/tests/setup/crafted/patches';
import {
  type Change,
  craftedRequests,
  type Input,
  type Request,
  setAt,
} from '@/tests/setup/crafted/requests';
import { writeCraftedWorld } from '@/tests/setup/crafted/world';
import { readWholeDatabase } from '@/tests/setup/whole-database';
import { watchWrites } from '@/tests/setup/writes-seen';

// Pages are drawn anew by the framework, inside a request; there is none here.
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));

const world = await writeCraftedWorld();
const { here, there, themes } = world;
const file = (await exportReading(OWNER, here.slug, here.readingId))!;
const { requests, by, position } = craftedRequests(world, file);
const { outside, unasked } = craftedPatches(world);

/** What an answer comes to; a redirect is how the forms say that it is done. */
async function answerOf(ask: () => Promise<unknown>) {
  try {
    return (await ask()) as {
      ok: boolean;
      errors?: Record<string, string>;
      value?: unknown;
    };
  } catch (error) {
    const digest = (error as { digest?: unknown }).digest;
    if (typeof digest === 'string' && digest.startsWith('NEXT_REDIRECT')) return { ok: true };
    throw error;
  }
}

const writes = watchWrites();
/** The writes as they were after the last request: what is refused adds none. */
let written = await writes();

/** Asks, and looks that it is refused in words and that nothing at all was written. */
async function expectRefused(ask: () => Promise<unknown>) {
  const answer = await answerOf(ask);
  expect(answer.ok).toBe(false);
  const said = Object.values(answer.errors ?? {});
  expect(said.length).toBeGreaterThan(0);
  for (const sentence of said) expect(sentence).toMatch(/^\P{Ll}.*[.?…]”?$/su);
  const before = written;
  written = await writes();
  expect(written).toBe(before);
}

/** Asks for what is taken, and says the value of the answer. */
async function expectTaken(ask: () => Promise<unknown>) {
  const answer = await answerOf(ask);
  expect(answer.errors).toBeUndefined();
  expect(answer).toMatchObject({ ok: true });
  written = await writes();
  return answer.value;
}

const NO_NUMBERS = {
  'a negative number': -4,
  'a fraction': 1.5,
  'no number': Number.NaN,
  'a number beyond all': 2 ** 40,
};

/** What is no id of anything, wherever it stands. */
const NO_IDS = {
  'of another kind': here.id.slice(0, -1),
  'half a character': '\ud800',
  empty: '',
  'a long text': 'x'.repeat(10_000),
};

let turn = 0;

/** Of what is wrong in the same way at every place a run tries one at each place, by turns. */
function byTurns<Case>(cases: readonly Case[]): readonly Case[] {
  turn += 1;
  const at = turn % cases.length;
  return inShort('values for requests', [...cases.slice(at), ...cases.slice(0, at)]);
}

/** The crafted forms of a request, each with what is wrong in it. */
function craftedOf({ ids = {}, numbers = [], bad = {} }: Request): [string, Change][] {
  const at = (place: string, what: string, value: unknown): [string, Change] => [
    `${place}: ${what}`,
    (input) => setAt(input, place, value),
  ];
  return [
    ...Object.entries(ids).flatMap(([place, { elsewhere, deleted }]) => [
      at(place, 'unknown', 'unknown'),
      ...byTurns(Object.entries(NO_IDS)).map(([what, value]) =>
        at(place, what, what === 'of another kind' && place.endsWith('ebateId') ? here.ada : value),
      ),
      ...(elsewhere ? [at(place, 'of another debate', elsewhere)] : []),
      ...(deleted ? [at(place, 'deleted', deleted)] : []),
    ]),
    ...numbers.flatMap((place) =>
      byTurns(Object.entries(NO_NUMBERS)).map(([what, value]) => at(place, what, value)),
    ),
    ...Object.entries(bad),
  ];
}

async function craft({ good }: Request, change: Change): Promise<Input> {
  const input = structuredClone(await good());
  // Files do not survive being copied in Node.
  for (const [name, value] of Object.entries(await good()))
    if (value instanceof File) input[name] = value;
  if (typeof change === 'function') change(input);
  else Object.assign(input, change);
  return input;
}

const lib = path.resolve(import.meta.dirname, '../../lib');

/**
 * What takes a text back, rows of a patch or an archive has tables of its own, and so has what puts a
 * backup back; making one and looking through the library take nothing.
 */
const APART = [
  'takeBackTextChange',
  'restoreAction',
  'backUpAction',
  'checkAction',
  'previewArchiveFile',
  'importArchiveFile',
  // What concerns accounts is there in shared mode alone: access.test.ts asks it.
  'signInForm',
  'signOutForm',
  'setUpForm',
  'joinForm',
  'newPasswordForm',
  'renameSelfForm',
  'changePasswordForm',
  'endSessionForm',
  'setRoleForm',
  'removeMemberForm',
  'passwordLinkForm',
  'inviteForm',
  'takeInvitationBackForm',
];

it('every action is asked', () => {
  const asked = new Set([...requests.map(({ action }) => action.split(':')[0]), ...APART]);
  const actions = readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .filter((one) => /(^|[/\\-])actions\.ts$/.test(one))
    .flatMap((one) => [
      ...readFileSync(path.join(lib, one), 'utf8').matchAll(/export async function (\w+)/g),
    ])
    .map(([, name]) => name);
  expect(actions.length).toBeGreaterThan(25);
  expect(actions.filter((name) => !asked.has(name))).toEqual([]);
});

describe.each(requests.map((request) => [request.action, request] as const))('%s', (_, request) => {
  it.each(craftedOf(request))('refuses, and writes nothing: %s', async (__, change) => {
    const input = await craft(request, change);
    await expectRefused(() => request.ask(input));
  });
});

describe('nothing at all', () => {
  const nothing = Object.entries({
    ...coding,
    ...people,
    ...texts,
    ...debates,
    ...exchange,
    ...archives,
    ...imports,
    ...removed,
    ...propositions,
    ...quotations,
    ...marks,
    ...decisions,
    ...readings,
    ...themeActions,
  }) as [string, (...args: unknown[]) => Promise<unknown>][];

  it.each(nothing)('%s is refused in words', async (_, action) => {
    for (const value of [undefined, null, 'text', 7, [], {}, [[]]])
      await expectRefused(() => action(value, value));
  });
});

describe('an archive', () => {
  const asked = async (change: (archive: Archive) => void, decisions = '{"all":"take"}') => {
    const archive = (await exportDebate(OWNER, here.slug))!;
    change(archive);
    const form = new FormData();
    form.set('file', new File([[...writeArchive(archive)].join('')], 'a.counterpoint.json'));
    form.set('decisions', decisions);
    return archives.importArchiveFile(form);
  };

  it.each<[string, (archive: Archive) => void, string?]>([
    [
      'that names a proposition of another debate',
      ({ rows }) => (rows.Position[0]!.propositionId = there.id),
    ],
    [
      'with words beyond their text',
      ({ rows }) => Object.assign(rows.Evidence[0]!, { start: 1, end: 9e6 }),
    ],
    ['with a link that runs', ({ rows }) => (rows.Source[0]!.url = 'javascript:alert(1)')],
    ['with decisions that are none', () => {}, '{"all":"burn"}'],
    ['with decisions that are cut off', () => {}, '{"all":'],
    ['with something undecided', ({ rows }) => (rows.Debate[0]!.question = 'Another?'), '{}'],
  ])('%s is refused in words, and nothing is written', async (_, change, decisions) => {
    await expectRefused(() => asked(change, decisions));
  });
});

describe('putting a backup back', () => {
  const names = [
    'unknown',
    '',
    '../counterpoint.db',
    'counterpoint.db',
    '/etc/passwd',
    '..',
    '\ud800',
    'x'.repeat(10_000),
    7,
    null,
  ];
  it.each(names)('that is none is refused: %j', async (name) => {
    await expectRefused(() => keep.restoreAction({ from: 'backup', name }));
    await expectRefused(() => keep.restoreAction({ from: 'upload', id: name }));
    await expectRefused(() => keep.restoreAction(name));
  });
});

describe('a patch', () => {
  const send = (patch: object) => () => propositions.editPropositionsOf(patch, by);

  it.each(Object.entries({ ...outside, ...unasked }))('that nobody answered: %s', (_, rows) =>
    expectRefused(send({ kind: 'patch', rows })),
  );

  it.each(Object.entries(outside))('that is sealed: %s', (_, rows) =>
    expectRefused(send(sealPatch({ kind: 'patch', rows: rows as PatchRow[] }))),
  );

  it('is taken as it was answered, in whatever order its fields come, and with no row changed', async () => {
    const undo = (await expectTaken(() =>
      propositions.editPropositionsOf(
        { kind: 'themes', id: here.read.id, themes: [{ id: themes.wages }, { name: 'Undone' }] },
        by,
      ),
    )) as Patch;
    const turned = undo.rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
    const [first, ...rest] = undo.rows;
    for (const rows of [
      rest,
      [...undo.rows, first],
      [{ ...first, from: first?.to, to: first?.from }, ...rest],
      [],
    ])
      await expectRefused(send({ ...undo, rows }));
    await expectRefused(send({ ...undo, seal: `${undo.seal}`.replace(/.$/, '*') }));
    await expectTaken(send({ ...undo, rows: turned }));
  });
});

it('a place beyond the text is not stored: the words are, where they stand', async () => {
  const exact = 'Students read';
  await expectTaken(() =>
    coding.savePositionForm({
      ...position(),
      readingId: here.keyed,
      propositionId: here.read.id,
      evidence: [
        {
          exact,
          contributionId: here.ofAda,
          start: 99_999_999,
          end: 199_999_999,
          paragraph: 9_999,
        },
      ],
    }),
  );
  expect(
    await db.evidence.findFirstOrThrow({ where: { position: { readingId: here.keyed } } }),
  ).toMatchObject({ exact, start: 0, end: exact.length, paragraph: 1 });
});

describe('a change of a text', () => {
  it('is taken back by its debate and its number, and by nothing else', async () => {
    const saved = (await expectTaken(async () =>
      texts.saveText({
        debateId: there.id,
        seen: await there.seen(),
        text: 'An introduction.\n\nStudents read well at night.\n\nNobody reads at night.',
        starts: [
          { id: there.ofAda, paragraph: 1 },
          { id: there.ofBo, paragraph: 2 },
        ],
        coder: 'Ann',
      }),
    )) as ReplacedText;
    const good = { debateId: there.id, number: saved.number, takenBack: true, coder: 'Ann' };
    const forged: Record<string, unknown>[] = [
      { debateId: here.id },
      { debateId: there.ofAda },
      { debateId: 'unknown' },
      { number: 999 },
      { number: 0 },
      { number: 1.5 },
      { number: '1' },
      { number: null },
      { takenBack: 'yes' },
      { takenBack: undefined },
      { coder: 'x'.repeat(10_000) },
    ];
    for (const part of forged) {
      await expectRefused(() => texts.takeBackTextChange({ ...good, ...part }));
    }
    await expectTaken(() => texts.takeBackTextChange(good));
    // Asked again, as after a lost answer: it is as it shall be, and nothing is written.
    const putBack = await readWholeDatabase();
    await expectTaken(() => texts.takeBackTextChange(good));
    expect(await readWholeDatabase()).toEqual(putBack);
    // What is about another change is turned round at that one.
    await expectRefused(() =>
      texts.takeBackTextChange({ ...good, number: (good.number ?? 0) + 1 }),
    );
  });
});

describe('what a screen sends is taken', () => {
  it.each(requests.map((request) => [request.action, request] as const))(
    '%s',
    async (_, request) => {
      const input = await craft(request, {});
      await expectTaken(() => request.ask(input));
    },
  );
});
