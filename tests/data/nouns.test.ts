import { describe, expect, it } from 'vitest';
import { closenessTo } from '@/lib/commentators/closeness';
import {
  getCommentatorPage,
  listCommentators,
  listStancesSharedWith,
} from '@/lib/commentators/view-data';
import { deleteDebate, restoreDebate } from '@/lib/debates/data';
import { OWNER } from '@/lib/door/actor';
import { deletePosition, restorePosition } from '@/lib/positions/data';
import { getPropositionPage } from '@/lib/propositions/view-data';
import { markSilence } from '@/lib/readings/marks-data';
import { getThemePage, listThemeEntries } from '@/lib/themes/view-data';
import { writeSmallDebate } from '../setup/small-debate';
import { writeSmallPositions } from '../setup/small-positions';

describe('pages of nouns', () => {
  it('show what the reference reading holds, and follow deleting and restoring', async () => {
    const debate = await writeSmallDebate();
    const positions = await writeSmallPositions(debate);

    const page = await getPropositionPage(OWNER, debate.read.slug);
    expect(page?.positions.map((one) => [one.commentator.name, one.stance])).toEqual([
      ['Ada Berg', 2],
      ['Bo Cole', -2],
    ]);
    expect(page?.reasons).toHaveLength(1);
    expect(page?.positions[0]?.quotations[0]?.words).toBe('Students read best at night');
    const open = await getPropositionPage(OWNER, debate.open.slug);
    const why = (one: NonNullable<typeof open>['absent'][number]) => [
      one.commentator.name,
      one.absence,
    ];
    expect(open?.absent.map(why)).toEqual([['Bo Cole', 'not-coded']]);
    const pair = { readingId: debate.readingId, propositionId: debate.open.id, on: true };
    expect(await markSilence(OWNER, { ...pair, commentatorId: debate.bo })).toBeNull();
    const looked = await getPropositionPage(OWNER, debate.open.slug);
    expect(looked?.absent.map(why)).toEqual([['Bo Cole', 'not-addressed']]);
    const bo = await getCommentatorPage(OWNER, 'bo-cole');
    expect(
      bo?.debates.map((one) => [one.positions.length, one.propositions, one.notCoded]),
    ).toEqual([[1, 2, 0]]);
    expect(await markSilence(OWNER, { ...pair, commentatorId: debate.bo, on: false })).toBeNull();
    const before = await getCommentatorPage(OWNER, 'bo-cole');
    expect(before?.debates[0]?.notCoded).toBe(1);

    const ada = await getCommentatorPage(OWNER, 'ada-berg');
    expect(ada?.debates.map((one) => [one.title, one.positions.length, one.propositions])).toEqual([
      ['Should the library open at night?', 2, 2],
    ]);
    expect(closenessTo(debate.ada, await listStancesSharedWith(OWNER, debate.ada))).toMatchObject([
      { name: 'Bo Cole', figure: { value: 0, n: 1 } },
    ]);

    const [hours] = await listThemeEntries(OWNER);
    expect(hours).toMatchObject({ name: 'Hours', propositions: 2, debates: 1 });
    expect(
      (await getThemePage(OWNER, hours?.slug ?? ''))?.propositions.map((one) => one.stances),
    ).toEqual([[1], [2, -2]]);

    await deletePosition(OWNER, positions.bo.id);
    expect((await getPropositionPage(OWNER, debate.read.slug))?.positions).toHaveLength(1);
    await restorePosition(OWNER, positions.bo.id);
    expect((await getPropositionPage(OWNER, debate.read.slug))?.positions).toHaveLength(2);

    await deleteDebate(OWNER, debate.id);
    expect(await listCommentators(OWNER)).toEqual([]);
    expect((await getCommentatorPage(OWNER, 'ada-berg'))?.debates).toEqual([]);
    expect((await getThemePage(OWNER, hours?.slug ?? ''))?.propositions).toEqual([]);
    await restoreDebate(OWNER, debate.id);
    expect(await listCommentators(OWNER)).toMatchObject([
      { name: 'Ada Berg', positions: 2 },
      { name: 'Bo Cole', positions: 1 },
    ]);
    expect(await getPropositionPage(OWNER, 'never-written')).toBeNull();
    expect(await getThemePage(OWNER, 'never-written')).toBeNull();
  });
});
