import { describe, expect, it } from 'vitest';
import { describeAnchor } from '@/lib/text/anchor/anchor';
import { reanchorAll } from '@/lib/text/anchor/reanchor';

const before =
  'The ferry should be free. Nobody pays for a bridge. The ferry should be free, said the baker again. A boat that sails half empty is a promise that was kept badly.';

const anchorOf = (id: string, words: string, from = 0) => {
  const start = before.indexOf(words, from);
  return { id, ...describeAnchor(before, start, start + words.length) };
};

describe('reanchorAll', () => {
  it('keeps what only shifted, lists what changed, flags what went', () => {
    const after = `A new first paragraph came in.\n\n${before
      .replace('Nobody pays for a bridge. ', '')
      .replace('a promise that was kept badly', 'a promise that was kept quite badly')}`;
    const second = before.lastIndexOf('The ferry');
    const results = reanchorAll(after, [
      anchorOf('promise', 'half empty is a promise that was kept badly'),
      anchorOf('bridge', 'Nobody pays for a bridge'),
      anchorOf('second', 'The ferry should be free', second),
      anchorOf('boat', 'A boat that sails'),
    ]);
    expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['promise', 'moved'],
      ['bridge', 'lost'],
      ['second', 'kept'],
      ['boat', 'kept'],
    ]);
    expect(results[0]).toMatchObject({
      exact: 'half empty is a promise that was kept quite badly',
      was: 'half empty is a promise that was kept badly',
    });
    expect(results[1]).toMatchObject({ was: 'Nobody pays for a bridge' });
    expect(results[2]).toMatchObject({ start: after.lastIndexOf('The ferry') });
  });

  it('keeps everything in an unchanged text', () => {
    const results = reanchorAll(before, [
      anchorOf('a', 'The ferry should be free'),
      anchorOf('b', 'baker'),
    ]);
    expect(results).toMatchObject([
      { outcome: 'kept', start: 0, score: 1 },
      { outcome: 'kept', score: 1 },
    ]);
  });
});
