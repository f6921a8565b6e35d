import { describe, expect, it } from 'vitest';
import { findCodingQuestions } from '@/lib/coding/coding-questions';
import type { WordsElsewhere } from '@/lib/positions/whose-words';
import type { ContributionView, PositionView } from '@/lib/view/view';

const contributions = [
  { id: 'lead', commentatorId: null, text: 'We asked two people.' },
  { id: 'one', commentatorId: 'a', text: 'Nobody reads at night.' },
  { id: 'two', commentatorId: 'b', text: 'Everybody does.' },
  { id: 'three', commentatorId: 'c', text: null },
] as ContributionView[];

const people = [
  { id: 'a', name: 'Ada Berg' },
  { id: 'b', name: 'Bo Cole' },
  { id: 'c', name: 'Cy Dean' },
];

const position = (id: string, who: string, stance: number, quotation: object) =>
  ({
    id,
    commentatorId: who,
    propositionId: 'p',
    stance,
    summary: '',
    evidence: [{ exact: 'Nobody', start: 0, end: 6, ...quotation }],
  }) as unknown as PositionView;

describe('findCodingQuestions', () => {
  it('does not take the same offsets of two contributions for one place', () => {
    const found = findCodingQuestions(
      [
        position('1', 'a', 1, { contributionId: 'one' }),
        position('2', 'b', -1, { contributionId: 'two', exact: 'Everyb' }),
      ],
      contributions,
      people,
      [],
    );
    expect(found).toEqual([]);
  });

  it('asks of a position that rests on words named as another’s alone, and of nothing else about them', () => {
    const named = { contributionId: 'one', wordsOf: 'Ada', saidBy: 'Ada Berg' };
    const held = position('1', 'a', 1, { contributionId: 'one' });
    const denied = position('2', 'b', -1, named);
    const ask = (positions: PositionView[]) =>
      findCodingQuestions(positions, contributions, people, []);
    const [question, ...more] = ask([held, denied]);
    expect(more).toEqual([]);
    expect(question).toMatchObject({
      kind: 'only-others-words',
      positionIds: ['2'],
      words: 'Nobody',
      message: 'Only Ada Berg’s words show this position: does Bo Cole hold it?',
    });
    const own = { exact: 'Everyb', start: 0, end: 6, contributionId: 'two', wordsOf: '' };
    const both = { ...denied, evidence: [...denied.evidence, own as never] };
    expect(ask([held, both])).toEqual([]);
  });

  it('asks about the same words with opposite stances, with a key that follows the stances', () => {
    const ask = (stance: number) =>
      findCodingQuestions(
        [
          position('1', 'a', stance, { contributionId: 'one' }),
          position('2', 'b', -1, { contributionId: 'one' }),
        ],
        contributions,
        people,
        [],
      );
    const opposite = (stance: number) =>
      ask(stance).find(({ kind }) => kind === 'opposite-stances');
    expect(ask(1).map(({ kind }) => kind)).toEqual([
      'others-words',
      'opposite-stances',
      'quoted-of-another',
    ]);
    expect(opposite(1)?.key).toBe(opposite(1)?.key);
    expect(opposite(1)?.key).not.toBe(opposite(2)?.key);
  });

  it('says whose words they are where somebody is quoted with another’s, or with nobody’s', () => {
    const ask = (who: string, quotation: object, elsewhere: WordsElsewhere[] = []) =>
      findCodingQuestions([position('1', who, 1, quotation)], contributions, people, elsewhere)
        .filter(({ kind }) => kind === 'others-words')
        .map(({ message, words, positionIds }) => [message, words, ...positionIds]);
    const bos =
      'These are Bo Cole’s words, not Ada Berg’s: record a position of Bo Cole, or choose words of Ada Berg.';
    const unplaced = { contributionId: null, start: null, end: null };
    expect(ask('a', { contributionId: 'two', exact: 'Everyb' })).toEqual([[bos, 'Everyb', '1']]);
    expect(ask('a', { ...unplaced, exact: 'Everybody', status: 'referred' })).toEqual([
      [bos, 'Everybody', '1'],
    ]);
    expect(
      ask('a', { ...unplaced, contributionId: 'one', exact: 'Everybody', status: 'lost' }),
    ).toEqual([[bos, 'Everybody', '1']]);
    expect(ask('a', { ...unplaced, exact: 'said by nobody', status: 'referred' })).toEqual([
      [
        'These words are not in Ada Berg’s text: choose them there, or remove them.',
        'said by nobody',
        '1',
      ],
    ]);
    const lies = { positionId: '1', exact: 'Nobody', speaker: 'Ada Berg', debate: 'Last year' };
    const far = { contributionId: 'of-last-year' };
    expect(ask('a', far, [lies, { ...lies, positionId: 'of another reading' }])).toEqual([
      [
        'These are Ada Berg’s words in another debate, “Last year”: choose words of Ada Berg in this one.',
        'Nobody',
        '1',
      ],
    ]);

    // Their own, nobody's in particular, only referred to, lost from their own text: no fault.
    expect(ask('a', { contributionId: 'one' })).toEqual([]);
    expect(ask('a', { contributionId: 'lead', exact: 'We ask' })).toEqual([]);
    expect(ask('c', { ...unplaced, exact: 'Everybody', status: 'referred' })).toEqual([]);
    expect(ask('a', { ...unplaced, exact: 'Nobody', status: 'referred' })).toEqual([]);
    expect(
      ask('a', { ...unplaced, contributionId: 'one', exact: 'once said', status: 'lost' }),
    ).toEqual([]);
  });
});
