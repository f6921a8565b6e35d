import { expect, it } from 'vitest';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { findPlaceOfQuotation, readStretch, readText, type SentPart } from '@/lib/read/text-data';
import { textsOf, unpacked } from '@/lib/view/sent/packed-positions';
import { makeGeneratedDebate } from '@/scripts/generated-debate/make-debate';
import { writeGeneratedDebate } from '@/scripts/generated-debate/write-debate';

const positionsIn = ({ positions, contributions }: SentPart) =>
  unpacked(positions, textsOf(contributions));

it('the parts of a long text have together every contribution and every quotation once', async () => {
  const slug = await writeGeneratedDebate(
    makeGeneratedDebate({
      seed: 3,
      commentators: 30,
      propositions: 50,
      filled: 0.6,
      shape: 'camps',
      camps: 2,
      names: 'mixed',
      sentences: 'mixed',
      texts: 'stored',
    }),
  );
  const view = (await getDebateView(OWNER, slug, null))!;
  const place = { debateId: view.debate.id, readingId: view.debate.readingId };
  const { heads, sent } = await readText(OWNER, view);
  expect(sent.rest.length).toBeGreaterThan(3);
  expect(sent.first.contributions.length).toBeLessThan(10);
  const rest = await Promise.all(sent.rest.map((part) => readStretch(OWNER, view, part)));
  const parts = [sent.first, ...rest];
  expect(parts.flatMap(({ contributions }) => contributions.map(({ id }) => id))).toEqual(
    heads.map(({ id }) => id),
  );
  const positions = parts.flatMap(positionsIn);
  expect(new Set(positions.map(({ id }) => id))).toEqual(
    new Set(view.positions.map(({ id }) => id)),
  );
  // Each part brings the propositions that its positions are on, and no others.
  for (const part of parts) {
    expect(new Set(part.propositions.map(({ id }) => id))).toEqual(
      new Set(positionsIn(part).map(({ propositionId }) => propositionId)),
    );
  }
  expect(sent.quotations).toBe(view.positions.flatMap(({ evidence }) => evidence).length);

  const last = parts.at(-1)!;
  const quotation = positionsIn(last)[0]!.evidence[0]!;
  expect(await findPlaceOfQuotation(OWNER, place.debateId, quotation.id)).toBe(
    heads.find(({ id }) => id === quotation.contributionId)!.order,
  );
  expect(await findPlaceOfQuotation(OWNER, place.debateId, 'none')).toBeNull();
  expect(positionsIn(await readStretch(OWNER, view, null))).toEqual([]);
});

it('a short text is sent whole', async () => {
  const slug = await writeGeneratedDebate(
    makeGeneratedDebate({
      seed: 4,
      commentators: 5,
      propositions: 6,
      filled: 0.6,
      shape: 'camps',
      camps: 2,
      names: 'mixed',
      sentences: 'mixed',
    }),
  );
  const view = (await getDebateView(OWNER, slug, null))!;
  const { heads, sent } = await readText(OWNER, view);
  expect(sent.rest).toEqual([]);
  expect(sent.first.contributions.map(({ id }) => id)).toEqual(heads.map(({ id }) => id));
  expect(positionsIn(sent.first)).toEqual(view.positions);
});
