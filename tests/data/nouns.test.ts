import { describe, expect, it } from 'vitest';
import { closenessTo } from '@/lib/commentators/closeness';
import { getCommentatorPage } from '@/lib/commentators/page-data';
import { listCommentators, listStancesSharedWith } from '@/lib/commentators/view-data';
import { db } from '@/lib/db/client';
import { createDebate } from '@/lib/debates/create-data';
import { deleteDebate, listDeletedDebates, restoreDebate } from '@/lib/debates/data';
import { newDebate } from '@/lib/debates/schema';
import { getDebateView } from '@/lib/debates/view-data';
import { NOBODY, OWNER } from '@/lib/door/actor';
import { WHOLE_LIST } from '@/lib/fields/list-state';
import { deletePosition, restorePosition } from '@/lib/positions/data';
import { createProposition } from '@/lib/propositions/data';
import { getPropositionPage } from '@/lib/propositions/view-data';
import { markSilence } from '@/lib/readings/marks-data';
import { findOrCreateTheme } from '@/lib/themes/data';
import { getThemePage } from '@/lib/themes/page-data';
import { listThemeEntries } from '@/lib/themes/view-data';
import { quotationsOf, sourceOfWords } from '@/lib/view/quotations';
import { searchFor } from '@/tests/setup/searching/search-for';
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
    const bo = await getCommentatorPage(OWNER, 'bo-cole', 1);
    expect(
      bo?.debates.map((one) => [one.positions.length, one.propositions, one.notCoded]),
    ).toEqual([[1, 2, 0]]);
    expect(await markSilence(OWNER, { ...pair, commentatorId: debate.bo, on: false })).toBeNull();
    const before = await getCommentatorPage(OWNER, 'bo-cole', 1);
    expect(before?.debates[0]?.notCoded).toBe(1);

    const ada = await getCommentatorPage(OWNER, 'ada-berg', 1);
    expect(ada?.debates.map((one) => [one.title, one.positions.length, one.propositions])).toEqual([
      ['Should the library open at night?', 2, 2],
    ]);
    expect(closenessTo(debate.ada, await listStancesSharedWith(OWNER, debate.ada))).toMatchObject([
      { name: 'Bo Cole', figure: { value: 0, n: 1 } },
    ]);

    const [hours] = (await listThemeEntries(OWNER, WHOLE_LIST)).rows;
    expect(hours).toMatchObject({ name: 'Hours', propositions: 2, debates: 1 });
    expect(
      (await getThemePage(OWNER, hours?.slug ?? '', 1))?.propositions.rows.map(
        (one) => one.stances,
      ),
    ).toEqual([[1], [2, -2]]);

    await deletePosition(OWNER, positions.bo.id);
    expect((await getPropositionPage(OWNER, debate.read.slug))?.positions).toHaveLength(1);
    await restorePosition(OWNER, positions.bo.id);
    expect((await getPropositionPage(OWNER, debate.read.slug))?.positions).toHaveLength(2);

    await deleteDebate(OWNER, debate.id);
    expect((await listCommentators(OWNER, WHOLE_LIST)).rows).toEqual([]);
    expect((await getCommentatorPage(OWNER, 'ada-berg', 1))?.debates).toEqual([]);
    expect((await getThemePage(OWNER, hours?.slug ?? '', 1))?.propositions.rows).toEqual([]);
    await restoreDebate(OWNER, debate.id);
    expect((await listCommentators(OWNER, WHOLE_LIST)).rows).toMatchObject([
      { name: 'Ada Berg', positions: 2 },
      { name: 'Bo Cole', positions: 1 },
    ]);
    expect(await getPropositionPage(OWNER, 'never-written')).toBeNull();
    expect(await getThemePage(OWNER, 'never-written', 1)).toBeNull();
  });

  it('say which language their words are in, as far as the debates share one', async () => {
    const hours = async () => {
      const entry = (await listThemeEntries(OWNER, WHOLE_LIST)).rows.find(
        ({ name }) => name === 'Opening',
      );
      return [entry?.language, (await getThemePage(OWNER, entry?.slug ?? '', 1))?.language];
    };
    const write = async (language: string, title: string, text: string, theme: string) => {
      const debate = await createDebate(
        OWNER,
        newDebate.parse({
          debate: { title, question: title, language },
          source: { publisher: 'Test' },
          commentators: [{ key: 'a', name: 'Cem Demir' }],
          contributions: [{ kind: 'contribution', commentator: 'a', text }],
        }),
      );
      const parent = await findOrCreateTheme(OWNER, {
        name: 'Opening',
        description: '',
        parentId: null,
      });
      const own =
        theme === 'Opening'
          ? parent
          : await findOrCreateTheme(OWNER, { name: theme, description: '', parentId: parent.id });
      const proposition = await createProposition(OWNER, {
        debateId: debate.id,
        text,
        themeIds: [own.id],
      });
      return { debate, proposition, theme: own };
    };
    const words = 'يجب أن تبقى المكتبة مفتوحة ليلًا.';
    const arabic = await write('ar', 'هل تفتح المكتبة ليلًا؟', words, 'المكتبة');
    expect(await hours()).toEqual(['ar', 'ar']);
    const page = await getThemePage(OWNER, arabic.theme.slug, 1);
    expect(page).toMatchObject({
      language: 'ar',
      parent: { name: 'Opening', language: 'ar' },
      propositions: { rows: [{ text: words, debates: [{ language: 'ar' }] }] },
    });
    expect((await getPropositionPage(OWNER, arabic.proposition.slug))?.debates).toMatchObject([
      { language: 'ar' },
    ]);
    const kinds = (query: string) => async () =>
      (await searchFor(query)).map(({ kind, language }) => [kind, language]);
    // In another spelling, too; a person's name is of no language that we know.
    expect(new Set((await kinds('المكتبه')()).map(String))).toEqual(
      new Set(['debate,ar', 'theme,ar', 'proposition,ar', 'text,ar']),
    );
    expect(await kinds('demir')()).toContainEqual(['commentator', '']);

    const english = await write('en', 'Is it open?', 'It is open late.', 'Opening');
    expect(await hours()).toEqual(['', '']);
    expect((await getThemePage(OWNER, english.theme.slug, 1))?.children).toMatchObject([
      { name: 'المكتبة', language: 'ar' },
    ]);
    await deleteDebate(OWNER, arabic.debate.id);
    expect(await hours()).toEqual(['en', 'en']);
    expect(await listDeletedDebates(OWNER)).toContainEqual(
      expect.objectContaining({ title: 'هل تفتح المكتبة ليلًا؟', language: 'ar' }),
    );
    for (const ask of [
      () => listDeletedDebates(NOBODY),
      () => listThemeEntries(NOBODY, WHOLE_LIST),
      () => getThemePage(NOBODY, arabic.theme.slug, 1),
    ]) {
      await expect(ask()).rejects.toThrow();
    }
  });

  it('lead to the source that words are from, where a debate has several', async () => {
    const debate = await writeSmallDebate('Whose page is it?');
    await writeSmallPositions(debate);
    const quotations = async () => {
      const page = await getPropositionPage(OWNER, debate.read.slug);
      const view = await getDebateView(OWNER, debate.slug, null);
      expect(view?.source?.isOneOfSeveral).toBe(page?.debates[0]?.source?.isOneOfSeveral);
      const inView = view?.positions
        .filter(({ propositionId }) => propositionId === debate.read.id)
        .flatMap(({ evidence }) => quotationsOf(evidence));
      const onPage = page?.positions.flatMap((one) => one.quotations);
      const urls = [inView, onPage].map((all) =>
        all?.map((one) => sourceOfWords(one, view?.source ?? null)?.url ?? null).sort(),
      );
      expect(urls[0]).toEqual(urls[1]);
      return urls[0];
    };
    expect(await quotations()).toEqual(['https://example.org/night', 'https://example.org/night']);
    const url = 'https://example.org/reply';
    const reply = await db.source.create({ data: { debateId: debate.id, order: 1, url } });
    await db.contribution.updateMany({
      where: { debateId: debate.id, commentatorId: debate.bo },
      data: { sourceId: reply.id },
    });
    expect(await quotations()).toEqual(['https://example.org/night', url]);
    await db.contribution.updateMany({
      where: { debateId: debate.id, commentatorId: debate.ada },
      data: { sourceId: null },
    });
    expect(await quotations()).toEqual([url, null].sort());
  });
});
