import { describe, expect, it } from 'vitest';
import { readerWords, shownReaderWords } from '@/lib/readings/reader-words';

const reading = (id: string, coder: string, between = false) => ({
  id,
  name: id,
  coder,
  isReference: id === 'a',
  adjudicates: between ? { firstId: 'b', secondId: 'c' } : null,
});

describe('readerWords', () => {
  it('says who read the text, and that nobody checked it', () => {
    expect(readerWords([reading('a', 'Ann')])).toBe('Read by Ann, not checked by a second reader');
    expect(readerWords([reading('a', '')])).toBe('Coder not named, not checked by a second reader');
    // What decides between two readings is no reading of its own.
    expect(readerWords([reading('a', 'Ann'), reading('d', 'Dan', true)])).toBe(
      'Read by Ann, not checked by a second reader',
    );
    expect(readerWords([])).toBe('');
  });

  it('names who read it again, or between whose readings it was decided', () => {
    expect(readerWords([reading('a', 'Ann'), reading('b', 'Ben')])).toBe(
      'Read by Ann; read again by Ben',
    );
    expect(readerWords([reading('a', 'Ann'), reading('b', ''), reading('c', '')])).toBe(
      'Read by Ann; read again by 2 others',
    );
    expect(
      readerWords([reading('a', 'Ann', true), reading('b', 'Ben'), reading('c', 'Cleo')]),
    ).toBe('Decided by Ann between readings of Ben and Cleo');
  });
});

describe('shownReaderWords', () => {
  const [ann, ben] = [reading('a', 'Ann'), reading('b', 'Ben')];

  it('says so where another than the reference reading is shown', () => {
    expect(shownReaderWords([ann, ben], 'b')).toBe(
      'Read by Ben, not the reference reading, which is by Ann',
    );
    expect(shownReaderWords([reading('a', ''), reading('b', '')], 'b')).toBe(
      'This is “b”, not the reference reading',
    );
  });

  it('says of the reference reading what there is to say of it', () => {
    for (const shown of ['a', 'gone']) {
      expect(shownReaderWords([ann, ben], shown)).toBe(readerWords([ann, ben]));
    }
  });
});
