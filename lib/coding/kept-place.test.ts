import { describe, expect, it } from 'vitest';
import { readKeptPlace } from '@/lib/coding/kept-place';
import { activeParagraph } from '@/lib/coding/state/places';
import { makeCoder } from '@/tests/fixtures/coder';

describe('the place that a browser kept', () => {
  const place = {
    at: { contributionId: 'a', number: 2 },
    coded: { contributionId: 'a', start: 0, end: 21 },
    seen: { contributionId: 'a', number: 1 },
  };

  it('is read as it was written', () => {
    expect(readKeptPlace(JSON.stringify(place))).toEqual(place);
  });

  it.each(['', '{', '[]', '{"at":1}', JSON.stringify({ ...place, seen: { number: 0 } })])(
    'counts for nothing where it is none: %s',
    (stored) => {
      expect(readKeptPlace(stored)).toBeNull();
    },
  );

  it('is where keys go on', () => {
    const coder = makeCoder();
    coder.does({ type: 'come-back', to: place });
    expect(activeParagraph(coder.state)).toMatchObject({ contributionId: 'a', number: 2 });
    coder.does({ type: 'be-at', contributionId: 'a', number: 1 });
    coder.does({ type: 'choose-sentence', by: 1 });
    expect(coder.state.passage).toMatchObject({ contributionId: 'a', start: 22 });
  });

  it('is taken up only as far as the text still has it', () => {
    const coder = makeCoder();
    const gone = { contributionId: 'gone', number: 1 };
    const longer = { contributionId: 'a', start: 0, end: 5_000 };
    coder.does({ type: 'come-back', to: { at: gone, coded: longer, seen: null } });
    expect(coder.state).toMatchObject({ at: null, coded: null });
  });
});
