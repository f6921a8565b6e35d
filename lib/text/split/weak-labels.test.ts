import { expect, it } from 'vitest';
import { proposeSplit } from '@/lib/text/split/split-contributions';

const speakersOf = (text: string) =>
  proposeSplit(text).speakers.map(({ name, turns, certain }) => [name, turns, certain]);

it('takes “Name — words” for speakers where the names come back', () => {
  const text = `The night market

Ann Lee — It keeps the street awake, and that is what a street is for.

Ben Ode — It keeps me awake — and that is what a night is not for.

Ann Lee — Then close the window.

Ben Ode – I have. It is August.`;
  expect(speakersOf(text)).toEqual([
    ['Ann Lee', 2, true],
    ['Ben Ode', 2, true],
  ]);
  const split = proposeSplit(text);
  expect(
    split.boundaries.every(({ reason }) => reason === 'A name and a dash begin the line.'),
  ).toBe(true);
});

it('proposes names in small letters as guesses', () => {
  const text = 'ann: no way\nben o: why not\nann: it is late\nben o: it is not\nann: is too';
  expect(speakersOf(text)).toEqual([
    ['ann', 3, false],
    ['ben o', 2, false],
  ]);
});

it('keeps the host among names in small letters', () => {
  const text =
    'Host: Welcome.\n\nann: no way\n\nben: why not\n\nHost: And?\n\nann: it is late\n\nben: it is not';
  expect(speakersOf(text)).toEqual([
    ['Host', 2, false],
    ['ann', 2, false],
    ['ben', 2, false],
  ]);
});

it.each([
  [
    'a dash within sentences',
    'Paris — city of light — sleeps.\n\nRome — they say — does not.\n\nWe agree.\n\nIt is so.\n\nSo it is.',
  ],
  [
    'a list of terms',
    'tea: a drink\n\ncoffee: another one\n\nwater: the best of them\n\nmilk: for some',
  ],
  ['pros and cons', 'pro: it is cheap\n\ncon: it is slow\n\npro: it is quiet\n\ncon: it is far'],
  ['notes', 'note: mind the gap\n\nnote: mind the step\n\nnote: mind the door\n\nnote: mind me'],
])('leaves %s as text', (_, text) => {
  expect(speakersOf(text)).toEqual([]);
});

it('turns names round whose surname stands first, where several do', () => {
  const text = 'Hass, Ryan: Yes.\n\nOsei, Ida: No.\n\nHass, Ryan: Still yes.\n\nOsei, Ida: No.';
  expect(speakersOf(text)).toEqual([
    ['Ryan Hass', 2, true],
    ['Ida Osei', 2, true],
  ]);
  const one = text.replaceAll('Osei, Ida', 'Ida Osei');
  expect(speakersOf(one)[0]).toEqual(['Hass, Ryan', 2, true]);
  // Two spellings of one name are offered as one, and joined by nobody unasked.
  const both = `${text}\n\nRyan Hass: So.\n\nRyan Hass: Then.`;
  expect(speakersOf(both).map(([name]) => name)).toEqual(['Hass, Ryan', 'Ida Osei', 'Ryan Hass']);
  const known = proposeSplit(text, { knownNames: ['Hass, Ryan'] }).speakers;
  expect(known.map(({ name }) => name)).toEqual(['Hass, Ryan', 'Ida Osei']);
  const party = 'Brandt, Greens: Yes.\n\nLowell, SPD: No.\n\nBrandt, Greens: Yes.\n\nKerr, MP: So.';
  const detailsOf = (text: string) =>
    proposeSplit(text).speakers.map(({ name, detail }) => [name, detail]);
  expect(detailsOf(party)).toEqual([
    ['Brandt', 'Greens'],
    ['Lowell', 'SPD'],
    ['Kerr', 'MP'],
  ]);
  const capitals = 'HASS, RYAN: Yes.\n\nOSEI, IDA: No.\n\nHASS, RYAN: Yes.\n\nOSEI, IDA: No.';
  expect(detailsOf(capitals)).toEqual([
    ['RYAN HASS', null],
    ['IDA OSEI', null],
  ]);
});
