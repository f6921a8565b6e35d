import { describe, expect, it } from 'vitest';
import {
  debateViewHref,
  emptyViewState,
  isPlainView,
  readViewState as read,
} from '@/lib/view/state';

describe('the address of a view', () => {
  it('says nothing where nothing is chosen', () => {
    expect(debateViewHref('a-debate')).toBe('/debates/a-debate');
    expect(debateViewHref('a-debate', emptyViewState)).toBe('/debates/a-debate');
    expect(read('')).toEqual(emptyViewState);
  });

  it('reads back what it wrote', () => {
    const state = {
      reading: 'cm1second',
      themes: ['economy', 'leverage'],
      who: ['ryan-hass'],
      kind: ['affirmed' as const, 'only-second' as const],
      stance: [-2 as const, 0 as const],
      explicit: true,
      q: 'gas & oil, “now”',
      sort: 'sharpest' as const,
      columns: 'person' as const,
      measure: 'side' as const,
      beside: true,
      all: ['contested' as const],
      show: 'a-proposition',
      by: 'ryan-hass',
    };
    const href = debateViewHref('a-debate', state);
    expect(read(href.slice(href.indexOf('?')))).toEqual(state);
  });

  it('reads bad values as absent and keeps the good ones beside them', () => {
    const bad =
      '?themes=economy,<script>,,../x&kind=contested,nonsense&stance=7,1,x&explicit=maybe&sort=up&columns=both&measure=%00&show=%3Cb%3E&by=a%20b&reading=../x';
    expect(read(bad)).toEqual({
      ...emptyViewState,
      themes: ['economy'],
      kind: ['contested'],
      stance: [1],
    });
  });

  it('reads the kinds of older addresses as what they are now', () => {
    const kinds = (value: string) => read(`?kind=${value}`).kind;
    expect(kinds('agree')).toEqual(['affirmed', 'rejected']);
    expect(kinds('common-ground')).toEqual(['affirmed', 'rejected']);
    expect(kinds('differ')).toEqual(['contested']);
    expect(kinds('contested')).toEqual(['contested']);
    expect(kinds('partly')).toEqual(['undecided']);
    expect(kinds('open')).toEqual(['undecided']);
    expect(kinds('single-voice')).toEqual(['one-voice']);
    expect(kinds('agree,partly,differ')).toEqual([
      'affirmed',
      'rejected',
      'undecided',
      'contested',
    ]);
    // Whose voice it is, and what a filter hides, are asked for as they were.
    for (const name of ['only-first', 'only-second', 'hidden', 'not-addressed', 'not-coded'])
      expect(kinds(name)).toEqual([name]);
    expect(kinds('agree,common-ground')).toEqual(['affirmed', 'rejected']);
    expect(kinds('toString,constructor,__proto__')).toEqual([]);
  });

  it('is plain where nothing is chosen but whose reading and how its charts are drawn', () => {
    const plain = { reading: 'r', columns: 'person', measure: 'side' } as const;
    expect(isPlainView({ ...emptyViewState, ...plain })).toBe(true);
    const others = Object.keys(emptyViewState).filter((name) => !(name in plain));
    expect(others).toHaveLength(11);
    for (const name of others) {
      const is = { q: 'fare', sort: 'text', show: 'a', by: 'b', explicit: true, beside: true }[
        name
      ];
      const state = { ...emptyViewState, [name]: is ?? [1] };
      expect([name, isPlainView(state)]).toEqual([name, false]);
    }
  });

  it('cuts a query that is too long', () => {
    expect(read(`?q=${'a'.repeat(5000)}`).q).toHaveLength(200);
  });
});
