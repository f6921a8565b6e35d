import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DerivedFile } from '@/lib/db/derived-file';
import { OWNER } from '@/lib/door/actor';
import { type SearchDocument, type SearchKind, searchKinds } from '@/lib/search/document';
import { showMatch } from '@/lib/search/show-match';
import { exchangePart, listParts } from '@/lib/search/stored/exchange-data';
import { findStored } from '@/lib/search/stored/find-data';
import { findDebatesStored } from '@/lib/search/stored/find-debates-data';
import { openSearchFile } from '@/lib/search/stored/open-data';
import { isWithin, wrongLetters } from '@/lib/search/stored/spellings';

let file: DerivedFile;
beforeAll(async () => {
  file = await openSearchFile(OWNER);
});
afterAll(() => file.close());

function entry(kind: SearchKind, title: string, text = ''): SearchDocument {
  const about = { context: '', href: '/', debateIds: ['d'], language: 'en' };
  return { id: `${kind}:${title}`, kind, title, text, ...about };
}

/** Puts these in the place of all that the index holds. */
async function hold(documents: readonly SearchDocument[]): Promise<void> {
  for (const id of (await listParts(file.read)).keys())
    await exchangePart(OWNER, file, id, null, []);
  await exchangePart(OWNER, file, 'd', 's', documents);
}

const scope = { kinds: searchKinds, hidden: [], withoutQuotations: [] };
const MANY = { ofAKind: 1000, similar: 1000 };

async function find(query: string, kinds: readonly SearchKind[] = searchKinds) {
  const { found, similar } = await findStored(file.read, query, { ...scope, kinds }, MANY);
  return [...found, ...similar].map(showMatch);
}

const titles = async (query: string) =>
  (await find(query)).map((hit) => hit.title.map((part) => part.text).join(''));
const marked = (hit: Awaited<ReturnType<typeof find>>[number] | undefined) =>
  hit?.title.filter((part) => part.marked).map(({ text }) => text);

describe('what is found', () => {
  beforeAll(() =>
    hold([
      entry('debate', 'Should the town close its centre to cars?', 'The Planner · The Shopkeeper'),
      entry('commentator', 'François Müller'),
      entry('proposition', 'Shops lose trade when cars leave.'),
      entry('quotation', 'I lost a third of my trade'),
      entry('debate', '人工智能与课堂'),
      entry('quotation', '我们需要学习怎样使用人工智能'),
      entry('theme', 'ห้องสมุดเปิดกลางคืน'),
    ]),
  );

  it('is a name without its accents and its genitive', async () => {
    expect(await titles('francois muller’s')).toEqual(['François Müller']);
  });

  it('forgives a wrong letter', async () => {
    const [town] = await titles('plann');
    expect((await titles('shopkeper'))[0]).toBe(town);
    expect((await titles('cemtre'))[0]).toBe(town);
    // None in what is short.
    expect(await titles('cats')).toEqual([town, 'Shops lose trade when cars leave.']);
    expect(await titles('cas')).toEqual([]);
  });

  it('begins with what was asked for', async () => {
    expect(await titles('plann')).toEqual(['Should the town close its centre to cars?']);
    expect(await titles('p')).toEqual([]);
  });

  it('holds every word, or else some', async () => {
    expect(await titles('trade cars')).toEqual(['Shops lose trade when cars leave.']);
    expect(await titles('trade zeppelin')).toHaveLength(2);
  });

  it('is a stretch of Chinese or Thai in the middle of a sentence, and nothing for one that is not there', async () => {
    expect(await titles('人工智能')).toEqual(['人工智能与课堂', '我们需要学习怎样使用人工智能']);
    expect(await titles('学习')).toEqual(['我们需要学习怎样使用人工智能']);
    expect(await titles('习')).toEqual(['我们需要学习怎样使用人工智能']);
    expect(await titles('经济')).toEqual([]);
    expect(await titles('เปิด')).toEqual(['ห้องสมุดเปิดกลางคืน']);
  });

  it('is marked where it matches', async () => {
    expect(marked((await find('lost'))[0])).toEqual(['lost']);
    expect(marked((await find('使用人工'))[0])).toEqual(['使用人工']);
    expect(marked((await find('lots'))[0])).toEqual(undefined);
    expect(marked((await find('trede'))[0])).toEqual(['trade']);
  });

  it('is nothing for an empty query or one of signs only, however they look to SQLite', async () => {
    for (const query of ['', ' “?!” ', '"', '*', '()']) expect(await find(query)).toEqual([]);
    for (const query of [
      'trade OR',
      'trade" OR "cars',
      'title:trade',
      'NEAR(trade lost)',
      '-trade',
    ])
      expect((await find(query)).length).toBeGreaterThan(0);
  });

  it('keeps to the kinds asked for', async () => {
    expect((await find('trade', ['quotation'])).map((hit) => hit.kind)).toEqual(['quotation']);
    expect(await find('trade', [])).toEqual([]);
  });
});

it('another spelling stands after the words as they were asked for', async () => {
  await hold([
    entry('debate', 'Land'),
    entry('debate', 'Line'),
    entry('quotation', 'a lane that goes on and on past every shop in the town'),
  ]);
  const hits = await find('lane');
  expect(hits.map(({ near }) => near)).toEqual([false, true, true]);
  const { counts, similarCounts } = await findStored(file.read, 'lane', scope, MANY);
  expect([[...counts], [...similarCounts]]).toEqual([[['quotation', 1]], [['debate', 2]]]);
  // Where nothing else is found, that is what is found.
  const other = await findStored(file.read, 'landf', scope, MANY);
  expect(other.similar).toEqual([]);
  expect(other.found.map(({ found, near }) => [found.title, near])).toEqual([['Land', true]]);
});

it('whole words, titles and what is short come first, and debates before quotations', async () => {
  await hold([
    entry('quotation', 'a harbourmaster'),
    entry('quotation', 'a harbour that is mentioned among very many other things in the town'),
    entry('quotation', 'a harbour'),
    entry('debate', 'a harbour'),
    entry('debate', 'a town', 'with a harbour'),
    ...Array.from({ length: 20 }, (_, at) => entry('text', `something else ${at}`)),
  ]);
  const found = (await find('harbour')).map(({ kind, title, excerpt }) =>
    [kind, ...title, ...excerpt]
      .map((part) => (typeof part === 'string' ? part : part.text))
      .join(' '),
  );
  expect(found[0]).toMatch(/^debate a {1,2}harbour/);
  const quotations = (await find('harbour', ['quotation'])).map(({ id }) => id);
  expect(quotations[0]).toBe('quotation:a harbour');
  expect(quotations.at(-1)).toBe('quotation:a harbourmaster');
  const debates = (await find('harbour', ['debate'])).map(({ id }) => id);
  expect(debates).toEqual(['debate:a harbour', 'debate:a town']);
});

it('leads to the words found in a paragraph', async () => {
  const place = { debateSlug: 'town', part: 1, start: 100 };
  await hold([{ ...entry('text', ''), text: 'We need a bus lane now.', place }]);
  const [hit] = await find('bus lane');
  expect(hit?.href).toBe('/debates/town/read?part=2&start=110&end=118#passage');
  expect(marked(hit)).toEqual(['bus', 'lane']);
});

it('counts all and hands out what is wanted of it; quotations that are left out are said to be', async () => {
  const quotations = Array.from({ length: 9 }, (_, at) => entry('quotation', `harbour ${at}`));
  await hold([...quotations, entry('theme', 'harbour'), entry('theme', 'harbor')]);
  const wanted = { ofAKind: 3, inAll: 4, similar: 1 };
  const found = await findStored(file.read, 'harbour', scope, wanted);
  expect([...found.counts]).toEqual([
    ['theme', 1],
    ['quotation', 9],
  ]);
  expect([found.found.length, found.similar.length, found.isPart]).toEqual([4, 1, false]);
  const part = (await listParts(file.read)).get('d')!.number;
  const without = { ...scope, withoutQuotations: [part] };
  const apart = await findStored(file.read, 'harbour', without, wanted);
  expect([apart.found.map(({ kind }) => kind), apart.isPart]).toEqual([['theme'], true]);
  expect((await findStored(file.read, 'theme', without, wanted)).isPart).toBe(false);
  const hidden = await findStored(file.read, 'harbour', { ...scope, hidden: [part] }, wanted);
  expect(hidden.found).toEqual([]);
});

it('among more than can be weighed whole words and short ones come first, and rare words before common ones', async () => {
  const common = Array.from({ length: 10_500 }, (_, at) =>
    entry('quotation', `${'harbours '.repeat(1 + (at % 7))}${at}`),
  );
  await hold([
    ...common,
    entry('quotation', 'one harbour among the very many things that are said here'),
    entry('text', '', 'ferries of the harbours'),
  ]);
  const wanted = { ofAKind: 5, similar: 5 };
  const { found, counts } = await findStored(file.read, 'harbour', scope, wanted);
  expect([...counts]).toEqual([
    ['quotation', 10_501],
    ['text', 1],
  ]);
  const quotations = found.filter(({ kind }) => kind === 'quotation').map((one) => one.found.title);
  expect(quotations).toHaveLength(5);
  expect(quotations[0]).toMatch(/^one harbour/);
  expect(quotations.slice(1).every((title) => /^harbours \d+$/.test(title))).toBe(true);
  // Nothing holds both: what holds the rare one comes before thousands with the other.
  const some = await findStored(file.read, 'harbours ferries zeppelin', scope, wanted);
  expect(some.found[0]?.kind).toBe('text');
  expect(some.counts.get('quotation')).toBe(10_500);
  expect(some.found).toHaveLength(6);
});

/** Words near enough to each other that some are beginnings of others, and some spelt like others. */
const WORDS = ['lane', 'lanes', 'land', 'line', 'planner', 'planners', 'planer', 'car', '学', '习'];
const words = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((some) => some.join(' '));

const documents = fc
  .array(
    fc.record({
      name: fc.nat(6),
      kind: fc.constantFrom<SearchKind>('debate', 'proposition', 'quotation', 'text'),
      title: words(3),
      text: words(3),
      context: fc.constantFrom('', 'shown otherwise'),
    }),
    { maxLength: 12 },
  )
  .map((some) => new Map(some.map((one) => [`${one.kind}:${one.name}`, one])));

/** How a word is in a document: as it was asked for, in another spelling, or not. */
function standing(asked: string, held: readonly string[]): 'found' | 'near' | 'not' {
  const isFound = (word: string) => (/[a-z]/.test(asked) ? word.startsWith(asked) : word === asked);
  if (held.some(isFound)) return 'found';
  const most = wrongLetters(asked);
  return most > 0 && held.some((word) => isWithin(asked, word, most)) ? 'near' : 'not';
}

it('after any exchanges holds what was put in last, all words before some, and in the debates where it stands', async () => {
  const steps = fc.array(
    fc.record({ part: fc.constantFrom('a', 'b', 'c'), documents, isGone: fc.boolean() }),
    { minLength: 1, maxLength: 4 },
  );
  const query = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(steps, query, async (exchanges, queried) => {
      for (const id of (await listParts(file.read)).keys())
        await exchangePart(OWNER, file, id, null, []);
      const held = new Map<string, SearchDocument[]>();
      for (const { part, documents: of, isGone } of exchanges) {
        const put = isGone
          ? []
          : [...of].map(([id, { name: _, ...one }]): SearchDocument => {
              const about = { href: '/', debateIds: [part], language: '' };
              return { id: `${id}-${part}`, ...one, ...about };
            });
        await exchangePart(OWNER, file, part, isGone ? null : 's', put);
        held.set(part, put);
      }
      const asked = [...new Set(queried)];
      const all = [...held.values()].flat().map((document) => {
        const of = `${document.title} ${document.text}`.split(' ').filter((word) => word !== '');
        return { document, standings: asked.map((one) => standing(one, of)) };
      });
      const every = all.filter(({ standings }) => !standings.includes('not'));
      const some = all.filter(({ standings }) => standings.some((one) => one !== 'not'));
      const expected = every.length > 0 || asked.length === 1 ? every : some;
      const isNear = ({ standings }: (typeof all)[number]) => standings.includes('near');
      const exact = expected.filter((one) => !isNear(one));
      const spelt = expected.filter(isNear);
      const ids = (of: readonly { document: SearchDocument }[]) =>
        of.map(({ document: { id, context } }) => `${id} ${context}`).sort();
      const answer = await findStored(file.read, asked.join(' '), scope, MANY);
      const found = (of: readonly { found: SearchDocument }[]) =>
        of.map((one) => `${one.found.id} ${one.found.context}`).sort();
      expect(found(answer.found)).toEqual(ids(exact.length > 0 ? exact : spelt));
      expect(found(answer.similar)).toEqual(exact.length > 0 ? ids(spelt) : []);
      const sum = [...answer.counts.values()].reduce((one, other) => one + other, 0);
      expect(sum).toBe(answer.found.length);
      const debates = await findDebatesStored(file.read, asked.join(' '), scope);
      const best = exact.length > 0 ? exact : spelt;
      const debateIds = new Set(best.flatMap(({ document }) => document.debateIds));
      expect(debates.debateIds).toEqual(debateIds);
      const within = await debates.findWithin(file.read, [...debateIds], 3);
      for (const debateId of debateIds) {
        const inside = best.filter(
          ({ document: { kind, debateIds: of } }) => kind !== 'debate' && of.includes(debateId),
        );
        const { matches, count } = within.get(debateId) ?? { matches: [], count: 0 };
        expect([matches.length, count]).toEqual([Math.min(3, inside.length), inside.length]);
        expect(ids(inside)).toEqual(expect.arrayContaining(found(matches)));
      }
    }),
    { numRuns: 60 },
  );
});

it('of more spellings than are looked for the nearest are', async () => {
  // A letter less and another one wrong: they stand before it by length.
  const others = [1, 2, 3, 4, 5, 6].flatMap((at) =>
    [...'bcdfghjkmoqrtuvwxy'].map(
      (other) => `zepelin`.slice(0, at) + other + `zepelin`.slice(at + 1),
    ),
  );
  await hold([...others, 'zepelinn'].map((word) => entry('quotation', word)));
  expect(others.length).toBeGreaterThan(100);
  expect(await titles('zepelins')).toContain('zepelinn');
});
