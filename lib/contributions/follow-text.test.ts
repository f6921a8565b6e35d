import { describe, expect, it } from 'vitest';
import { type Followed, followQuotations, placeAfter } from '@/lib/contributions/follow-text';
import { stretchesThatStand } from '@/lib/contributions/standing-stretches';

const was = 'Fares are free.\n\nFares are free, said she.\n\nBoats are slow.';

function quoted(id: string, text: string, exact: string, from = 0): Followed {
  const start = text.indexOf(exact, from);
  return {
    id,
    positionId: `position of ${id}`,
    contributionId: 'one',
    exact,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(start + exact.length, start + exact.length + 32),
    start,
    end: start + exact.length,
    paragraph: text.slice(0, start).split('\n\n').length,
    status: 'anchored',
    score: 1,
    wordsOf: '',
    checked: false,
  };
}

const follow = (quotations: Followed[], before: string, after: Record<string, string | null>) => {
  const texts = { before: new Map([['one', before]]), after: new Map(Object.entries(after)) };
  return followQuotations(quotations, texts, stretchesThatStand(texts.before, texts.after));
};

describe('followQuotations', () => {
  it('keeps words that stand twice at their own place when a word before them is corrected', () => {
    const second = quoted('b', was, 'Fares are free', 10);
    const is = was.replace('Fares', 'The fares');
    const [now] = follow([second], was, { one: is });
    expect(now).toMatchObject({ start: second.start! + 4, paragraph: 2, status: 'anchored' });
    expect(is.slice(now!.start!, now!.end!)).toBe('Fares are free');
  });

  it('says of words that were corrected themselves that they are to be looked at again', () => {
    const boats = { ...quoted('c', was, 'Boats are slow'), checked: true };
    const [now] = follow([boats], was, { one: was.replace('are slow', 'were slow') });
    expect(now).toMatchObject({ exact: 'Boats were slow', status: 'moved', checked: false });
  });

  it('keeps what was found fine as lost, and as moved, while nothing of it changes', () => {
    const lost = { ...quoted('l', was, 'Boats'), exact: 'Trams hum', start: null, end: null };
    const moved = { ...quoted('m', was, 'Boats'), score: 0.7 };
    const [one, two] = follow(
      [
        { ...lost, status: 'lost', score: null, checked: true },
        { ...moved, status: 'moved', checked: true },
      ],
      was,
      { one: `${was}\n\nMore.` },
    );
    expect(one).toMatchObject({ status: 'lost', checked: true, exact: 'Trams hum' });
    expect(two).toMatchObject({ status: 'moved', checked: true, score: 0.7 });
  });

  it('goes with its paragraph where others came, went, or were corrected in two places', () => {
    const boats = quoted('c', was, 'Boats are slow');
    const first = quoted('a', was, 'Fares are free');
    const is =
      'Hm.\n\nThe fares are free.\n\nFares are free, said she.\n\nBoats were slow.\n\nEnd.';
    const [one, two] = follow([first, boats], was, { one: is });
    // The same words stood there before, and were not the ones that are quoted.
    expect(one).toMatchObject({ exact: 'Fares are free', status: 'moved', paragraph: 3 });
    expect(two).toMatchObject({ exact: 'Boats were slow', status: 'moved', paragraph: 4 });
    const over = quoted('d', was, 'said she.\n\nBoats');
    expect(follow([over], was, { one: `${was}\n\nMore.` })[0]).toEqual({
      ...over,
      suffix: expect.any(String),
    });
  });

  it('does not settle what was moved and nobody looked at', () => {
    const moved = { ...quoted('m', was, 'Boats'), status: 'moved' as const, score: 0.7 };
    const [now] = follow([moved], was, { one: `Hello.\n\n${was.replace('free,', 'dear,')}` });
    expect(now).toMatchObject({ status: 'moved', score: 0.7 });
  });

  it('goes with a part that becomes a contribution, and with one that goes into another', () => {
    const boats = quoted('c', was, 'Boats');
    const cut = was.indexOf('\n\nBoats');
    const [split] = follow([boats], was, { one: was.slice(0, cut), two: was.slice(cut + 2) });
    expect(split).toMatchObject({
      contributionId: 'two',
      start: 0,
      paragraph: 1,
      status: 'anchored',
    });
    const after = new Map([['one', was]]);
    const before = new Map([
      ['one', was.slice(0, cut)],
      ['two', was.slice(cut + 2)],
    ]);
    const [joined] = followQuotations(
      [split!],
      { before, after },
      stretchesThatStand(before, after),
    );
    expect(joined).toEqual(boats);
  });

  it('is lost with no contribution where that is gone and its words with it', () => {
    const [now] = followQuotations(
      [quoted('c', was, 'Boats')],
      { before: new Map([['one', was]]), after: new Map([['two', 'Other.']]) },
      [],
    );
    expect(now).toMatchObject({
      status: 'lost',
      contributionId: null,
      exact: 'Boats',
      start: null,
    });
  });

  it('is only referred to where no text is stored any more', () => {
    const [now] = follow([quoted('c', was, 'Boats')], was, { one: null });
    expect(now).toMatchObject({ status: 'referred', start: null, paragraph: 3 });
  });

  it('is as it is wanted where the words are there, and looked for where they are not', () => {
    const boats = quoted('c', was, 'Boats are slow');
    const lost = { ...boats, start: null, end: null, status: 'lost' as const, score: null };
    const before = new Map([['one', '']]);
    const texts = { before, after: new Map([['one', was]]) };
    expect(followQuotations([lost], texts, [], () => boats)).toEqual([boats]);
    const moved = { before, after: new Map([['one', `Hm.\n\n${was}`]]) };
    expect(followQuotations([lost], moved, [], () => boats)[0]).toMatchObject({
      start: boats.start! + 5,
      status: 'anchored',
    });
  });
});

it('a paragraph that was changed stands nowhere as a whole', () => {
  const stretches = stretchesThatStand(
    new Map([['one', 'A cat.\n\nA dog.']]),
    new Map([['one', 'A cat.\n\nA big dog.']]),
  );
  expect(placeAfter(stretches, { contributionId: 'one', start: 0, end: 6 })).toEqual({
    contributionId: 'one',
    start: 0,
  });
  expect(placeAfter(stretches, { contributionId: 'one', start: 8, end: 14 })).toBeNull();
});
