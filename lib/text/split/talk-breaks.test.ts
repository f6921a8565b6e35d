import { describe, expect, it } from 'vitest';
import { proposeSplit } from '@/lib/text/split/split-contributions';

/** The openings of the paragraphs at which a voice is guessed to begin, without the first. */
function guesses(paragraphs: readonly string[]): string[] {
  const text = paragraphs.join('\n\n');
  const { boundaries, blocks, named } = proposeSplit(text);
  expect(named).toBe(false);
  return boundaries
    .slice(1)
    .sort((a, b) => a.block - b.block)
    .map(({ block }) => text.slice(blocks[block]?.contentStart, blocks[block]?.end).slice(0, 12));
}

describe('a talk that names nobody', () => {
  it('has guesses after questions and at replies', () => {
    expect(
      guesses([
        'We are here tonight, and many have come, to ask whether the road along the harbour should be closed to cars. Who would begin?',
        'It should be closed, and soon, since the shops have lost a third of their trade.',
        'Nobody strolls beside a queue of engines, as everybody can see who has been there.',
        'I disagree with nearly all of that, and the ferry was what stopped.',
        'Close the road and you close the market as well, since nobody carries crates.',
        'So what would you say to them?',
        'That they should have a permit.',
        'Thank you.',
      ]),
    ).toEqual(['It should be', 'I disagree w', 'That they sh', 'Thank you.']);
  });

  it('has them at each dash or sign of another voice, which is none of the words', () => {
    for (const mark of ['– ', '- ', '>> ', '—'])
      expect(
        guesses(['Close the road.', 'Boats.', 'The market.', 'So.'].map((words) => mark + words)),
      ).toEqual(['Boats.', 'The market.', 'So.']);
  });

  it('has many guesses where it is long', () => {
    const turns = Array.from({ length: 60 }, (_, at) => [
      `and what do you say of point ${at} of the road?`,
      `the shops have lost a third of their trade in year ${at}.`,
    ]).flat();
    expect(guesses(turns).length).toBeGreaterThan(55);
  });

  it('is no essay, whose paragraphs are long', () => {
    const sentence = 'The road that goes along the harbour has been there for six hundred years. ';
    const paragraph = `${sentence.repeat(8)}And what is that to us?`;
    expect(guesses([paragraph, paragraph, paragraph, paragraph])).toEqual([]);
  });
});
