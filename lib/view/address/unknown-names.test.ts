import { expect, test } from 'vitest';
import { unknownNames } from '@/lib/view/address/unknown-names';
import { emptyViewState, readViewState } from '@/lib/view/state';
import { unknownWords } from '@/lib/words/unknown-words';
import { makeView } from '@/tests/fixtures/small-view';

const view = makeView([[1], [-1]], ['Trade']);

const said = (search: string) =>
  unknownWords(unknownNames(view, Object.fromEntries(new URLSearchParams(search))));

test.each([
  [
    'who=nobody',
    'The address asks for what is not here: commentator “nobody”. The page shows what it would without it.',
  ],
  [
    'who=a,nobody&themes=war&show=p9&by=x',
    'The address asks for what is not here: commentator “nobody”, commentator “x”, theme “war” and proposition “p9”. The page shows what it would without them.',
  ],
  [
    'kind=contested,angry&stance=1,7&sort=loudest&columns=people&measure=love',
    'The address asks for what is not here: kind “angry”, stance “7”, order “loudest”, columns “people” and measure “love”. The page shows what it would without them.',
  ],
  ['who=a,b&themes=trade&show=p0&by=b&kind=common-ground,differ&stance=-2&sort=text', ''],
  ['columns=person&measure=side&who=&q=anything&utm=x', ''],
])('“%s” says what of it is not there', (search, words) => {
  expect(said(search)).toBe(words);
});

test('what is not a name at all is said, too, cut where it is long, and the rest counted', () => {
  expect(said('who=Two+Words')).toContain('commentator “Two Words”');
  expect(said(`who=${'x'.repeat(500)}`).length).toBeLessThan(200);
  expect(said(`themes=${Array.from({ length: 30 }, (_, at) => `t${at}`).join(',')}`)).toContain(
    'theme “t4” and 25 more.',
  );
});

test('every parameter of a view that names something is looked at', () => {
  // What is written freely, or is only on or off, names nothing; of a reading the page says it beside it.
  const free = ['q', 'explicit', 'beside', 'all', 'reading'];
  const naming = Object.keys(emptyViewState).filter((param) => !free.includes(param));
  for (const param of naming) {
    expect(unknownNames(view, { [param]: 'not-there' })).toEqual([{ param, value: 'not-there' }]);
    expect(readViewState(`?${param}=not-there`)).toBeDefined();
  }
});
