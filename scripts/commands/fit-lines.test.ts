import { expect, it } from 'vitest';
import { cut, padTo, widthOf, wrap } from './fit-lines';

it('counts East Asian signs as two columns, and cuts and fills by columns', () => {
  expect(widthOf('林秀英：好')).toBe(10);
  expect(cut('林秀英：好', 7)).toBe('林秀英…');
  expect(cut('short', 5)).toBe('short');
  expect(padTo('林', 4)).toBe('林  ');
});

it('wraps at words within the width', () => {
  expect(wrap('one two three', '  ', 9)).toBe('  one two\n  three');
  expect(wrap('a verylongword b', '', 6)).toBe('a\nveryl…\nb');
});
