import { beforeAll, describe, expect, it, vi } from 'vitest';
import { countStances } from '@/lib/analysis/stance-counts';
import { isStance, type Stance } from '@/lib/analysis/stance-matrix';
import type { LibraryState } from '@/lib/debates/library-address';
import { NOBODY, OWNER } from '@/lib/door/actor';
import { compareNames } from '@/lib/fields/compare-names';
import { WHOLE_LIST } from '@/lib/fields/list-state';
import { searchKinds } from '@/lib/search/document';
import { barOfCounts } from '@/lib/view/agreement-bar';
import { rowsOf, statementsOf } from '@/tests/setup/counted-database';

vi.mock('react', async () => (await import('@/tests/setup/counted-database')).serverReact);

const { db } = await import('@/lib/db/client');
const { getCommentatorPage } = await import('@/lib/commentators/page-data');
const { findPeopleNamed, findWhoMayBe } = await import('@/lib/commentators/names-data');
const { listCommentators } = await import('@/lib/commentators/view-data');
const { getThemePage } = await import('@/lib/themes/page-data');
const { listThemeEntries } = await import('@/lib/themes/view-data');
const { listChosen, listLibraryChoices } = await import('@/lib/debates/choices-data');
const { deleteDebate, listDebates, restoreDebate } = await import('@/lib/debates/data');
const { getLibraryPage } = await import('@/lib/debates/library-data');
const { findDebates, findInLibrary } = await import('@/lib/search/data');
const { askIndex, bringSearchUp } = await import('@/lib/search/stored/keep-up-data');
const { findNames } = await import('@/lib/search/names-data');
const { writeManyDebates } = await import('@/scripts/generated-debate/write-many');

/** So many debates stand in the library; all that is counted is counted with a third of them, too. */
const DEBATES = 180;
const FEW = 60;

const ALL: LibraryState = {
  q: '',
  theme: [],
  who: [],
  year: [],
  sort: 'newest',
  page: 1,
};
const pageOfLibrary = (state: Partial<LibraryState> = {}, found: Set<string> | null = null) =>
  getLibraryPage(OWNER, { ...ALL, ...state }, found);

/** The address of a theme that most debates have. */
let shared = '';

beforeAll(async () => {
  await writeManyDebates({ debates: DEBATES, commentators: 3, propositions: 4 });
  shared = (await db.theme.findFirst({ where: { name: { endsWith: 'in many' } } }))?.slug ?? '';
});

/** The rows that a page reads while only some of the debates are in the library, and with all of them. */
async function grown(draw: () => Promise<unknown>): Promise<{ few: number; all: number }> {
  const number = (slug: string) => Number(slug.slice('many-'.length));
  const debates = await db.debate.findMany({ select: { id: true, slug: true } });
  const later = debates.filter(({ slug }) => number(slug) > FEW).map(({ id }) => ({ id }));
  // What is remembered from before is not, any more.
  await db.debate.updateMany({ where: { OR: later }, data: { deletedAt: null } });
  const all = await rowsOf(draw);
  await db.debate.updateMany({ where: { OR: later }, data: { deletedAt: new Date() } });
  const few = await rowsOf(draw);
  await db.debate.updateMany({ where: { OR: later }, data: { deletedAt: null } });
  return { few, all };
}

const WANTED = { ofAKind: 8, similar: 8 };
const find = (query: string) => findInLibrary(OWNER, query, WANTED);

/** How many things the index holds. */
async function countDocuments(): Promise<number> {
  const rows = await askIndex(OWNER, (ask) => ask('SELECT COUNT(*) AS "count" FROM "Document"'));
  return typeof rows === 'string' ? -1 : Number(rows[0]?.count);
}

describe('the search in many debates', () => {
  it('asks one number while nothing changed, and reads the debates that did', async () => {
    await bringSearchUp(OWNER);
    expect(await rowsOf(() => find('harbour'))).toBeLessThanOrEqual(2);
    const all = await countDocuments();
    const changed = await db.debate.findFirstOrThrow({ where: { slug: 'many-9' } });
    await db.debate.update({ where: { id: changed.id }, data: { title: 'Zeppelins at last' } });
    const read = await rowsOf(() => bringSearchUp(OWNER));
    // A stamp of each debate, and every theme and person by name; of the others no position.
    expect(read).toBeLessThan(15 * DEBATES);
    const { found, limit } = await find('zeppelins');
    expect(limit).toBe(null);
    expect(found[0]?.found.title).toBe('Zeppelins at last');
    expect(await countDocuments()).toBe(all);
  });

  it('keeps a proposition of two debates as long as one of them is there', async () => {
    const contexts = async () =>
      (await find('zeppelins land')).found.map(({ found }) => found.context);
    const debatesOf = async () => [...(await findDebates(OWNER, 'zeppelins land')).debateIds];
    const [one, two] = await Promise.all(
      ['many-11', 'many-12'].map((slug) => db.debate.findFirstOrThrow({ where: { slug } })),
    );
    await db.proposition.create({
      data: {
        slug: 'shared-one',
        text: 'Zeppelins land here.',
        debates: {
          create: [
            { debateId: one!.id, order: 90 },
            { debateId: two!.id, order: 90 },
          ],
        },
      },
    });
    expect(await contexts()).toEqual([`${one!.title} · ${two!.title}`]);
    expect(new Set(await debatesOf())).toEqual(new Set([one!.id, two!.id]));
    await deleteDebate(OWNER, one!.id);
    expect(await contexts()).toEqual([two!.title]);
    expect(await debatesOf()).toEqual([two!.id]);
    await restoreDebate(OWNER, one!.id);
    expect(await contexts()).toEqual([`${one!.title} · ${two!.title}`]);
    await db.proposition.delete({ where: { slug: 'shared-one' } });
    expect((await find('zeppelins land here')).found[0]?.kind).not.toBe('proposition');
  });

  it('finds titles, propositions and names without the index', async () => {
    const matches = await findNames(OWNER, 'PERSON shared', searchKinds);
    expect(matches.length).toBeGreaterThan(10);
    expect(new Set(matches.map(({ kind }) => kind))).toEqual(new Set(['commentator']));
    expect(matches[0]?.terms).toEqual(['shared', 'person']);
    expect(await findNames(OWNER, '“?!”', searchKinds)).toEqual([]);
    await expect(findNames(NOBODY, 'shared', searchKinds)).rejects.toThrow();
    await expect(findInLibrary(NOBODY, 'shared', WANTED)).rejects.toThrow();
    await expect(findDebates(NOBODY, 'shared')).rejects.toThrow();
  });
});

describe('the library of many debates', () => {
  it('reads of the debates that are not on the page one row each', async () => {
    const { few, all } = await grown(() => pageOfLibrary());
    // What stands on the page is another fifty then, with a few rows more or less.
    expect(all - few).toBeLessThan(1.5 * (DEBATES - FEW));
    expect(all - few).toBeGreaterThan(0);
  });

  it('reads a page again by one statement, and what was counted once more after a change', async () => {
    const draw = () =>
      Promise.all([
        pageOfLibrary({ theme: [shared], page: 2 }),
        listChosen(OWNER, 'theme', [shared]),
        listLibraryChoices(OWNER, 'who', ''),
      ]);
    const [before] = await draw();
    // Of fifty what stands on their cards; nothing of the others.
    expect(await statementsOf(draw)).toHaveLength(1);
    const first = before.rows[0]!;
    await db.proposition.updateMany({
      where: { debates: { some: { debateId: first.id } } },
      data: { deletedAt: new Date() },
    });
    expect((await statementsOf(draw)).length).toBeGreaterThan(5);
    const [after] = await draw();
    expect(after.all).toBe(before.all - 1);
    await db.proposition.updateMany({
      where: { debates: { some: { debateId: first.id } } },
      data: { deletedAt: null },
    });
    expect((await draw())[0].rows[0]?.bar).toEqual(first.bar);
  });

  it('reads eight of those who take part, however many they are', async () => {
    const { id } = await db.debate.findFirstOrThrow({ where: { slug: 'many-1' } });
    const people = Array.from({ length: 40 }, (_, at) => ({
      id: `crowd-${at}`,
      slug: `crowd-${at}`,
      name: `One of a crowd ${at}`,
    }));
    const before = await rowsOf(() => pageOfLibrary({ sort: 'title' }));
    await db.commentator.createMany({ data: people });
    await db.debateCommentator.createMany({
      data: people.map((one, at) => ({ debateId: id, commentatorId: one.id, order: 100 + at })),
    });
    await pageOfLibrary({ sort: 'title' });
    const [entry] = (await pageOfLibrary({ who: ['crowd-39'] })).rows;
    expect([entry?.id, entry?.commentators, entry?.people.length]).toEqual([id, 43, 8]);
    expect(entry?.people.at(-1)?.name).toBe('One of a crowd 4');
    expect(await rowsOf(() => pageOfLibrary({ sort: 'title' }))).toBeLessThanOrEqual(before);
    await db.debateCommentator.deleteMany({
      where: { commentator: { slug: { startsWith: 'crowd-' } } },
    });
    await db.commentator.deleteMany({ where: { slug: { startsWith: 'crowd-' } } });
  });

  it('shows fifty at a time, each debate once, in one order over the pages', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => pageOfLibrary({ page })));
    expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 50, 30]);
    const dates = pages.flatMap(({ rows }) => rows.map(({ date }) => date ?? ''));
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(DEBATES);
    expect(await pageOfLibrary({ page: 99 })).toMatchObject({ page: 4, pages: 4, first: 151 });
  });

  it('counts kinds as they are counted where every position is read', async () => {
    const cards = new Map((await listDebates(OWNER)).map((card) => [card.id, card]));
    for (const { id, bar, commentators } of (await pageOfLibrary({ page: 2 })).rows) {
      const card = cards.get(id);
      const columns = (card?.propositionIds ?? []).map((proposition) =>
        (card?.commentators ?? []).map(
          (one): Stance | null =>
            card?.stances
              .filter((held) => held.propositionId === proposition && held.commentatorId === one.id)
              .map(({ stance }) => stance)
              .find(isStance) ?? null,
        ),
      );
      const counted = columns.map((column) => ({ counts: countStances(column), propositions: 1 }));
      expect(bar).toEqual(barOfCounts(counted, commentators));
    }
  });

  it('filters and orders over all of it, not over a page', async () => {
    const last = (await pageOfLibrary({ page: 4 })).rows.at(-1);
    const own = last?.people.at(-1)?.slug ?? '';
    const byPerson = await pageOfLibrary({ who: [own] });
    expect(byPerson.rows.map(({ id }) => id)).toEqual([last?.id]);
    expect(byPerson).toMatchObject({ all: 1, pages: 1, debates: DEBATES });
    const found = await pageOfLibrary({}, new Set([last?.id ?? '']));
    expect(found.rows.map(({ id }) => id)).toEqual([last?.id]);
    const year = last?.date?.slice(0, 4) ?? '';
    expect((await pageOfLibrary({ year: [year] })).all).toBe(
      found.years.find(({ value }) => value === year)?.count,
    );
    expect(await pageOfLibrary({ who: [own], year: ['1066'] })).toMatchObject({
      rows: [],
      loosen: [{ filter: 'year', count: 1 }],
    });

    const contested = await Promise.all(
      [1, 2, 3, 4].map((page) => pageOfLibrary({ sort: 'contested', page })),
    );
    const shares = contested.flatMap(({ rows }) =>
      rows.map(({ bar }) => {
        const differ = bar.parts.find(({ tone }) => tone === 'differ')?.count ?? 0;
        return bar.addressed === 0 ? -1 : differ / bar.addressed;
      }),
    );
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it('counts what is contested once, and again when something changed', async () => {
    const first = () => pageOfLibrary({ sort: 'contested' });
    await first();
    const read = await rowsOf(first);
    const [most] = (await first()).rows;
    await db.position.updateMany({
      where: {
        readingId:
          (await db.debate.findFirstOrThrow({ where: { id: most?.id ?? '' } }))
            .referenceReadingId ?? '',
      },
      data: { stance: 2 },
    });
    const after = await rowsOf(first);
    // A row or more of each debate: how many of its propositions are how much contested.
    expect(after).toBeGreaterThanOrEqual(read + DEBATES - 1);
    expect((await first()).rows[0]?.id).not.toBe(most?.id);
  });

  it('takes a theme with what is under it, and none that is out of sight', async () => {
    const [theme] = (await listLibraryChoices(OWNER, 'theme', 'in many')).options;
    const count = theme?.count ?? 0;
    expect(count).toBeGreaterThan(DEBATES / 2);
    expect((await pageOfLibrary({ theme: [theme?.value ?? ''] })).all).toBe(count);
    const above = await db.theme.create({ data: { slug: 'above', name: 'Above all' } });
    await db.theme.update({
      where: { slug: theme?.value ?? '' },
      data: { parentId: above.id },
    });
    expect((await pageOfLibrary({ theme: ['above'] })).all).toBe(count);
    const named = (text: string) => listLibraryChoices(OWNER, 'theme', text);
    expect((await named('ABOVE')).options).toEqual([{ value: 'above', label: 'Above all', count }]);
    await db.theme.update({ where: { id: above.id }, data: { deletedAt: new Date() } });
    expect((await pageOfLibrary({ theme: ['above'] })).all).toBe(0);
    expect((await named('above')).options).toEqual([]);
  });

  it('offers fifty people, those that are chosen, and the others by what is typed', async () => {
    const own = (await pageOfLibrary({ page: 3 })).rows[0]?.people.at(-1);
    const { options, more } = await listLibraryChoices(OWNER, 'who', '');
    expect([options.length, more]).toEqual([50, true]);
    const chosen = { value: own?.slug, label: own?.name, count: 1 };
    expect(await listChosen(OWNER, 'who', [own?.slug ?? '', 'nobody'])).toEqual([chosen]);
    expect(await rowsOf(() => listChosen(OWNER, 'who', []))).toBe(0);
    const typed = await listLibraryChoices(OWNER, 'who', own?.name.toLowerCase() ?? '');
    expect(typed.options.map(({ value }) => value)).toContain(own?.slug);
    const [debate] = (await pageOfLibrary({ who: [own?.slug ?? ''] })).rows;
    await deleteDebate(OWNER, debate?.id ?? '');
    expect((await listLibraryChoices(OWNER, 'who', own?.name ?? '')).options).toEqual([]);
    expect(await listChosen(OWNER, 'who', [own?.slug ?? ''])).toEqual([]);
  });

  it.each<[string, number, () => Promise<unknown>]>([
    // A person is a row of id and name, a theme one of name and place.
    ['commentators', 1.5, () => listCommentators(OWNER, WHOLE_LIST)],
    ['themes', 2.5, () => listThemeEntries(OWNER, WHOLE_LIST)],
    // Of a theme that all use what is counted comes as numbers.
    ['one theme', 0.1, () => getThemePage(OWNER, shared, 1)],
  ])('%s read few rows of what is not on the page: %s a debate at most', async (_, most, draw) => {
    const { few, all } = await grown(draw);
    expect(all - few).toBeLessThan(most * (DEBATES - FEW));
  });

  it('parts people and themes in pages, and finds them by name', async () => {
    const { rows, pages, all } = await listCommentators(OWNER, { q: '', page: 2 });
    expect([rows.length, pages]).toEqual([50, Math.ceil(all / 50)]);
    const names = rows.map(({ name }) => name);
    expect(names).toEqual([...names].sort(compareNames));
    const busy = await listCommentators(OWNER, { q: 'shared PERSON 1', page: 1 });
    expect(busy.rows.map(({ name }) => name)).toContain('Shared Person 10');
    const [first] = busy.rows;
    expect(first?.debates).toHaveLength(8);
    expect(first?.moreDebates).toBe(
      (await getCommentatorPage(OWNER, first?.slug ?? '', 1))!.allDebates.length - 8,
    );
    expect(await listCommentators(OWNER, { q: 'nobody', page: 1 })).toMatchObject({ all: 0 });

    const asked = await findPeopleNamed(OWNER, 'SHARED');
    expect([asked.people.length, asked.more]).toEqual([40, 0]);
    const anybody = await findPeopleNamed(OWNER, '');
    expect([anybody.people.length, anybody.more]).toEqual([50, all - 50]);
    const mayBe = await findWhoMayBe(OWNER, ['Person, Shared 3', 'Nobody Here'], [first?.id ?? '']);
    expect(mayBe.map(({ name }) => name)).toContain(first?.name);
    expect(mayBe.length).toBeLessThan(12);
    expect(mayBe.every((person) => person.in?.startsWith('Many '))).toBe(true);

    const one = (await getCommentatorPage(OWNER, first?.slug ?? '', 1))!;
    const theirs = await Promise.all(
      Array.from({ length: one.positions.pages }, (_, at) =>
        getCommentatorPage(OWNER, first?.slug ?? '', at + 1),
      ),
    );
    const onPages = theirs.flatMap((page) => page!.debates.flatMap(({ positions }) => positions));
    expect(new Set(onPages.map(({ id }) => id)).size).toBe(one.positions.all);
    expect(onPages).toHaveLength(first?.positions ?? 0);
    // Each debate stands on the page that its name leads to.
    for (const { id, page } of one.allDebates) {
      expect(theirs[page - 1]!.debates.map((debate) => debate.id)).toContain(id);
    }

    const themes = await listThemeEntries(OWNER, { q: '', page: 2 });
    expect(themes.rows).toHaveLength(50);
    const own = themes.rows.find(({ debates }) => debates === 1);
    expect(own?.onlyDebate?.title).toMatch(/^Many /);
    const found = await listThemeEntries(OWNER, { q: own?.name ?? '', page: 1 });
    expect(found.rows.map(({ id }) => id)).toContain(own?.id);
  });

  it('parts the propositions of a theme, and draws its bar of all of them', async () => {
    const page = await getThemePage(OWNER, shared, 2);
    expect(page?.propositions).toMatchObject({ page: 2, first: 51 });
    expect(page?.bar.propositions).toBe(page?.propositions.all);
    expect([page?.debates.length, page?.allDebates]).toEqual([50, expect.any(Number)]);
    expect(page?.propositions.rows.every(({ stances }) => stances.length <= 3)).toBe(true);
    expect(page?.debates.map(({ date }) => date)).toEqual(
      page?.debates
        .map(({ date }) => date)
        .sort()
        .reverse(),
    );
  });

  it('answers nobody who may not read', async () => {
    await expect(getLibraryPage(NOBODY, ALL, null)).rejects.toThrow();
    await expect(listLibraryChoices(NOBODY, 'who', '')).rejects.toThrow();
    await expect(listChosen(NOBODY, 'who', ['somebody'])).rejects.toThrow();
  });
});
