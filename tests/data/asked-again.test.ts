import { beforeAll, describe, expect, it } from 'vitest';
import { makeKey } from '@/components/loading/make-key';
import { saveCoded } from '@/lib/coding/data';
import { turnTextChange } from '@/lib/contributions/take-back-data';
import { getTextView, replaceText } from '@/lib/contributions/text-data';
import { db } from '@/lib/db/client';
import { storeImport } from '@/lib/debates/create-data';
import { deleteDebate } from '@/lib/debates/data';
import { getDebateDetails, saveDebateDetails } from '@/lib/debates/details-data';
import { debateDetails, newDebate } from '@/lib/debates/schema';
import { OWNER } from '@/lib/door/actor';
import { exportReading } from '@/lib/exchange/exchange-data';
import { importReading } from '@/lib/exchange/import-data';
import { keySchema } from '@/lib/fields/schema';
import type { SavedPosition } from '@/lib/positions/data';
import { revertPosition } from '@/lib/positions/revert-data';
import { positionForm } from '@/lib/positions/schema';
import { editPropositions } from '@/lib/propositions/edit-data';
import { createAdjudication, decidePair } from '@/lib/readings/adjudicate-data';
import { createReading } from '@/lib/readings/data';
import { editThemes } from '@/lib/themes/edit-data';
import { readState } from '@/tests/setup/database-state';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
beforeAll(async () => {
  small = await writeSmallDebate();
  await writeSmallPositions(small);
});

/** How many rows of each kind there are. */
const counts = async () => ({
  debates: await db.debate.count(),
  commentators: await db.commentator.count(),
  contributions: await db.contribution.count(),
  readings: await db.reading.count(),
  adjudications: await db.adjudication.count(),
  propositions: await db.proposition.count(),
  themes: await db.theme.count(),
  positions: await db.position.count(),
  evidence: await db.evidence.count(),
  reasons: await db.reason.count(),
  changes: await db.positionChange.count(),
});

/** Asks twice, as after an answer that was lost; both answers, and that only the first stored. */
async function twice<Answer>(ask: () => Promise<Answer>): Promise<[Answer, Answer]> {
  const none = await counts();
  const first = await ask();
  const once = await counts();
  expect(once).not.toEqual(none);
  const second = await ask();
  expect(await counts()).toEqual(once);
  return [first, second];
}

const anImport = (title: string, key?: string) =>
  newDebate.parse({
    key,
    debate: { title, question: 'Why?' },
    source: {},
    commentators: [{ key: 'a', name: 'Ada Again' }],
    contributions: [{ kind: 'contribution', commentator: 'a', text: 'Because.' }],
  });

it('a key is made as the schema wants it, and is another each time', () => {
  const keys = Array.from({ length: 100 }, makeKey);
  for (const key of keys) expect(keySchema.parse(key)).toBe(key);
  expect(new Set(keys).size).toBe(100);
});

describe('what is asked for again after its answer was lost is found, and not stored twice', () => {
  it('an import', async () => {
    const key = makeKey();
    const [first, second] = await twice(() => storeImport(OWNER, anImport('Asked twice', key)));
    expect(first).toEqual({ slug: 'asked-twice' });
    expect(second).toEqual(first);
    // Another key is another import, and the title is taken.
    expect(await storeImport(OWNER, anImport('Asked twice', makeKey()))).toEqual({
      taken: 'asked-twice',
    });
    await deleteDebate(OWNER, key);
    expect(await storeImport(OWNER, anImport('Asked twice', key))).toEqual({ taken: null });
  });

  it('a reading', async () => {
    const asked = { debateId: small.id, name: '', coder: 'Kim', key: makeKey() };
    const [first, second] = await twice(() => createReading(OWNER, asked));
    expect(first).toEqual({ id: asked.key, slug: small.slug });
    expect(second).toEqual(first);
  });

  it('a key of another debate makes nothing here', async () => {
    const other = await writeSmallDebate('Another debate of the same key');
    const key = makeKey();
    await createReading(OWNER, { debateId: other.id, name: '', coder: 'Kim', key });
    const here = createReading(OWNER, { debateId: small.id, name: '', coder: 'Kim', key });
    await expect(here).rejects.toThrow();
  });

  it('an adjudication', async () => {
    const { id } = await writeSecondReading(small, 'Lee');
    const asked = { firstId: small.readingId, secondId: id, coder: 'Max', key: makeKey() };
    const [first, second] = await twice(() => createAdjudication(OWNER, asked));
    expect(second).toEqual(first);
  });

  it('a reading from a file', async () => {
    const file = (await exportReading(OWNER, small.slug, small.readingId))!;
    const key = makeKey();
    const [first, second] = await twice(() => importReading(OWNER, small.slug, file, key));
    expect(first).toEqual({ id: key });
    expect(second).toEqual(first);
  });

  it('a position with a new proposition and a new theme', async () => {
    const form = positionForm.parse({
      readingId: small.readingId,
      commentatorId: small.ada,
      stance: 1,
      summary: 'Worth it.',
      reasons: [{ text: 'They keep order.', direction: 'for' }],
      newProposition: {
        text: 'Guards are worth their money.',
        themes: [{ name: 'Cost' }],
        key: makeKey(),
      },
    });
    const [first, second] = await twice(() => saveCoded(OWNER, form));
    expect(first).toMatchObject({ version: 1, isNewProposition: true });
    expect(second).toEqual(first);
  });

  it('taking a position away, and back to an earlier state', async () => {
    const contributionId = small.contributions[2]!.id;
    const own = {
      readingId: small.readingId,
      commentatorId: small.bo,
      propositionId: small.open.id,
    };
    const evidence = [{ exact: 'guards cost money', contributionId }];
    const reasons = [{ text: 'They cost much.', direction: 'against' as const }];
    const post = (more: object) => saveCoded(OWNER, positionForm.parse({ ...own, ...more }));
    const { id, version } = (await post({ stance: -1, evidence, reasons })) as SavedPosition;
    await post({ stance: 2, version });
    const ask = (toVersion: number, seen: number) => () =>
      revertPosition(OWNER, { id, toVersion, version: seen, coder: 'T' });
    const [back, backAgain] = await twice(ask(version, version + 1));
    expect(back).toEqual({ id, version: version + 2 });
    expect(backAgain).toEqual(back);
    const [away, awayAgain] = await twice(ask(0, version + 2));
    expect(away).toEqual({ id, version: version + 3 });
    expect(awayAgain).toEqual(away);
    const [there, thereAgain] = await twice(ask(version, version + 3));
    expect(there).toEqual({ id, version: version + 4 });
    expect(thereAgain).toEqual(there);
    // What somebody else did is not taken for it: another state, and the same state by a save.
    expect(await ask(version + 1, version + 3)()).toHaveProperty('problem');
    expect(await ask(0, version + 3)()).toHaveProperty('problem');
    await post({ stance: 1, evidence, reasons, version: version + 4 });
    expect(await ask(version, version + 4)()).toHaveProperty('problem');
    await post({ stance: -1, evidence, reasons, version: version + 5 });
    expect(await ask(version, version + 5)()).toHaveProperty('problem');
  });

  describe('new words for a proposition that was made with a position', () => {
    const words = (text: string, name = 'Cost') => ({ text, themes: [{ name }] });
    const post = (key: string, proposition: ReturnType<typeof words>, version: number | null) =>
      saveCoded(
        OWNER,
        positionForm.parse({
          readingId: small.readingId,
          commentatorId: small.ada,
          stance: 1,
          newProposition: { ...proposition, key },
          version,
        }),
      );
    const stored = (id: string) =>
      db.proposition.findUniqueOrThrow({
        where: { id },
        select: { text: true, themes: { select: { theme: { select: { name: true } } } } },
      });

    it('are its words and themes from then on, also where they are sent twice', async () => {
      const key = makeKey();
      expect(await post(key, words('First words.'), null)).toMatchObject({ version: 1 });
      const reword = () => post(key, words('Second words.', 'Money'), 1);
      const [first, second] = await twice(reword);
      expect(first).toMatchObject({ version: 2, propositionId: key, isNewProposition: true });
      expect(second).toEqual(first);
      const after = { text: 'Second words.', themes: [{ theme: { name: 'Money' } }] };
      expect(await stored(key)).toEqual(after);
      // The first save, come late, takes nothing back.
      expect(await post(key, words('First words.'), null)).toHaveProperty('problem');
      expect(await stored(key)).toEqual(after);
    });

    it('are refused where another proposition has them, and nothing is written', async () => {
      const key = makeKey();
      await post(key, words('Words of its own.'), null);
      const { text } = await db.proposition.findUniqueOrThrow({ where: { id: small.read.id } });
      expect(await post(key, words(text), 1)).toMatchObject({ problem: 'duplicate-proposition' });
      expect(await stored(key)).toMatchObject({ text: 'Words of its own.' });
      expect(await db.position.count({ where: { propositionId: key, version: 1 } })).toBe(1);
    });

    it.each(['a position', 'a mark'])(
      'are refused where %s of another hangs on it',
      async (what) => {
        const key = makeKey();
        await post(key, words(`Shared by ${what}.`), null);
        const { readingId, bo: commentatorId } = small;
        const pair = { readingId, commentatorId, propositionId: key };
        if (what === 'a mark') await db.silence.create({ data: pair });
        else await db.position.create({ data: { ...pair, stance: 1 } });
        expect(await post(key, words('Changed for both.'), 1)).toMatchObject({
          problem: 'proposition-in-use',
        });
        expect(await stored(key)).toMatchObject({ text: `Shared by ${what}.` });
      },
    );

    it('are refused for a proposition of another debate', async () => {
      const other = await writeSmallDebate('A debate whose proposition is asked for');
      const key = makeKey();
      const propositions = { create: { debateId: other.id, order: 9 } };
      const made = { id: key, slug: key, text: 'Theirs.', debates: propositions };
      await db.proposition.create({ data: made });
      expect(await post(key, words('Ours.'), 1)).toHaveProperty('problem');
      expect(await stored(key)).toMatchObject({ text: 'Theirs.' });
    });
  });

  it('a changed position: the same content is found, other content is still refused', async () => {
    const { id, version } = await db.position.findFirstOrThrow({
      where: { readingId: small.readingId, commentatorId: small.bo, deletedAt: null },
    });
    const stored = await db.position.findUniqueOrThrow({ where: { id } });
    const form = (summary: string) =>
      positionForm.parse({
        readingId: small.readingId,
        commentatorId: small.bo,
        propositionId: stored.propositionId,
        stance: -1,
        summary,
        note: 'A note.',
        confidence: 7,
        version,
      });
    const [first, second] = await twice(() => saveCoded(OWNER, form('Changed.')));
    expect(first).toMatchObject({ id, version: version + 1 });
    expect(second).toEqual(first);
    expect(await saveCoded(OWNER, form('Changed otherwise.'))).toMatchObject({
      problem: 'changed-meanwhile',
    });
  });

  it('new words of a proposition, and how to take them back', async () => {
    const { id, text: was } = await db.proposition.findUniqueOrThrow({
      where: { id: small.read.id },
    });
    const edit = {
      kind: 'reword' as const,
      debateId: small.id,
      id,
      text: 'Many read at night.',
      was,
    };
    const editor = { readingId: small.readingId, debateId: small.id, coder: '' };
    const first = await editPropositions(OWNER, edit, editor);
    expect(first).toMatchObject({ kind: 'reword', text: was });
    expect(await editPropositions(OWNER, edit, editor)).toEqual(first);
    const other = { ...edit, text: 'Few read at night.' };
    expect(await editPropositions(OWNER, other, editor)).toMatch(/changed it meanwhile/);
  });

  it('the details of a debate', async () => {
    const { id, seen, debate, source, commentators } = (await getDebateDetails(OWNER, small.slug))!;
    const people = commentators.map(({ debates: _, ...one }) => ({ ...one, role: 'Reader' }));
    const asked = debateDetails.parse({ id, seen, debate, source, commentators: people });
    expect(await saveDebateDetails(OWNER, asked)).toBeNull();
    const { updatedAt } = await db.debate.findUniqueOrThrow({ where: { id } });
    expect(await saveDebateDetails(OWNER, asked)).toBeNull();
    expect((await db.debate.findUniqueOrThrow({ where: { id } })).updatedAt).toEqual(updatedAt);
    const other = { ...asked, debate: { ...asked.debate, question: 'Another question?' } };
    expect(await saveDebateDetails(OWNER, other)).toBe('changed-meanwhile');
  });

  it('a decision to leave a pair out', async () => {
    const second = await writeSecondReading(small, 'Ann');
    const made = (await createAdjudication(OWNER, {
      firstId: small.readingId,
      secondId: second.id,
      coder: 'Max',
    }))!;
    const asked = {
      readingId: made.id,
      commentatorId: small.bo,
      propositionId: small.read.id,
      version: null,
      choice: { take: 'first' as const },
    };
    const first = await decidePair(OWNER, asked);
    expect(first).toMatchObject({ after: [{ version: 1 }] });
    expect(await decidePair(OWNER, asked)).toMatchObject({ after: [{ version: 1 }] });
    const out = { ...asked, version: 1, choice: { take: 'nothing' as const } };
    await decidePair(OWNER, out);
    expect(await decidePair(OWNER, out)).toMatchObject({ after: [{ version: 0, silent: true }] });
  });

  it('a split says that it was stored', async () => {
    const { id, text } = await db.proposition.findUniqueOrThrow({ where: { id: small.open.id } });
    const split = {
      kind: 'split' as const,
      debateId: small.id,
      id,
      was: text,
      first: 'The doors stay open at night.',
      second: 'The lights stay on at night.',
      positions: [],
      reasons: [],
      key: makeKey(),
    };
    const editor = { readingId: small.readingId, debateId: small.id, coder: '' };
    const [first, second] = await twice(() => editPropositions(OWNER, split, editor));
    expect(first).toMatchObject({ kind: 'patch' });
    expect(second).toMatch(/stored already: reload/);
    if (typeof first === 'string') throw new Error(first);
    const undone = await editPropositions(OWNER, first, editor);
    const state = await readState();
    expect(await editPropositions(OWNER, first, editor)).toEqual(undone);
    expect(await readState()).toEqual(state);
    if (typeof undone === 'string') throw new Error(undone);
    const again = await editPropositions(OWNER, undone, editor);
    expect(await editPropositions(OWNER, undone, editor)).toEqual(again);
  });

  it('a theme', async () => {
    const edit = { kind: 'theme-new' as const, name: 'Lights', parentId: null, key: makeKey() };
    const [first, second] = await twice(() => editThemes(OWNER, edit));
    expect(second).toEqual(first);
    expect(await editThemes(OWNER, { ...edit, key: makeKey() })).toMatch(/already/);
  });

  it('a text', async () => {
    const { debateId, seen, contributions } = (await getTextView(OWNER, small.slug))!;
    const starts = contributions.map(({ id }, at) => ({ id, paragraph: at }));
    const text = contributions.map((_, at) => `New words of number ${at}.`).join('\n\n');
    const first = await replaceText(OWNER, { debateId, seen, text, starts, coder: '' });
    const state = async () => [
      await db.contribution.findMany(),
      await db.evidence.findMany(),
      (await db.debate.findUniqueOrThrow({ where: { id: debateId } })).updatedAt,
    ];
    const stored = await state();
    const second = await replaceText(OWNER, { debateId, seen, text, starts, coder: '' });
    expect(await state()).toEqual(stored);
    if (typeof first === 'string' || typeof second === 'string') throw new Error('refused');
    expect(second.number).toBeNull();
    expect(second.found.map(({ id, outcome }) => [id, outcome]).toSorted()).toEqual(
      first.found.map(({ id, outcome }) => [id, outcome]).toSorted(),
    );
    const other = { debateId, seen, text: `${text} And more.`, starts, coder: '' };
    expect(await replaceText(OWNER, other)).toBe('changed');
    const change = { debateId, number: first.number!, takenBack: true, coder: '' };
    expect(await turnTextChange(OWNER, change)).toMatchObject({ number: first.number! + 1 });
    const back = await state();
    expect(await turnTextChange(OWNER, change)).toBeNull();
    expect(await state()).toEqual(back);
  });
});
