import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportReadingArchive } from '@/lib/archive/export-data';
import { writeArchive } from '@/lib/archive/write';
import { saveCoded } from '@/lib/coding/data';
import { draftOfPosition, emptyDraft, formOfDraft, type PositionDraft } from '@/lib/coding/draft';
import { readKeptDrafts } from '@/lib/coding/kept-draft';
import { db } from '@/lib/db/client';
import { getDebateView } from '@/lib/debates/view-data';
import { writeDemonstrationDebate } from '@/lib/demonstration/data';
import { OWNER } from '@/lib/door/actor';
import { exportReading } from '@/lib/exchange/exchange-data';
import { importReading } from '@/lib/exchange/import-data';
import { readReadingFile } from '@/lib/exchange/read-reading-file';
import { emptyFields, fieldNames, partNames, unsaidOfWords } from '@/lib/positions/content';
import { listChanges } from '@/lib/positions/history-data';
import {
  type PositionFields,
  type QuotationFields,
  quotationRules,
  type ReasonFields,
} from '@/lib/positions/position';
import { revertPosition } from '@/lib/positions/revert-data';
import { positionForm } from '@/lib/positions/schema';
import { whatChanged } from '@/lib/positions/what-changed';
import { acceptAgreed } from '@/lib/readings/accept-agreed-data';
import { createAdjudication, decidePair } from '@/lib/readings/adjudicate-data';
import { createReading } from '@/lib/readings/data';
import { decisionState, ownChoice } from '@/lib/readings/decisions';
import { pairReadings } from '@/lib/readings/pair-readings';
import { decision } from '@/lib/readings/schema';
import type { DebateSeed } from '@/prisma/seed/debate-seed';
import { editAs } from '@/tests/setup/edit-as';
import { writeSmallDebate } from '@/tests/setup/small-debate';

/**
 * One position with every field filled goes through everything that stores, copies or sends one, and
 * comes out whole. A field that is added has to be given a value here, or this does not compile.
 */
const FIELDS: PositionFields = {
  stance: -1,
  explicitness: 'implied',
  confidence: 7,
  summary: 'Wants them open, at a price.',
  note: 'Look again at the second sentence.',
};

const REASON: ReasonFields = { text: 'Students have no other place.', direction: 'against' };

/**
 * What a coder says of a quotation; its place and what stands around it follow from the text, and which
 * reason it shows is said by its words.
 */
type Said = Omit<
  QuotationFields,
  'contributionId' | 'start' | 'end' | 'prefix' | 'suffix' | 'reasonId'
> & { reason: ReasonFields | null };

const QUOTATIONS: readonly Said[] = [
  {
    exact: 'read best at night',
    paragraph: 1,
    quotation: 0,
    ...unsaidOfWords,
    reason: REASON,
    stance: -2,
    saidOn: '2024-05',
  },
  {
    exact: 'the lights on 💡',
    paragraph: 2,
    quotation: 1,
    suggested: true,
    stance: null,
    saidOn: '',
    wordsOf: 'A reader',
    reason: null,
    telling: true,
    checked: true,
  },
];

/** The text of the small debate's first commentator. */
const TEXT = 'Students read best at night.\n\nThe doors should stay open, and the lights on 💡.';

/** The quotations in a text, with all that is kept of them. */
function quotationsIn(contributionId: string) {
  return QUOTATIONS.map((said) => {
    const start = TEXT.indexOf(said.exact);
    const end = start + said.exact.length;
    const [prefix, suffix] = [
      TEXT.slice(Math.max(0, start - 32), start),
      TEXT.slice(end, end + 32),
    ];
    return { ...said, contributionId, start, end, prefix, suffix };
  });
}

/** What the database holds of a position, but for names, places and times: whatever columns it has. */
async function heldIn(where: { id: string } | { readingId: string }) {
  const row = await db.position.findFirstOrThrow({
    where: { ...where, deletedAt: null },
    include: {
      reasons: { orderBy: { order: 'asc' }, include: { reason: true } },
      evidence: { orderBy: { order: 'asc' } },
    },
  });
  return {
    ...without(row, ['readingId', 'commentatorId', 'propositionId', 'version', 'deletedAt']),
    reasons: row.reasons.map(({ reason }) => without(reason, ['propositionId', 'order'])),
    evidence: row.evidence.map((piece) => {
      const shown = row.reasons.find(({ reasonId }) => reasonId === piece.reasonId)?.reason;
      const reason = shown ? without(shown, ['propositionId', 'order']) : null;
      const lost = piece.reasonId !== null && !reason ? { reason: 'one that is not given' } : {};
      return { ...without(piece, ['positionId', 'order', 'reasonId']), reason, ...lost };
    }),
  };
}

function without(row: object, names: readonly string[]) {
  const left = new Set([...names, 'id', 'createdAt', 'updatedAt']);
  return Object.fromEntries(Object.entries(row).filter(([name]) => !left.has(name)));
}

/** The same of the full position, quoting from a contribution. */
const fullIn = (contributionId: string) => ({
  ...FIELDS,
  reasons: [REASON],
  evidence: quotationsIn(contributionId).map((piece) => ({
    ...piece,
    status: 'anchored',
    score: 1,
  })),
});

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let contributionId: string;
let saved: { id: string; version: number };

beforeEach(async () => {
  small = await writeSmallDebate();
  contributionId = small.contributions.find((one) => one.commentatorId === small.ada)?.id ?? '';
  saved = await saveDraft(draft());
});

/** As a coder fills the form. */
function draft(): PositionDraft {
  return emptyDraft({
    ...FIELDS,
    commentatorId: small.ada,
    propositionId: small.read.id,
    reasons: [REASON],
    evidence: quotationsIn(contributionId).map(({ prefix: _, suffix: __, ...piece }) => ({
      ...piece,
      status: 'anchored',
    })),
  });
}

/** As the form sends it. */
async function saveDraft(filled: PositionDraft, readingId = small.readingId) {
  const form = positionForm.parse(again(formOfDraft(filled, readingId, 'Lee')));
  return stored(await saveCoded(OWNER, form));
}

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

type Problem = { problem: string; message: string };

function stored<Answer extends object>(answer: Answer): Exclude<Answer, Problem> {
  if ('problem' in answer) throw new Error(JSON.stringify(answer));
  return answer as Exclude<Answer, Problem>;
}

const shown = async (readingId = small.readingId) => {
  const view = await getDebateView(OWNER, small.slug, readingId);
  const position = view?.positions[0];
  if (!view || !position) throw new Error('There is no position.');
  return { view, position };
};

const editor = () => ({ debateId: small.id, readingId: small.readingId, coder: 'Lee' });

it('the full position says something in every field', () => {
  const nothing: Partial<PositionFields> = emptyFields;
  expect(fieldNames.filter((name) => FIELDS[name] === nothing[name])).toEqual([]);
  const unsaid: Record<string, unknown> = z.object(quotationRules).parse({ exact: 'x' });
  const pieces: Record<string, unknown>[] = quotationsIn('contribution');
  expect(
    Object.keys(unsaid).filter((name) => pieces.every((piece) => piece[name] === unsaid[name])),
  ).toEqual([]);
});

it('save: all that the form holds is in the database, and nothing there is unknown to the form', async () => {
  expect(await heldIn({ id: saved.id })).toEqual(fullIn(contributionId));
});

it('page and form: what is shown is whole, and saving what is shown changes nothing', async () => {
  const { view, position } = await shown();
  expect(position).toMatchObject(FIELDS);
  expect(view.reasons).toMatchObject([REASON]);
  const open = draftOfPosition(position);
  const filled = draft();
  const [reason] = position.reasonIds.map((id) => ({ id }));
  expect(again(open)).toEqual({
    ...(again(filled) as object),
    positionId: saved.id,
    version: saved.version,
    reasons: [reason],
    evidence: again(filled.evidence.map((one) => ({ ...one, reason: one.reason && reason }))),
  });
  await saveDraft(open);
  expect(await heldIn({ id: saved.id })).toEqual(fullIn(contributionId));
});

it('page and form: what stands around lost words, which no page is sent, outlives a save', async () => {
  const around = { prefix: 'Before it: ', suffix: ', after it.' };
  const lost = { ...around, exact: 'Words of another text.', start: null, end: null };
  await db.evidence.updateMany({
    where: { positionId: saved.id, quotation: 0 },
    data: { ...lost, status: 'lost', score: null },
  });
  await saveDraft(draftOfPosition((await shown()).position));
  const { evidence } = await heldIn({ id: saved.id });
  expect(evidence[0]).toMatchObject({ ...lost, status: 'lost' });
});

it('kept draft: the browser gives back the form as it was left', () => {
  const place = { kind: 'list' as const, propositionId: small.read.id };
  const kept = { id: '1', place, draft: draft(), about: 'Ada', why: 'Offline.' };
  expect(readKeptDrafts(JSON.stringify([kept]))).toEqual([kept]);
});

describe('history', () => {
  it('keeps the whole position, and says of each part that it changed', async () => {
    const [change] = await listChanges(OWNER, saved.id);
    const { reasonIds } = (await shown()).position;
    expect(change?.snapshot).toEqual({
      ...FIELDS,
      deleted: false,
      reasons: [{ ...REASON, id: reasonIds[0] }],
      evidence: quotationsIn(contributionId).map(({ reason, ...piece }) => ({
        ...piece,
        reasonId: reason ? reasonIds[0] : null,
      })),
    });
    const before = change!.snapshot;
    for (const name of fieldNames) {
      expect(whatChanged(before, { ...before, [name]: 'another' })).toEqual([partNames[name]]);
    }
    expect(whatChanged(before, { ...before, evidence: [] })).toEqual([partNames.evidence]);
    expect(whatChanged(before, { ...before, reasons: [] })).toEqual([partNames.reasons]);
  });

  it('restore: the whole position comes back', async () => {
    const bare = emptyDraft({ commentatorId: small.ada, propositionId: small.read.id, stance: 2 });
    const { version } = await saveDraft({ ...bare, positionId: saved.id, version: saved.version });
    expect(await heldIn({ id: saved.id })).toEqual({
      ...emptyFields,
      stance: 2,
      reasons: [],
      evidence: [],
    });
    stored(
      await revertPosition(OWNER, {
        id: saved.id,
        toVersion: saved.version,
        version,
        coder: 'Lee',
      }),
    );
    expect(await heldIn({ id: saved.id })).toEqual(fullIn(contributionId));
  });
});

it('merge: the position moves whole, and back', async () => {
  const { read: from, open: into } = small;
  const undo = await editAs(editor(), { kind: 'merge', from: from.id, into: into.id, keep: [] });
  expect((await shown()).position.propositionId).toBe(into.id);
  expect(await heldIn({ id: saved.id })).toEqual(fullIn(contributionId));
  await editAs(editor(), undo);
  expect(await heldIn({ id: saved.id })).toEqual(fullIn(contributionId));
});

it.each(['both', 'moves'] as const)(
  'split (%s): the position under the second is whole',
  async (destination) => {
    const { reasonIds } = (await shown()).position;
    await editAs(editor(), {
      kind: 'split',
      debateId: small.id,
      id: small.read.id,
      was: 'People read at night.',
      first: 'People read at night.',
      second: 'People sleep at night.',
      positions: [{ id: saved.id, destination }],
      reasons: reasonIds.map((id) => ({ id, destination })),
    });
    const rows = await db.position.findMany({
      where: { deletedAt: null, reading: { debateId: small.id } },
      include: { proposition: true },
    });
    const second = rows.find(({ proposition }) => proposition.text === 'People sleep at night.');
    expect(rows).toHaveLength(destination === 'both' ? 2 : 1);
    for (const { id } of rows) expect(await heldIn({ id })).toEqual(fullIn(contributionId));
    expect(second).toBeDefined();
  },
);

describe('adjudication', () => {
  let second: string;
  let into: string;

  beforeEach(async () => {
    const reading = await createReading(OWNER, { debateId: small.id, name: '', coder: 'Kim' });
    second = reading?.id ?? '';
    const firstId = small.readingId;
    into = (await createAdjudication(OWNER, { firstId, secondId: second, coder: 'Lee' }))?.id ?? '';
  });

  /** The full position in the first or the second reading, and a bare one in the other. */
  async function decide(choice: object, { fullIsSecond = false } = {}) {
    const bare = emptyDraft({ commentatorId: small.ada, propositionId: small.read.id, stance: 2 });
    await saveDraft(fullIsSecond ? draft() : bare, second);
    if (fullIsSecond) await saveDraft({ ...bare, positionId: saved.id, version: saved.version });
    const pair = { commentatorId: small.ada, propositionId: small.read.id, version: null };
    stored(await decidePair(OWNER, decision.parse({ ...pair, readingId: into, choice })));
    const [first, other] = [await shown(), await shown(second)];
    const [met] = pairReadings(
      first.view,
      { positions: [first.position], silences: {} },
      { positions: [other.position], silences: {} },
    );
    return { met: met!, written: (await shown(into)).position };
  }

  it('takes the first whole, and tells from it whatever differs in a field', async () => {
    const { met, written } = await decide({ take: 'first' });
    expect(await heldIn({ readingId: into })).toEqual(fullIn(contributionId));
    expect(decisionState(met, written, false).kind).toBe('first');
    for (const name of fieldNames) {
      const other = { ...written, [name]: 'another' };
      expect([name, decisionState(met, other, false).kind]).toEqual([name, 'own']);
    }
  });

  it('takes the second whole', async () => {
    const { met, written } = await decide({ take: 'second' }, { fullIsSecond: true });
    expect(await heldIn({ readingId: into })).toEqual(fullIn(contributionId));
    expect(decisionState(met, written, false).kind).toBe('second');
  });

  it('writes something of its own whole', async () => {
    const { reasonIds, evidence } = (await shown()).position;
    const evidenceIds = evidence.map(({ id }) => id);
    await decide({ take: 'own', ...FIELDS, evidenceIds, reasonIds });
    expect(await heldIn({ readingId: into })).toEqual(fullIn(contributionId));
  });

  it('writes something of its own over what is written, and keeps what was not asked', async () => {
    await saveDraft(draft(), into);
    const { position } = await shown(into);
    const { evidence, reasonIds, version } = position;
    const said = { stance: 1, explicitness: 'explicit', summary: 'Not so.' } as const;
    const evidenceIds = evidence.map(({ id }) => id);
    const choice = ownChoice(position, { ...said, evidenceIds, reasonIds });
    const pair = { commentatorId: small.ada, propositionId: small.read.id, version };
    stored(await decidePair(OWNER, decision.parse({ ...pair, readingId: into, choice })));
    expect(await heldIn({ readingId: into })).toEqual({ ...fullIn(contributionId), ...said });
  });

  it('takes over what needs no decision whole', async () => {
    await saveDraft(draft(), second);
    stored(await acceptAgreed(OWNER, into));
    expect(await heldIn({ readingId: into })).toEqual(fullIn(contributionId));
  });
});

it('export and import: a file of the reading holds the whole position', async () => {
  const exported = await exportReading(OWNER, small.slug, small.readingId);
  const archive = await exportReadingArchive(OWNER, small.slug, small.readingId);
  const file = readReadingFile(new TextEncoder().encode([...writeArchive(archive!)].join('')));
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const { id } = stored(await importReading(OWNER, small.slug, file.file));
  expect(await heldIn({ readingId: id })).toEqual(fullIn(contributionId));
  expect(await exportReading(OWNER, small.slug, id)).toEqual(exported);
});

it('demonstration: a seed brings the whole position in', async () => {
  const position: Required<DebateSeed['positions'][number]> = {
    ...FIELDS,
    commentator: 'ada',
    proposition: 'read',
    reasons: ['place'],
    evidence: quotationsIn('').map(({ contributionId: _, paragraph, reason, ...piece }) => ({
      ...piece,
      paragraph: paragraph ?? 0,
      ...(reason ? { reason: 'place' } : {}),
    })),
  };
  const slug = await writeDemonstrationDebate(OWNER, {
    slug: `the-walk-${small.slug}`,
    title: 'The walk',
    question: 'Does it come whole?',
    date: '2024-05-01',
    language: 'en',
    source: { publisher: 'Test', textStored: true },
    commentators: [{ key: 'ada', name: 'Ada Berg' }],
    contributions: [{ commentator: 'ada', text: TEXT }],
    themes: [{ key: 'hours', name: 'Hours' }],
    propositions: [
      {
        key: 'read',
        text: 'People read.',
        themes: ['hours'],
        reasons: [{ ...REASON, key: 'place' }],
      },
    ],
    positions: [position],
  });
  const view = await getDebateView(OWNER, slug, null);
  const piece = view?.positions[0]?.evidence[0];
  expect(await heldIn({ readingId: view?.debate.readingId ?? '' })).toEqual(
    fullIn(piece?.contributionId ?? ''),
  );
});
