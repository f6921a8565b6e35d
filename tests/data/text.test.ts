import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { turnTextChange } from '@/lib/contributions/take-back-data';
import { getTextView, replaceText } from '@/lib/contributions/text-data';
import { proposeStarts } from '@/lib/contributions/text-plan';
import { writeTextVersion } from '@/lib/contributions/text-version-data';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { writeDemonstrationDebate } from '@/lib/demonstration/data';
import { OWNER } from '@/lib/door/actor';
import { proposeFromPaste } from '@/lib/imports/propose-import';
import { splitParagraphs } from '@/lib/text/paragraphs';
import { xiJinpingGoesToMoscow } from '@/prisma/seed/xi-jinping-goes-to-moscow';

const slug = 'xi-jinping-goes-to-moscow';
const article = '../shared/data/xi-jinping-goes-to-moscow.txt';
const own =
  'A title\n\nWe hold that China has not been neutral in the conflict; it has not exercised its unparalleled leverage with Moscow.\n\nIn a word, China has deepened its relations with Russia.\n\nThe rapidly deepening relationship between Russia and China; the rapidly deepening relationship between Russia and China.\n\nWhile the relationship is clearly unequal, it lasts.';

const evidence = () =>
  db.evidence.findMany({
    orderBy: { id: 'asc' },
    select: {
      id: true,
      exact: true,
      start: true,
      end: true,
      status: true,
      contribution: { select: { text: true } },
    },
  });

beforeAll(async () => {
  await writeDemonstrationDebate(OWNER, xiJinpingGoesToMoscow);
});

async function paste(text: string) {
  const view = (await getTextView(OWNER, slug))!;
  const proposed = proposeStarts(
    splitParagraphs(text).map((one) => one.text),
    view.contributions,
  );
  const starts = view.contributions.flatMap(({ id }, place) => {
    const paragraph = proposed[place];
    return paragraph == null ? [] : [{ id, paragraph }];
  });
  return {
    view,
    proposed,
    saved: await replaceText(OWNER, {
      debateId: view.debateId,
      seen: view.seen,
      text,
      starts,
      coder: 'Ann',
    }),
  };
}

it('writes the text, anchors what it finds, keeps the words of what is lost, and takes all back', async () => {
  const before = await evidence();
  const { proposed, saved } = await paste(own);
  expect(proposed).toEqual([1, 3]);
  if (typeof saved === 'string') throw new Error(saved);
  const after = await evidence();
  expect(after.map(({ exact }) => exact)).toEqual(before.map(({ exact }) => exact));
  for (const { exact, start, end, status, contribution } of after) {
    if (status === 'lost') expect([start, end]).toEqual([null, null]);
    else expect(contribution?.text?.slice(start!, end!)).toBe(exact);
  }
  expect(after.filter(({ status }) => status !== 'lost').length).toBeGreaterThan(3);
  expect(
    await replaceText(OWNER, {
      debateId: (await getTextView(OWNER, slug))!.debateId,
      seen: '2020-01-01T00:00:00.000Z',
      text: own,
      starts: [],
      coder: 'Ann',
    }),
  ).toBe('changed');

  const { debateId } = (await getTextView(OWNER, slug))!;
  const taken = { debateId, number: saved.number!, takenBack: true, coder: 'Bo' };
  expect(await turnTextChange(OWNER, taken)).toMatchObject({ number: saved.number! + 1 });
  expect(await evidence()).toEqual(before);
  expect((await getTextView(OWNER, slug))?.hasText).toBe(false);
});

it('the real article, where it is at hand: every quotation is found in its paragraph', async ({
  annotate,
}) => {
  if (!existsSync(article)) {
    await annotate(`not tried: ${article} is not here`);
    return;
  }
  const proposal = proposeFromPaste(readFileSync(article, 'utf8'));
  if (!proposal.ok) throw new Error(proposal.problems.join());
  const { proposed, saved } = await paste(proposal.read.text);
  if (typeof saved === 'string') throw new Error(saved);
  const paragraphs = splitParagraphs(proposal.read.text);
  expect(paragraphs[proposed[0]!]?.text).toMatch(/^Over the past year/);
  expect(paragraphs[proposed[1]!]?.text).toMatch(/visit to Moscow this week/);
  expect(saved.found.filter(({ outcome }) => outcome !== 'stands')).toEqual([]);

  // A word is corrected, later another one; the first is taken back: all quotations stand throughout.
  const stored = await evidence();
  const { debateId, contributions } = (await getTextView(OWNER, slug))!;
  const first = contributions.find(({ text }) => text?.startsWith('Over the past year'))!;
  const correct = (from: string, to: string) =>
    inTransaction(async (session) => {
      const row = await session.contribution.findUniqueOrThrow({ where: { id: first.id } });
      const text = row.text!.replace(from, to);
      const contributions = [{ id: first.id, to: { text } }];
      return writeTextVersion(session, {
        debateId,
        kind: 'corrected',
        coder: 'Ann',
        contributions,
      });
    });
  const corrected = await correct('Over the past year', 'Over the course of the past year');
  const closing = first.text!.slice(-40);
  await correct(closing, `${closing} So far.`);
  const back = { debateId, number: corrected!.number, takenBack: true, coder: 'Bo' };
  const taken = await turnTextChange(OWNER, back);
  if (!taken || 'problem' in taken) throw new Error('It was not taken back.');
  for (const { followed } of [corrected!, taken]) {
    expect(followed.length).toBeGreaterThan(5);
    expect(followed.filter(({ outcome }) => outcome !== 'stands')).toEqual([]);
  }
  const now = await evidence();
  const placesOf = (rows: typeof stored) => rows.map(({ id, exact, start }) => [id, exact, start]);
  expect(placesOf(now)).toEqual(placesOf(stored));
});
