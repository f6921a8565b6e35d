import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '@/lib/search/document';
import { buildSearchIndex, exchangeDocuments, searchIn } from '@/lib/search/search-index';

function entry(kind: SearchDocument['kind'], title: string, text = ''): SearchDocument {
  return {
    id: `${kind}:${title}`,
    kind,
    title,
    text,
    context: '',
    href: '/',
    debateIds: [],
    language: 'en',
  };
}

const index = buildSearchIndex([
  entry('debate', 'Should the town close its centre to cars?', 'The Planner · The Shopkeeper'),
  entry('commentator', 'François Müller'),
  entry('proposition', 'Shops lose trade when cars leave.'),
  entry('quotation', 'I lost a third of my trade'),
  entry('debate', '人工智能与课堂'),
  entry('quotation', '我们需要学习怎样使用人工智能'),
]);

const titles = (query: string) =>
  searchIn(index, query).map((hit) => hit.title.map((part) => part.text).join(''));

describe('searchIn', () => {
  it('finds a name without its accents', () => {
    expect(titles('francois muller')).toEqual(['François Müller']);
  });

  it('forgives a wrong letter', () => {
    expect(titles('shopkeper')[0]).toBe('Should the town close its centre to cars?');
    expect(titles('cemtre')[0]).toBe('Should the town close its centre to cars?');
  });

  it('puts another spelling after the words as they were asked for', () => {
    const streets = buildSearchIndex([
      entry('debate', 'Land'),
      entry('debate', 'Line'),
      entry('quotation', 'a lane that goes on and on past every shop in the town'),
    ]);
    const hits = searchIn(streets, 'lane');
    expect(hits.map(({ near }) => near)).toEqual([false, true, true]);
  });

  it('leads to the words found in a paragraph', () => {
    const [hit] = searchIn(
      buildSearchIndex([
        {
          ...entry('text', ''),
          text: 'We need a bus lane now.',
          place: { debateSlug: 'town', part: 1, start: 100 },
        },
      ]),
      'bus lane',
    );
    expect(hit?.href).toBe('/debates/town/read?part=2&start=110&end=118#passage');
    expect(hit?.title.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'bus',
      'lane',
    ]);
  });

  it('exchanges what changed', () => {
    const changing = buildSearchIndex([entry('debate', 'One'), entry('theme', 'Two', 'first')]);
    exchangeDocuments(
      changing,
      ['debate:One', 'debate:Never'],
      [entry('theme', 'Two', 'second'), entry('theme', 'Three')],
    );
    const kinds = (query: string) => searchIn(changing, query).map(({ id }) => id);
    expect(kinds('one')).toEqual([]);
    expect(kinds('first')).toEqual([]);
    expect(kinds('second')).toEqual(['theme:Two']);
    expect(kinds('three')).toEqual(['theme:Three']);
  });

  it('finds beginnings of words', () => {
    expect(titles('plann')).toEqual(['Should the town close its centre to cars?']);
  });

  it('puts what has every word before what has some, and falls back to some', () => {
    expect(titles('trade cars')).toEqual(['Shops lose trade when cars leave.']);
    expect(titles('trade zeppelin')).toHaveLength(2);
  });

  it('finds a stretch of Chinese in the middle of a sentence, and nothing for one that is not there', () => {
    expect(titles('人工智能')).toEqual(['人工智能与课堂', '我们需要学习怎样使用人工智能']);
    expect(titles('学习')).toEqual(['我们需要学习怎样使用人工智能']);
    expect(titles('习')).toEqual(['我们需要学习怎样使用人工智能']);
    expect(titles('经济')).toEqual([]);
  });

  it('marks what matched', () => {
    const [hit] = searchIn(index, 'lost');
    expect(hit?.title.filter((part) => part.marked)).toEqual([{ text: 'lost', marked: true }]);
    const chinese = searchIn(index, '使用人工')[0];
    expect(chinese?.title.filter((part) => part.marked)).toEqual([
      { text: '使用人工', marked: true },
    ]);
  });

  it('finds nothing for an empty query or one of signs only', () => {
    expect(titles('')).toEqual([]);
    expect(titles(' “?!” ')).toEqual([]);
  });

  it('keeps to the kinds asked for', () => {
    const hits = searchIn(index, 'trade', { kinds: ['quotation'] });
    expect(hits.map((hit) => hit.kind)).toEqual(['quotation']);
  });
});
