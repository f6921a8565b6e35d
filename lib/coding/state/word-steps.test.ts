import { describe, expect, it } from 'vitest';
import type { CodingCommand } from '@/lib/coding/state/commands';
import { type Coder, contributions, makeCoder, passage, view } from '@/tests/fixtures/coder';

const start = (by: 1 | -1): CodingCommand => ({ type: 'move-edge', edge: 'start', by });
const end = (by: 1 | -1): CodingCommand => ({ type: 'move-edge', edge: 'end', by });
const arrow = (by: 1 | -1): CodingCommand => ({ ...end(by), isSideways: true }) as CodingCommand;

/** What is chosen after each command. */
const chosenAfter = (coder: Coder, ...commands: CodingCommand[]) =>
  commands.map((command) => {
    coder.does(command);
    const { passage: words, page } = coder.state;
    const text = page.text.contributions.find(({ id }) => id === words?.contributionId)?.text;
    return words && text ? text.slice(words.start, words.end) : null;
  });

describe('words are chosen one by one', () => {
  it('from the next sentence, at both of its ends', () => {
    const coder = makeCoder();
    expect(chosenAfter(coder, end(-1), end(-1), end(-1), start(1), start(-1))).toEqual([
      'People read at night.',
      'People read at',
      'People read',
      'read',
      'People read',
    ]);
    expect(coder.count('show-words')).toBe(5);
  });

  it('over the end of a paragraph: focus and view go along', () => {
    const coder = makeCoder();
    coder.does({ type: 'go-to-words', passage: passage('a', 'They need light.') });
    expect(chosenAfter(coder, end(1))).toEqual(['They need light.\n\nThe']);
    const { place, words } = coder.last('focus-paragraph');
    expect([place.number, words]).toEqual([2, coder.state.passage]);
    expect(chosenAfter(coder, start(-1))).toEqual(['night. They need light.\n\nThe']);
    // Its beginning is brought into sight, which is what moved.
    const shown = coder.last('focus-paragraph');
    expect(shown.place.number).toBe(1);
    const { start: first } = passage('a', 'night. They');
    expect(shown.words).toEqual({ contributionId: 'a', start: first, end: first + 1 });
  });

  it('at the ends of a turn, and where one word is left, it is said', () => {
    const coder = makeCoder();
    coder.does({ type: 'choose-words', passage: passage('a', 'The doors stay open.') });
    coder.does(end(1));
    expect(coder.said().at(-1)).toMatch(/^The turn ends here/);
    coder.does({ type: 'choose-words', passage: passage('a', 'People') }, start(-1));
    expect(coder.said().at(-1)).toMatch(/^The turn begins here/);
    coder.does(end(-1));
    expect(coder.said().at(-1)).toBe('One word is left.');
    expect(coder.state.passage).toEqual(passage('a', 'People'));
  });

  it('an arrow to the left goes on where words run leftward, by word and by sentence', () => {
    const arabic = 'المكتبة مفتوحة. الأبواب مغلقة.';
    const texts = contributions.map((one) => (one.id === 'a' ? { ...one, text: arabic } : one));
    const coder = makeCoder({
      texts,
      view: { ...view, debate: { ...view.debate, language: 'ar' } },
    });
    const sentence = (by: 1 | -1): CodingCommand => ({ type: 'stretch', by, isSideways: true });
    expect(
      chosenAfter(
        coder,
        { type: 'choose-sentence', by: 1 },
        arrow(-1),
        arrow(1),
        sentence(-1),
        sentence(1),
        { type: 'stretch', by: 1 },
      ),
    ).toEqual([
      'المكتبة مفتوحة.',
      'المكتبة مفتوحة. الأبواب',
      'المكتبة مفتوحة.',
      arabic,
      'المكتبة مفتوحة.',
      arabic,
    ]);
    expect(chosenAfter(makeCoder(), { type: 'choose-sentence', by: 1 }, arrow(-1)).at(-1)).toBe(
      'People read at',
    );
  });
});
