import { expect, it } from 'vitest';
import { proposeSplit } from '@/lib/text/split/split-contributions';

const SAYS = 'I think the city should keep its fares because the buses need the money every year.';

/** The lines of a talk with who says each, and which labels are asked about. */
function split(lines: readonly string[]) {
  const text = lines.join('\n\n');
  const { blocks, questions = [] } = proposeSplit(text);
  const speakerOf = (words: string) =>
    blocks.find(({ start, end }) => text.slice(start, end).includes(words))?.speaker;
  return { speakerOf, asked: questions.map(({ name, taken }) => ({ name, taken })) };
}

it('whom somebody quotes in a block quotation does not go on after it, and is asked about', () => {
  const { speakerOf, asked } = split([
    `Anna Berg: ${SAYS}`,
    `Carl Dorn: ${SAYS}`,
    'Anna Berg: As Carl said last week:',
    '> Carl Dorn: We will never charge a fare again.',
    'And that was wrong, I say, because nobody pays for it.',
    'Carl Dorn: I never said so.',
  ]);
  expect(speakerOf('And that was wrong')).toBe('Anna Berg');
  expect(speakerOf('I never said so')).toBe('Carl Dorn');
  expect(asked).toEqual([{ name: 'Carl Dorn', taken: false }]);
});

it('a talk that is quoted as a whole is parted by its labels', () => {
  const { speakerOf, asked } = split([
    `> Anna Berg: ${SAYS}`,
    '> Carl Dorn: We need free buses for everybody who lives here.',
    '> Anna Berg: Nobody pays for it.',
    '> Carl Dorn: I never said so.',
  ]);
  expect(speakerOf('free buses')).toBe('Carl Dorn');
  expect(asked).toEqual([]);
});

it('whose words stand between marks of quotation is asked about where somebody goes on after them', () => {
  const { speakerOf, asked } = split([
    `Anna Berg: ${SAYS}`,
    `Carl Dorn: ${SAYS}`,
    'Anna Berg: I remember it well.',
    'Carl Dorn: “We will never charge a fare again.”',
    'And that was wrong, I say, because nobody pays for it.',
    'Carl Dorn: I never said so.',
  ]);
  expect(speakerOf('And that was wrong')).toBe('Anna Berg');
  expect(asked).toEqual([{ name: 'Carl Dorn', taken: false }]);
});

it('a talk in which everybody is quoted is parted by its labels', () => {
  const { speakerOf, asked } = split([
    `Anna Berg: “${SAYS}”`,
    'She waits.',
    'Carl Dorn: “We will never charge a fare again.”',
    'Anna Berg: “Nobody pays for it.”',
    'Carl Dorn: “I never said so.”',
  ]);
  expect(speakerOf('never charge')).toBe('Carl Dorn');
  expect(asked).toEqual([]);
});

it('a name of more than a hundred letters that comes back is asked about', () => {
  const name = `The Right Honourable Professor ${'Maximilian '.repeat(9)}of Transport`;
  const { asked } = split([
    `Anna Berg: ${SAYS}`,
    `${name}: ${SAYS}`,
    'Anna Berg: Yes.',
    `${name}: No.`,
    'Anna Berg: Why?',
  ]);
  expect(name.length).toBeGreaterThan(120);
  expect(asked).toEqual([{ name, taken: false }]);
});
