import { beforeAll, describe, expect, it } from 'vitest';
import { saveCoded } from '@/lib/coding/data';
import { db } from '@/lib/db/client';
import { createDebate } from '@/lib/debates/create-data';
import { listContributions } from '@/lib/debates/data';
import { newDebate } from '@/lib/debates/schema';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { exportReading } from '@/lib/exchange/exchange-data';
import { importReading, previewImport } from '@/lib/exchange/import-data';
import { sealPatch } from '@/lib/patches/seal-patch';
import { deletePosition, savePosition } from '@/lib/positions/data';
import { revertPosition } from '@/lib/positions/revert-data';
import { positionForm, positionInput } from '@/lib/positions/schema';
import { listWordsElsewhere } from '@/lib/positions/whose-words-data';
import { createProposition } from '@/lib/propositions/data';
import { editPropositions } from '@/lib/propositions/edit-data';
import { listHeld } from '@/lib/propositions/held-data';
import { getPropositionPage } from '@/lib/propositions/view-data';
import { acceptAgreed } from '@/lib/readings/accept-agreed-data';
import { createAdjudication, type Decided, decidePair } from '@/lib/readings/adjudicate-data';
import { decision } from '@/lib/readings/schema';
import { findOrCreateTheme } from '@/lib/themes/data';
import { quotationsOf } from '@/lib/view/quotations';
import { quoteOf } from '@/lib/words/in-words-of';
import { searchFor } from '@/tests/setup/searching/search-for';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

type Small = Awaited<ReturnType<typeof writeSmallDebate>>;

const BOS = 'guards cost money';
const NOT_ADAS =
  'These are Bo Cole’s words, not Ada Berg’s: record a position of Bo Cole, or choose words of Ada Berg.';

let small: Small;
let other: Small;
const textOf = (debate: Small, who: string) =>
  debate.contributions.find(({ commentatorId }) => commentatorId === who)!;

beforeAll(async () => {
  small = await writeSmallDebate();
  other = await writeSmallDebate('Another night');
});

/** The ways in which words of somebody else can be put under Ada's position. */
const foreign = (): [string, { exact: string; contributionId: string | null }, string][] => [
  ['of another commentator', { exact: BOS, contributionId: textOf(small, small.bo).id }, NOT_ADAS],
  [
    'of another debate',
    { exact: 'Students read', contributionId: textOf(other, other.ada).id },
    'These are Ada Berg’s words in another debate, “Another night”: choose words of Ada Berg in this one.',
  ],
  ['of another commentator, without a place', { exact: BOS, contributionId: null }, NOT_ADAS],
  [
    'that nobody said',
    { exact: 'words of nobody', contributionId: null },
    '“words of nobody” is not in Ada Berg’s text. A quotation must be the very words: choose them in the text.',
  ],
];

const ofAda = (extra: Record<string, unknown>) =>
  positionInput.parse({
    readingId: small.readingId,
    commentatorId: small.ada,
    propositionId: small.open.id,
    stance: 1,
    ...extra,
  });

/** A quotation as an older database may hold it: nobody looked whose words they are. */
async function holdForeign(
  positionId: string,
  words: { exact: string; contributionId: string | null; status?: string },
) {
  const text = words.contributionId
    ? (await db.contribution.findUniqueOrThrow({ where: { id: words.contributionId } })).text
    : null;
  const start = text?.indexOf(words.exact) ?? null;
  await db.evidence.create({
    data: {
      positionId,
      order: 9,
      quotation: 9,
      start,
      end: start === null ? null : start + words.exact.length,
      status: start === null ? 'referred' : 'anchored',
      ...words,
    },
  });
}

describe('a position', () => {
  it('is refused with words of somebody else, in a sentence that says whose, and nothing is written', async () => {
    for (const [what, piece, sentence] of foreign()) {
      const before = await db.position.count();
      const answer = await savePosition(OWNER, ofAda({ evidence: [piece] }));
      expect(answer, what).toMatchObject({ evidence: 0, message: sentence });
      expect(
        await saveCoded(OWNER, positionForm.parse(ofAda({ evidence: [piece] }))),
        what,
      ).toEqual(answer);
      expect(await db.position.count(), what).toBe(before);
    }
    expect(await db.evidence.count()).toBe(0);
  });

  it('takes words that nobody is named for, and finds a place for words without one', async () => {
    const saved = await savePosition(
      OWNER,
      ofAda({
        evidence: [
          { exact: 'two people', contributionId: small.contributions[0]!.id },
          { exact: 'lights on', contributionId: null },
        ],
      }),
    );
    expect(saved).toHaveProperty('id');
    const rows = await db.evidence.findMany({ orderBy: { order: 'asc' } });
    expect(rows).toMatchObject([
      { status: 'anchored', contributionId: small.contributions[0]!.id },
      { status: 'anchored', contributionId: textOf(small, small.ada).id, paragraph: 2 },
    ]);
    if ('id' in saved) await db.position.delete({ where: { id: saved.id } });
  });

  it('keeps words without a place where the commentator has no stored text', async () => {
    const text = textOf(other, other.bo);
    await db.contribution.update({ where: { id: text.id }, data: { text: null } });
    const saved = await savePosition(
      OWNER,
      positionInput.parse({
        readingId: other.readingId,
        commentatorId: other.bo,
        propositionId: other.open.id,
        stance: 1,
        evidence: [{ exact: 'said on air', contributionId: null, paragraph: 3 }],
      }),
    );
    expect(saved).toHaveProperty('id');
    expect(await db.evidence.findFirst({ where: { exact: 'said on air' } })).toMatchObject({
      status: 'referred',
      paragraph: 3,
    });
    await db.contribution.update({ where: { id: text.id }, data: { text: text.text } });
  });

  it('that holds somebody else’s words already stays as it is when it is edited, and takes no more', async () => {
    const made = await savePosition(OWNER, ofAda({ commentatorId: small.ada }));
    if ('problem' in made) throw new Error(made.message);
    const held = [
      { exact: BOS, contributionId: textOf(small, small.bo).id },
      { exact: 'Students read', contributionId: textOf(other, other.ada).id },
      { exact: 'words of nobody', contributionId: null },
    ];
    for (const one of held) await holdForeign(made.id, one);
    const before = await evidenceOf(made.id);
    const edited = await savePosition(OWNER, ofAda({ version: 1, stance: 2, evidence: held }));
    expect(edited).toMatchObject({ version: 2 });
    expect(await evidenceOf(made.id)).toEqual(before);

    const more = [...held, { exact: 'Nobody reads', contributionId: textOf(small, small.bo).id }];
    expect(await savePosition(OWNER, ofAda({ version: 2, evidence: more }))).toMatchObject({
      evidence: 3,
      message: NOT_ADAS,
    });
    // Taken away as a whole and brought back, it is what it was.
    await deletePosition(OWNER, made.id);
    const back = { id: made.id, toVersion: 2, version: 3, coder: '' };
    expect(await revertPosition(OWNER, back)).toMatchObject({ version: 4 });
    expect(await evidenceOf(made.id)).toEqual(before);
    // Mended, it does not take them again from its history.
    expect(await savePosition(OWNER, ofAda({ version: 4, evidence: [] }))).toMatchObject({
      version: 5,
    });
    expect(await revertPosition(OWNER, { ...back, version: 5 })).toMatchObject({
      message: NOT_ADAS,
    });
    expect(await evidenceOf(made.id)).toEqual([]);
    await db.position.delete({ where: { id: made.id } });
  });
});

const evidenceOf = async (positionId: string) =>
  (
    await db.evidence.findMany({
      where: { positionId },
      orderBy: { order: 'asc' },
      select: { exact: true, contributionId: true, start: true, end: true, status: true },
    })
  ).sort((a, b) => a.exact.localeCompare(b.exact));

/** What was stored: every quotation is the very words of the text at its place. */
async function stored(answer: unknown) {
  expect(answer).toHaveProperty('id');
  const { id } = answer as { id: string };
  const rows = await db.evidence.findMany({
    where: { positionId: id },
    orderBy: { order: 'asc' },
    include: { contribution: true },
  });
  for (const { contribution, exact, start, end } of rows)
    if (start !== null) expect(contribution?.text?.slice(start, end ?? 0)).toBe(exact);
  return { id, rows };
}

describe('words of another, taken as such', () => {
  it('are kept with whose they are, at their place, by the name that the library has', async () => {
    const bos = textOf(small, small.bo).id;
    const pieces = [
      { exact: BOS, contributionId: bos, wordsOf: 'Bo Cole', quotation: 0 },
      // The name is the contribution's, whatever is sent with the words; without a place they are found.
      { exact: 'Nobody reads', contributionId: bos, wordsOf: 'Somebody', quotation: 1 },
      { exact: 'at night, and guards', contributionId: null, wordsOf: 'Bo Cole', quotation: 2 },
    ];
    const { id, rows } = await stored(await savePosition(OWNER, ofAda({ evidence: pieces })));
    expect(
      rows.map(({ exact, wordsOf, contributionId }) => [exact, wordsOf, contributionId]),
    ).toEqual(pieces.map(({ exact }) => [exact, 'Bo Cole', bos]));
    // Every page is told, by the name of now.
    await db.commentator.update({ where: { id: small.bo }, data: { name: 'Bo Cole-Lee' } });
    const view = await getDebateView(OWNER, small.slug, null);
    const shown = view?.positions.find((one) => one.id === id);
    expect(quotationsOf(shown?.evidence ?? []).map(({ saidBy }) => saidBy)).toEqual(
      pieces.map(() => 'Bo Cole-Lee'),
    );
    const page = await getPropositionPage(OWNER, small.open.slug);
    expect(page?.positions.flatMap(({ quotations }) => quotations.map(quoteOf))).toContain(
      `“${BOS}”, in Bo Cole-Lee’s words`,
    );
    const held = await listHeld(OWNER, [small.open.id], small.readingId);
    expect(held?.positions[0]?.quotations[0]?.saidBy).toBe('Bo Cole-Lee');
    const [hit] = await searchFor(BOS);
    expect(hit?.context).toMatch(/^Ada Berg, in Bo Cole-Lee’s words, /);
    await db.commentator.update({ where: { id: small.bo }, data: { name: 'Bo Cole' } });
    await db.position.delete({ where: { id } });
  });

  it('are nobody else’s where they are the commentator’s own, or quoted in a text of theirs', async () => {
    const adas = textOf(small, small.ada).id;
    const intro = small.contributions[0]!.id;
    const { id, rows } = await stored(
      await savePosition(
        OWNER,
        ofAda({
          evidence: [
            { exact: 'lights on', contributionId: adas, wordsOf: 'ada  berg', quotation: 0 },
            { exact: 'doors', contributionId: adas, wordsOf: 'Her mother', quotation: 1 },
            { exact: 'two people', contributionId: intro, wordsOf: 'The editors', quotation: 2 },
          ],
        }),
      ),
    );
    expect(rows.map(({ wordsOf }) => wordsOf)).toEqual(['', 'Her mother', 'The editors']);
    await db.position.delete({ where: { id } });
  });

  it('are refused where they are named for the commentator, lie in another debate or are nowhere', async () => {
    const [others, elsewhere, , nowhere] = foreign().map(([, piece]) => piece);
    const refused = async (piece: object) =>
      (await savePosition(OWNER, ofAda({ evidence: [piece] }))) as { message: string };
    expect(await refused({ ...others, wordsOf: 'Ada Berg' })).toMatchObject({ message: NOT_ADAS });
    expect((await refused({ ...elsewhere, wordsOf: 'Ada' })).message).toMatch(/in another debate/);
    expect((await refused({ ...nowhere, wordsOf: 'Bo Cole' })).message).toBe(
      '“words of nobody” is not in Bo Cole’s text. A quotation must be the very words: choose them in the text.',
    );
    expect(await db.evidence.count({ where: { position: { readingId: small.readingId } } })).toBe(
      0,
    );
  });

  it('go through history, a split, a decision and a file, each with whose they are', async () => {
    const debate = await writeSmallDebate('A fifth night');
    const { ada } = await writeSmallPositions(debate);
    const bos = textOf(debate, debate.bo).id;
    const before = await db.position.findUniqueOrThrow({ where: { id: ada.id } });
    const whole = (evidence: object[], version: number) =>
      positionInput.parse({
        readingId: debate.readingId,
        commentatorId: debate.ada,
        propositionId: debate.read.id,
        stance: before.stance,
        evidence,
        version,
      });
    const said = { exact: BOS, contributionId: bos, wordsOf: 'Bo Cole' };
    const saved = await savePosition(OWNER, whole([said], before.version));
    const emptied = await savePosition(OWNER, whole([], (saved as { version: number }).version));
    await revertPosition(OWNER, {
      id: ada.id,
      toVersion: (saved as { version: number }).version,
      version: (emptied as { version: number }).version,
      coder: '',
    });
    const wordsOf = async (where: object) =>
      (await db.evidence.findMany({ where: { exact: BOS, ...where } })).map((row) => row.wordsOf);
    expect(await wordsOf({ positionId: ada.id })).toEqual(['Bo Cole']);

    const file = (await exportReading(OWNER, debate.slug, debate.readingId))!;
    expect((await previewImport(OWNER, debate.slug, file))!.quotations.lost).toEqual([]);
    const made = await importReading(OWNER, debate.slug, file);
    if ('problem' in made) throw new Error(made.message);
    expect(
      await db.evidence.findMany({
        where: { exact: BOS, position: { readingId: made.id, commentatorId: debate.ada } },
        select: { wordsOf: true, status: true, contributionId: true },
      }),
    ).toEqual([{ wordsOf: 'Bo Cole', status: 'anchored', contributionId: bos }]);

    const decided = await createAdjudication(OWNER, {
      firstId: debate.readingId,
      secondId: made.id,
      coder: 'Lee',
    });
    await acceptAgreed(OWNER, decided!.id);
    expect(await wordsOf({ position: { readingId: decided!.id } })).toEqual(['Bo Cole']);

    await editPropositions(
      OWNER,
      {
        kind: 'split',
        debateId: debate.id,
        id: debate.read.id,
        was: 'People read at night.',
        first: 'People read at night.',
        second: 'People can read at night.',
        positions: [{ id: ada.id, destination: 'both' }],
        reasons: [],
      },
      { debateId: debate.id, readingId: debate.readingId, coder: '' },
    );
    expect(
      await wordsOf({ position: { readingId: debate.readingId, commentatorId: debate.ada } }),
    ).toEqual(['Bo Cole', 'Bo Cole']);
  });
});

it('a citation says turn and paragraph, the same wherever the words are shown', async () => {
  const said = (commentator: string | null, text: string, speaker = '') => ({
    kind: commentator === null ? ('moderation' as const) : ('contribution' as const),
    commentator,
    speaker,
    text,
  });
  const made = await createDebate(
    OWNER,
    newDebate.parse({
      debate: { title: 'A long talk', question: 'Is it long?' },
      source: {},
      commentators: [
        { key: 'a', name: 'Ann Hall' },
        { key: 'b', name: 'Ben Iyer' },
      ],
      contributions: [
        said('a', 'We begin.'),
        said(null, 'Go on.', 'Chair'),
        said('b', 'So do I.'),
        said('a', 'It goes on.\n\nIt is long indeed.'),
        said(null, 'And now?', 'Chair'),
      ],
    }),
  );
  const proposition = await createProposition(OWNER, {
    debateId: made.id,
    text: 'It is long.',
    themeIds: [
      (await findOrCreateTheme(OWNER, { name: 'Time', description: '', parentId: null })).id,
    ],
  });
  const contributions = await listContributions(OWNER, made.id);
  const from = (at: number, exact: string, quotation: number) => ({
    exact,
    contributionId: contributions[at]!.id,
    quotation,
  });
  const position = { readingId: made.readingId, propositionId: proposition.id, stance: 1 };
  const evidence = [
    from(3, 'long indeed', 0),
    from(4, 'And now', 1),
    { ...from(2, 'So do I', 2), wordsOf: 'Ben Iyer' },
  ];
  const ann = made.commentatorIds.get('a');
  await stored(
    await savePosition(OWNER, positionInput.parse({ ...position, commentatorId: ann, evidence })),
  );
  const places = ['turn 2, ¶\u00a02', 'moderator’s turn 2, ¶\u00a01', '¶\u00a01'];
  const view = await getDebateView(OWNER, made.slug, null);
  const shown = quotationsOf(view?.positions[0]?.evidence ?? []);
  expect(shown.map(({ place }) => place)).toEqual(places);
  const page = await getPropositionPage(OWNER, proposition.slug);
  expect(page?.positions[0]?.quotations.map(({ place }) => place)).toEqual(places);
  const found = (await searchFor('long indeed')).map(({ context }) => context);
  expect(new Set(found)).toEqual(new Set([`Ann Hall, A long talk, ${places[0]}`]));
});

describe('positions that hold somebody else’s words from before', () => {
  let debate: Small;
  let ada: { id: string };
  let second: Awaited<ReturnType<typeof writeSecondReading>>;

  beforeAll(async () => {
    debate = await writeSmallDebate('A third night');
    ({ ada } = await writeSmallPositions(debate));
    second = await writeSecondReading(debate);
    await holdForeign(ada.id, { exact: BOS, contributionId: textOf(debate, debate.bo).id });
    await holdForeign(ada.id, {
      exact: 'Students read',
      contributionId: textOf(other, other.ada).id,
    });
  });

  it('are not copied by a split', async () => {
    const before = await db.proposition.count();
    const answer = await editPropositions(
      OWNER,
      {
        kind: 'split',
        debateId: debate.id,
        id: debate.read.id,
        was: 'People read at night.',
        first: 'People read at night.',
        second: 'People can read at night.',
        positions: [{ id: ada.id, destination: 'both' }],
        reasons: [],
      },
      { debateId: debate.id, readingId: debate.readingId, coder: '' },
    );
    expect(answer).toBe(`Not split: Ada Berg’s position cannot be copied. ${NOT_ADAS}`);
    expect(await db.proposition.count()).toBe(before);
  });

  it('cannot be moved into another debate by a change that comes from outside', async () => {
    const answer = await editPropositions(
      OWNER,
      sealPatch({
        kind: 'patch',
        rows: [{ row: 'position', id: ada.id, from: debate.read.id, to: other.read.id }],
      }),
      { debateId: debate.id, readingId: debate.readingId, coder: '' },
    );
    expect(answer).toBe('This is not part of the debate any more: reload the page and look again.');
    expect(await db.position.count({ where: { propositionId: other.read.id } })).toBe(0);
  });

  it('are not taken over by a decision, and what needs none goes on without them', async () => {
    const made = await createAdjudication(OWNER, {
      firstId: debate.readingId,
      secondId: second.id,
      coder: 'Lee',
    });
    const readingId = made!.id;
    const key = { readingId, commentatorId: debate.ada, propositionId: debate.read.id };
    expect(((await acceptAgreed(OWNER, readingId)) as Decided).after).toEqual([]);
    const take = (choice: object) =>
      decidePair(OWNER, decision.parse({ ...key, version: null, choice }));
    expect(await take({ take: 'first' })).toMatchObject({ message: NOT_ADAS });
    expect(await db.position.count({ where: { readingId } })).toBe(0);
    expect(await take({ take: 'second' })).toHaveProperty('after');
  });

  it('come back from a file with those words as lost, never in the other’s mouth', async () => {
    const file = (await exportReading(OWNER, debate.slug, debate.readingId))!;
    expect(JSON.stringify(file)).toContain(BOS);
    expect((await previewImport(OWNER, debate.slug, file))!.quotations.lost).toEqual([BOS]);
    const made = await importReading(OWNER, debate.slug, file);
    if ('problem' in made) throw new Error(made.message);
    const view = await getDebateView(OWNER, debate.slug, made.id);
    const pieces = view!.positions
      .filter(({ commentatorId }) => commentatorId === debate.ada)
      .flatMap(({ evidence }) => evidence);
    const place = textOf(debate, debate.ada).id;
    expect(pieces.map(({ contributionId }) => contributionId)).toEqual(pieces.map(() => place));
    expect(pieces.find(({ exact }) => exact === BOS)).toMatchObject({
      status: 'lost',
      start: null,
    });
  });

  it('are told from the others with the debate that the words lie in', async () => {
    expect(
      await listWordsElsewhere(OWNER, { debateId: debate.id, readingId: debate.readingId }),
    ).toEqual([
      {
        positionId: ada.id,
        exact: 'Students read',
        speaker: 'Ada Berg',
        debate: 'Another night',
      },
    ]);
    expect(await listWordsElsewhere(OWNER, { debateId: debate.id, readingId: second.id })).toEqual(
      [],
    );
  });
});
