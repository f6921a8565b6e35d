import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { SCREENS, STATES } from '@/tests/e2e/screens';
import { TURNS } from '@/tests/e2e/turns';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is called in the journeys of a file, in order. */
const LOOK = /expectAccessible\(\s*\w+,\s*'([^']+)'/g;

const looked = readdirSync(`${root}tests/e2e`)
  .filter((name) => name.endsWith('.spec.ts'))
  .flatMap((name) =>
    [...readFileSync(`${root}tests/e2e/${name}`, 'utf8').matchAll(LOOK)].map(
      ([, screen]) => `${screen} in ${name.replace('.spec.ts', '')}`,
    ),
  );

it('every screen and state is looked at by axe once, where the table says', () => {
  const told = Object.entries({ ...SCREENS, ...STATES }).map(
    ([screen, by]) => `${screen} in ${by}`,
  );
  expect(looked.sort()).toEqual(told.sort());
});

it('every page of the app is among them', () => {
  const pages = readdirSync(`${root}app`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[\\/])page\.tsx$/.test(name))
    .map((name) => `/${name.replace(/\\/g, '/').replace(/\([^)]*\)\/|\/?page\.tsx$/g, '')}`)
    .map((route) => route.replace(/(?<=.)\/$/, ''));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((route) => !(route in SCREENS))).toEqual([]);
});

it('every journey that takes turns is there, by words that one title alone has', () => {
  const found = TURNS.flatMap(({ journeys }) => journeys).map((journey) => {
    const [file, words] = journey.split(/: (.*)/s);
    const spec = readFileSync(`${root}tests/e2e/${file}.spec.ts`, 'utf8');
    const titles = [...spec.matchAll(/test\(\s*(['`])(.*?)\1, async/gs)].map(
      ([, , title]) => title,
    );
    return [journey, titles.filter((title) => title?.includes(words ?? '')).length];
  });
  expect(found.filter(([, count]) => count !== 1)).toEqual([]);
});
