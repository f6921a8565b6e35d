import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DerivedFile } from '@/lib/db/derived-file';
import { OWNER } from '@/lib/door/actor';
import { type SearchDocument, type SearchKind, searchKinds } from '@/lib/search/document';
import { exchangePart, listParts } from '@/lib/search/stored/exchange-data';
import { findDebatesStored } from '@/lib/search/stored/find-debates-data';
import { openSearchFile } from '@/lib/search/stored/open-data';

let file: DerivedFile;
beforeAll(async () => {
  file = await openSearchFile(OWNER);
});
afterAll(() => file.close());

const scope = { kinds: searchKinds, hidden: [], withoutQuotations: [] };

describe('what is found within the debates on a page of the library', () => {
  const LOOKED_THROUGH = 2_000;
  const LONG = 'and so on '.repeat(8).trim();
  /** Of each debate the first three, and how many there are; with the statements that were asked. */
  async function within(query: string, debateIds: readonly string[]) {
    const statements: string[] = [];
    let rows = 0;
    const asked: DerivedFile['read'] = async (sql, ...args) => {
      statements.push(sql);
      const answer = await file.read(sql, ...args);
      rows += answer.length;
      return answer;
    };
    const debates = await findDebatesStored(asked, query, scope);
    const found = await debates.findWithin(asked, debateIds, 3);
    const shown = (id: string) => found.get(id)?.matches.map((one) => one.found.title);
    return { debates, found, shown, statements, rows };
  }
  const weighs = (statements: readonly string[]) => statements.some((sql) => sql.includes('bm25'));

  const quotation = (
    debate: string,
    title: string,
    kind: SearchKind = 'quotation',
  ): SearchDocument => ({
    kind,
    title,
    text: '',
    context: '',
    href: '/',
    language: 'en',
    id: `${kind}:${debate}:${title}`,
    debateIds: [debate],
  });
  const put = (debate: string, documents: readonly SearchDocument[]) =>
    exchangePart(OWNER, file, debate, 's', documents);

  beforeAll(async () => {
    const many = Array.from({ length: 6_000 }, (_, at) =>
      quotation('large', `harbours ${'and '.repeat(at % 9)}${at}`),
    );
    await put('large', [...many, quotation('large', 'one whole harbour among very many others')]);
    const shared: SearchDocument = {
      ...quotation('both', 'harbour for all', 'proposition'),
      debateIds: ['small', 'other'],
    };
    const long = [1, 2, 3].map((at) => quotation('late', `harbours ${LONG} ${at}`));
    const texts = ['harbours', `harbours ${LONG}`].map((title) => quotation('late', title, 'text'));
    await put('late', [...long, ...texts]);
    await put('small', [
      quotation('small', 'a harbour that is mentioned among a great many other things'),
      quotation('small', 'a ferry'),
      shared,
    ]);
    await put('other', [
      ...['a ferry', 'ferries', 'the old ferry'].map((title) => quotation('other', title)),
      quotation('other', 'and a ferry, said once more in very many other words', 'text'),
      shared,
    ]);
  });

  it('of more than can be weighed is the short ones, whole words before beginnings, and all are counted', async () => {
    const { debates, found, shown, rows } = await within('harbour', ['large', 'small', 'other']);
    expect(debates.debateIds).toEqual(new Set(['large', 'late', 'small', 'other']));
    expect(shown('large')?.[0]).toMatch(/^one whole harbour/);
    expect(
      shown('large')
        ?.slice(1)
        .every((title) => /^harbours \d+$/.test(title)),
    ).toBe(true);
    expect(shown('small')).toEqual([
      'harbour for all',
      'a harbour that is mentioned among a great many other things',
    ]);
    // What it shares with another is found within it, too.
    expect(shown('other')).toEqual(['harbour for all']);
    expect([...found].map(([id, { count }]) => [id, count])).toEqual([
      ['large', 6_001],
      ['small', 2],
      ['other', 1],
    ]);
    expect(rows).toBeLessThan(LOOKED_THROUGH);
  });

  it('of words that stand in thousands weighs nothing and hands out few rows', async () => {
    const { shown, found, statements, rows } = await within('harbours', ['large', 'late']);
    expect(weighs(statements)).toBe(false);
    // Behind six thousand others of its kind; what is short comes first, whatever it is.
    expect(shown('late')).toEqual(['harbours', `harbours ${LONG} 1`, `harbours ${LONG} 2`]);
    expect(found.get('late')?.count).toBe(5);
    expect(shown('large')?.every((title) => /^harbours \d+$/.test(title))).toBe(true);
    expect(found.get('large')?.count).toBe(6_000);
    expect(rows).toBeLessThan(LOOKED_THROUGH);
  });

  it('of few is weighed, the best first', async () => {
    const { shown, found, statements } = await within('ferry', ['small', 'other', 'large']);
    expect(weighs(statements)).toBe(true);
    expect(shown('other')?.[0]).toBe('a ferry');
    expect(shown('other')).toHaveLength(3);
    expect([...found].map(([id, { count }]) => [id, count])).toEqual([
      ['small', 1],
      ['other', 3],
    ]);
    expect((await within('qqqq', ['small'])).found).toEqual(new Map());
  });

  it('leaves out what stands in a debate that is out of sight', async () => {
    const hidden = [(await listParts(file.read)).get('large')!.number];
    const debates = await findDebatesStored(file.read, 'harbour', { ...scope, hidden });
    expect(debates.debateIds).toEqual(new Set(['late', 'small', 'other']));
    const within = await debates.findWithin(file.read, ['large', 'small'], 3);
    expect([...within.keys()]).toEqual(['small']);
  });
});
