import { describe, expect, it } from 'vitest';
import type { CodingCommand } from '@/lib/coding/state/commands';
import { activeParagraph } from '@/lib/coding/state/places';
import {
  type Coder,
  contributions,
  makeCoder,
  openStoredPair,
  passage,
  stance,
} from '@/tests/fixtures/coder';

const words = ({ contributionId, start, end }: { contributionId: string } & Span) =>
  contributions.find(({ id }) => id === contributionId)?.text?.slice(start, end) ?? null;
type Span = { start: number; end: number };
const chosen = ({ state }: Coder) => (state.passage ? words(state.passage) : null);
const at = ({ state }: Coder) => {
  const place = activeParagraph(state);
  return place ? `${place.contributionId} ${place.number}` : null;
};
const sentence: CodingCommand = { type: 'choose-sentence', by: 1 };
const close: CodingCommand = { type: 'close' };
const p1: CodingCommand = { type: 'choose-proposition', propositionId: 'p1' };

/** Codes the words that are chosen, as the keys do. */
function codes(coder: Coder, id: string) {
  coder.does(stance(1), p1);
  coder.stores(id, 1);
}

describe('what stands beside the text', () => {
  it('Escape in it goes back to the text, and a form under its words stays open', () => {
    const coder = makeCoder();
    coder.does(sentence, stance(1), { type: 'escape', isBeside: true });
    expect(coder.state.form).not.toBeNull();
    expect(coder.last('focus-paragraph').place.contributionId).toBe('a');
    coder.does(openStoredPair, { type: 'escape', isBeside: true });
    expect(coder.state.form).toBeNull();
  });

  it('a key leads to coverage and to questions', () => {
    const coder = makeCoder();
    coder.does({ type: 'show-beside', panel: 'coverage' });
    expect(coder.state.side).toBe('list');
    expect(coder.last('show-panel')).toEqual({ do: 'show-panel', panel: 'coverage', focus: true });
  });
});

describe('a position on words is closed', () => {
  it.each<[string, CodingCommand]>([
    ['Done', close],
    ['Escape', { type: 'escape' }],
  ])('by %s: focus and view are at its words, and keys go on after them', (_, command) => {
    const coder = makeCoder();
    coder.does(sentence, sentence);
    codes(coder, 'x');
    coder.does(command);
    const { place, words: shown } = coder.last('focus-paragraph');
    expect(place).toMatchObject({ contributionId: 'a', number: 1 });
    expect(shown && words(shown)).toBe('They need light.');
    expect(chosen(coder)).toBeNull();
    coder.does(sentence);
    expect([at(coder), chosen(coder)]).toEqual(['a 2', 'The doors stay open.']);
  });

  it('by removing it, when that is answered', () => {
    const coder = makeCoder();
    coder.does(sentence);
    codes(coder, 'x');
    coder.does({ type: 'remove' });
    const { revert, ask } = coder.last('revert');
    const before = coder.count('focus-paragraph');
    coder.does({
      type: 'reverted',
      revert,
      ask,
      outcome: { ok: true, value: { version: 2 } },
    });
    expect(coder.count('focus-paragraph')).toBe(before + 1);
    expect(coder.last('focus-paragraph').place).toMatchObject({ contributionId: 'a', number: 1 });
    coder.does(sentence);
    expect(chosen(coder)).toBe('They need light.');
  });

  it('one sentence after the other, three positions in a row', () => {
    const coder = makeCoder();
    const coded = ['x', 'y', 'z'].map((id) => {
      coder.does(sentence);
      const now = chosen(coder);
      codes(coder, id);
      coder.does({ type: 'escape' });
      return now;
    });
    expect(coded).toEqual(['People read at night.', 'They need light.', 'The doors stay open.']);
  });

  it('and more words that were added last are where keys go on', () => {
    const coder = makeCoder();
    coder.does(sentence);
    codes(coder, 'x');
    coder.does({ type: 'choose-words', passage: passage('a', 'The doors') });
    coder.does({ type: 'take-words', joined: false }, close);
    const { place, words: shown } = coder.last('focus-paragraph');
    expect([place.number, shown && words(shown)]).toEqual([2, 'The doors']);
  });

  it('words that are chosen already stay, and are where one is', () => {
    const coder = makeCoder();
    coder.does(sentence);
    codes(coder, 'x');
    coder.does({ type: 'choose-words', passage: passage('a', 'The doors') }, close);
    expect([at(coder), chosen(coder)]).toEqual(['a 2', 'The doors']);
  });

  it('Shift and an arrow goes on after them, too', () => {
    const coder = makeCoder();
    coder.does(sentence);
    codes(coder, 'x');
    coder.does(close, { type: 'stretch', by: 1 });
    expect(chosen(coder)).toBe('They need light.');
  });

  it('at the end of a turn it is said where the text goes on', () => {
    const coder = makeCoder();
    coder.does({ type: 'go-to-words', passage: passage('a', 'The doors stay open.') });
    codes(coder, 'x');
    coder.does(close, sentence);
    expect(chosen(coder)).toBeNull();
    expect(coder.said().at(-1)).toMatch(/turn ends here/);
  });
});

describe('a position in the list is closed', () => {
  it('the focus is on its cell', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'escape' });
    expect(coder.last('focus-cell')).toMatchObject({ commentatorId: 'A', propositionId: 'p0' });
    expect(coder.count('focus-paragraph')).toBe(0);
  });
});

describe('the words that keys choose', () => {
  it('are brought into sight', () => {
    const coder = makeCoder();
    coder.does(sentence);
    expect(words(coder.last('show-words').passage)).toBe('People read at night.');
    coder.does({ type: 'stretch', by: 1 });
    expect(words(coder.last('show-words').passage)).toBe('People read at night. They need light.');
    coder.does({ type: 'choose-sentence', by: 1 });
    const { words: shown, place } = coder.last('focus-paragraph');
    expect([place.number, shown && words(shown)]).toEqual([2, 'The doors stay open.']);
  });

  it('stretch over the end of a paragraph, to the end of the turn', () => {
    const coder = makeCoder();
    const stretched = ([1, 1, 1, 1, -1] as const).map((by) => {
      coder.does({ type: 'stretch', by });
      return chosen(coder);
    });
    expect(stretched).toEqual([
      'People read at night.',
      'People read at night. They need light.',
      'People read at night. They need light.\n\nThe doors stay open.',
      'People read at night. They need light.\n\nThe doors stay open.',
      'People read at night. They need light.',
    ]);
    expect(at(coder)).toBe('a 1');
  });

  it('and words chosen by mouse are where the keys are', () => {
    const coder = makeCoder();
    coder.does({ type: 'choose-words', passage: passage('a', 'The doors') });
    expect(at(coder)).toBe('a 2');
    coder.does({ type: 'choose-sentence', by: -1 });
    expect(chosen(coder)).toBe('They need light.');
  });
});

describe('a paragraph is done', () => {
  it('and the next one that is not done is gone to', () => {
    const coder = makeCoder({ reviewed: ['a 2'] });
    coder.does({ type: 'toggle-done' });
    expect(coder.last('mark')).toMatchObject({ mark: { paragraph: 1 }, on: true });
    expect(at(coder)).toBe('b 1');
    coder.does({ type: 'toggle-done' });
    expect(coder.said().at(-1)).toMatch(/No passage after this one/);
    expect(at(coder)).toBe('b 1');
  });

  it('taken back, one stays there', () => {
    const coder = makeCoder({ reviewed: ['a 1'] });
    coder.does({ type: 'be-at', contributionId: 'a', number: 1 }, { type: 'toggle-done' });
    expect(coder.last('mark')).toMatchObject({ on: false });
    expect(at(coder)).toBe('a 1');
  });
});

describe('turns of a few words', () => {
  const short = contributions.map((one) =>
    one.id === 'b' ? { ...one, text: 'Yeah, right.' } : one,
  );

  it('are passed over only where the coder says so', () => {
    const coder = makeCoder({ texts: short });
    coder.does({ type: 'be-at', contributionId: 'a', number: 2 }, { type: 'go-next', by: 1 });
    expect(at(coder)).toBe('b 1');
    const skips = makeCoder({ texts: short });
    skips.does({ type: 'pass-short-turns', under: 3 });
    skips.does({ type: 'be-at', contributionId: 'a', number: 2 }, { type: 'go-next', by: 1 });
    expect(at(skips)).toBe('a 2');
    expect(skips.said().at(-1)).toMatch(/fewer than 3 words/);
  });
});

describe('clicking a cell with words chosen', () => {
  const openB: CodingCommand = { type: 'open-pair', commentatorId: 'B', propositionId: 'p0' };

  it('begins a position with them, where they are its commentator’s', () => {
    const coder = makeCoder();
    coder.does({ type: 'choose-words', passage: passage('b', 'The town sleeps.') }, openB);
    expect(coder.form.draft.evidence.map(({ exact }) => exact)).toEqual(['The town sleeps.']);
    expect(chosen(coder)).toBeNull();
  });

  it('takes no words of another, and adds nothing to what is stored', () => {
    const coder = makeCoder();
    coder.does({ type: 'choose-words', passage: passage('a', 'The doors') }, openB);
    expect(coder.form.draft.evidence).toEqual([]);
    expect(chosen(coder)).toBe('The doors');
    coder.does({ type: 'choose-words', passage: passage('a', 'The doors') }, openStoredPair);
    const stored = coder.form.opened.first.evidence.length;
    expect(coder.form.draft.evidence).toHaveLength(stored);
    expect(chosen(coder)).toBe('The doors');
  });
});
