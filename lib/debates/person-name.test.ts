import { expect, it } from 'vitest';
import { partsOfName } from '@/lib/debates/person-name';

it.each([
  ['Ryan Hass', 'Hass', 'Ryan'],
  ['Ludwig van Beethoven', 'van Beethoven', 'Ludwig'],
  ['Jean de la Fontaine', 'de la Fontaine', 'Jean'],
  ['Hass, Ryan', 'Hass', 'Ryan'],
  ['Martin Luther King Jr.', 'King', 'Martin Luther Jr.'],
  ['Jürgen Öz', 'Öz', 'Jürgen'],
  ['Mary-Jane O’Brien', 'O’Brien', 'Mary-Jane'],
])('%s is %s, %s', (name, family, given) => {
  expect(partsOfName(name)).toEqual({ family, given });
});

it.each([
  'The Nurse',
  'World Bank',
  'Ministry of Health',
  'Plato',
  '王小明',
  'Иван Петров',
  'Ann Lee and Bo Chen',
  'Speaker 2',
  'Doe, Jr.',
  '',
])('“%s” has no parts that can be told', (name) => {
  expect(partsOfName(name)).toBeNull();
});
