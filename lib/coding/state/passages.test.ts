import { describe, expect, it } from 'vitest';
import type { CodingCommand } from '@/lib/coding/state/commands';
import { activeParagraph } from '@/lib/coding/state/places';
import { reduceCoding } from '@/lib/coding/state/reduce';
import {
  type Coder,
  contributions,
  makeCoder,
  openStoredPair,
  passage,
} from '@/tests/fixtures/coder';

const chosen = ({ state }: Coder) => {
  const { passage: words } = state;
  const text = contributions.find(({ id }) => id === words?.contributionId)?.text;
  return words && text ? text.slice(words.start, words.end) : null;
};
const at = ({ state }: Coder) => {
  const place = activeParagraph(state);
  return place ? `${place.contributionId} ${place.number}` : null;
};
const next: CodingCommand = { type: 'go-next', by: 1 };
const before: CodingCommand = { type: 'go-next', by: -1 };
const sentence: CodingCommand = { type: 'choose-sentence', by: 1 };
const sentenceBefore: CodingCommand = { type: 'choose-sentence', by: -1 };

describe('from paragraph to paragraph', () => {
  it('past what editors and moderators say, to the ends', () => {
    const coder = makeCoder();
    expect(at(coder)).toBe('a 1');
    const places = [next, next, next, next, before].map((command) => {
      coder.does(command);
      return at(coder);
    });
    expect(places).toEqual(['a 1', 'a 2', 'b 1', 'b 1', 'a 2']);
    expect(coder.last('focus-paragraph').place).toMatchObject({ contributionId: 'a', number: 2 });
  });

  it('past those that are done, until all are', () => {
    const coder = makeCoder({ reviewed: ['a 2'] });
    coder.does(next, next);
    expect(at(coder)).toBe('b 1');
    const finished = makeCoder({ reviewed: ['a 1', 'a 2', 'b 1'] });
    finished.does(next, next);
    expect(at(finished)).toBe('a 2');
  });

  it('lets go of the words, and closes the form', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'choose-words', passage: passage('a', 'People') }, next);
    expect(coder.state).toMatchObject({ form: null, passage: null });
  });

  it('nowhere where no text is stored', () => {
    const coder = makeCoder({ texts: contributions.map((one) => ({ ...one, text: null })) });
    coder.does(next, sentence, { type: 'stretch', by: 1 }, { type: 'toggle-done' });
    coder.does({ type: 'tap', contributionId: 'a', offset: 3 });
    expect(coder.state).toMatchObject({ at: null, passage: null });
    expect(coder.count('mark')).toBe(0);
  });

  it('the one that the keys are at is marked as done, or taken back', () => {
    const coder = makeCoder({ reviewed: ['a 2'] });
    coder.does({ type: 'toggle-done' });
    expect(coder.last('mark')).toMatchObject({
      mark: { contributionId: 'a', paragraph: 1 },
      on: true,
    });
    coder.does({ type: 'be-at', contributionId: 'a', number: 2 }, { type: 'toggle-done' });
    expect(coder.last('mark')).toMatchObject({ mark: { paragraph: 2 }, on: false });
  });

  it('a paragraph that has the focus already: nothing changes', () => {
    const coder = makeCoder();
    coder.does({ type: 'be-at', contributionId: 'a', number: 2 });
    const { state } = coder;
    coder.does({ type: 'be-at', contributionId: 'a', number: 2 });
    expect(coder.state).toBe(state);
  });
});

describe('from sentence to sentence', () => {
  it('in the paragraph that the keys are at, and over its end to the same speaker’s next', () => {
    const coder = makeCoder();
    const words = [sentence, sentence, sentence, sentence, sentenceBefore].map((command) => {
      coder.does(command);
      return chosen(coder);
    });
    expect(words).toEqual([
      'People read at night.',
      'They need light.',
      'The doors stay open.',
      'The doors stay open.',
      'They need light.',
    ]);
    expect(at(coder)).toBe('a 1');
  });

  it('one more, or one less, and never none', () => {
    const coder = makeCoder();
    const words = ([1, 1, -1, -1] as const).map((by) => {
      coder.does({ type: 'stretch', by });
      return chosen(coder);
    });
    expect(words).toEqual([
      'People read at night.',
      'People read at night. They need light.',
      'People read at night.',
      'People read at night.',
    ]);
  });

  it('a number that is pressed chooses the first, pressed again the next', () => {
    const coder = makeCoder();
    coder.does({ type: 'press-number', contributionId: 'b', number: 1 });
    expect([at(coder), chosen(coder)]).toEqual(['b 1', 'Nobody reads at night.']);
    coder.does({ type: 'press-number', contributionId: 'b', number: 1 });
    expect(chosen(coder)).toBe('The town sleeps.');
  });

  it('a finger chooses the one it taps, and lets go of it by a second tap', () => {
    const coder = makeCoder();
    const tap: CodingCommand = { type: 'tap', contributionId: 'b', offset: 25 };
    coder.does(tap);
    expect([at(coder), chosen(coder)]).toEqual(['b 1', 'The town sleeps.']);
    coder.does(tap);
    expect(chosen(coder)).toBeNull();
  });
});

describe('led to a place', () => {
  const inFound = { list: 'find', at: 0 } as const;

  it('words are chosen and their paragraph is brought into sight', () => {
    const coder = makeCoder();
    coder.does({ type: 'look-for-similar' });
    coder.does({ type: 'go-to-words', passage: passage('a', 'The doors') });
    expect([at(coder), chosen(coder), coder.state.side]).toEqual(['a 2', 'The doors', 'text']);
    expect(coder.last('focus-paragraph').place.number).toBe(2);
  });

  it('words that are only looked at are chosen and shown, and the focus stays in the list', () => {
    const coder = makeCoder();
    coder.does({ type: 'find-in-text' });
    const shown = coder.does({
      type: 'look-at-words',
      passage: passage('b', 'The town'),
      place: inFound,
    });
    expect(shown).toEqual([{ do: 'show-words', passage: passage('b', 'The town') }]);
    expect([at(coder), chosen(coder), coder.state.side]).toEqual(['b 1', 'The town', 'list']);
    coder.does({ type: 'choose-stance', stance: 2 });
    expect(coder.form.draft.evidence.map(({ exact }) => exact)).toEqual(['The town']);
  });

  it('a form that is begun in the list of what is found goes back to it, also with what it is asked in between', () => {
    const toList = { do: 'focus-list', list: 'find', at: 4 };
    const words = passage('b', 'The town');
    const look = { type: 'look-at-words', passage: words, place: { list: 'find', at: 4 } } as const;
    const coder = makeCoder();
    coder.does({ type: 'find-in-text' }, look, { type: 'choose-stance', stance: 2 });
    // The form takes the focus.
    coder.does({ type: 'leave-list' });
    expect(coder.does({ type: 'escape' }).at(-1)).toMatchObject(toList);
    expect(coder.state).toMatchObject({ side: 'list', find: { at: 4 } });
    expect(chosen(coder)).toBe('The town');
    // From the text it goes back to the text.
    coder.does(look, { type: 'leave-list' }, { type: 'back-to-text' });
    coder.does({ type: 'choose-stance', stance: 2 });
    expect(coder.does({ type: 'close' }).at(-1)).toMatchObject({ do: 'focus-paragraph' });

    const place = { kind: 'text' as const, contributionId: 'a', offset: 38 };
    const asked = { positionIds: ['0-0', '1-1'], place };
    const atList = { ...coder.state, recorded: { ...asked, from: { ...inFound, at: 4 } } };
    expect(reduceCoding(atList, { type: 'leave-recorded' }).effects.at(-1)).toMatchObject(toList);
    const opened = reduceCoding(atList, {
      type: 'open-position',
      positionId: '0-0',
      place: asked.place,
    });
    expect(reduceCoding(opened.state, { type: 'close' }).effects.at(-1)).toMatchObject(toList);
  });

  it('words that go on into another turn are told apart as cut, as those that were selected are', () => {
    const coder = makeCoder();
    const words = passage('a', 'They need light.');
    coder.does({ type: 'look-at-words', passage: words, isCut: true, place: inFound });
    expect(coder.state.cut).toBe(coder.state.passage);
    coder.does({ type: 'look-at-words', passage: passage('b', 'The town'), place: inFound });
    expect(coder.state.cut).not.toBe(coder.state.passage);
    coder.does({ type: 'go-to-words', passage: words, isCut: true });
    expect(coder.state.cut).toBe(coder.state.passage);
  });

  it('and back from beside the text, to the words chosen or else to the paragraph, keeping all', () => {
    const coder = makeCoder();
    coder.does({ type: 'be-at', contributionId: 'a', number: 2 }, { type: 'find-in-text' });
    coder.does({ type: 'back-to-text' });
    expect(coder.last('focus-paragraph')).toMatchObject({ place: { number: 2 }, words: null });
    expect([at(coder), chosen(coder), coder.state.side]).toEqual(['a 2', null, 'text']);

    const words = passage('b', 'The town');
    coder.does({ type: 'find-in-text' }, { type: 'look-at-words', passage: words, place: inFound });
    coder.does({ type: 'back-to-text' });
    expect(coder.last('focus-paragraph').words).toEqual(words);
    expect([at(coder), chosen(coder), coder.state.side]).toEqual(['b 1', 'The town', 'text']);
  });

  it('a paragraph, without words', () => {
    const coder = makeCoder();
    const place = coder.state.page.text.ofCommentators[2];
    if (!place) throw new Error('The text has three paragraphs.');
    coder.does(sentence, { type: 'go-to-paragraph', place });
    expect([at(coder), chosen(coder), coder.state.side]).toEqual(['b 1', null, 'text']);
  });
});

describe('what is shown', () => {
  it('Escape closes the form; without one it lets go of the words', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, sentence, { type: 'escape' });
    expect([coder.state.form, chosen(coder)]).toEqual([null, 'People read at night.']);
    coder.does({ type: 'escape' });
    expect(chosen(coder)).toBeNull();
  });

  it('a phone shows one part, and the list has what was asked for', () => {
    const coder = makeCoder();
    const shown = (command: CodingCommand) => [coder.does(command), coder.state.side];
    const panel = (name: string, focus = false) => [{ do: 'show-panel', panel: name, focus }];
    expect(shown({ type: 'find-proposition' })).toEqual([panel('propositions', true), 'list']);
    expect(shown({ type: 'show-part', part: 'text' })).toEqual([[], 'text']);
    expect(shown({ type: 'find-in-text' })).toEqual([panel('find', true), 'list']);
    expect(shown({ type: 'look-for-similar' })).toEqual([panel('similar', true), 'list']);
    expect(shown({ type: 'show-part', part: 'help' })).toEqual([panel('help'), 'list']);
    expect(shown({ type: 'toggle-cues' })).toEqual([[{ do: 'toggle-cues' }], 'list']);
    coder.does({ type: 'show-keys', on: true });
    expect(coder.state.showsKeys).toBe(true);
  });

  it('what the server sent again changes nothing', () => {
    const coder = makeCoder();
    const { state } = coder;
    coder.does({ type: 'page-read', page: state.page });
    expect(coder.state).toBe(state);
  });
});
