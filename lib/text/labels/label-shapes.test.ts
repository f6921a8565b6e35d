import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readColon, readHeading, readMarked, readTimed } from '@/lib/text/labels/label-shapes';

/** The same shapes as patterns: right on every line, and slow on lines of spaces. */
const MARKED =
  /^(?=\*)(\*{1,3})([^*\n]{1,180}?)\s*(:?)\1\s*([:：]?)\s*|^(_{1,3})([^_\n]{1,180}?)\s*(:?)\5\s*([:：]?)\s*/;
const HEADING = /^#{1,6}\s+(.{1,120}?)\s*#*$/;
const COLON = /^([^:：\n]{1,180}?)\s*(?::(?=\s|$)|：)\s*/;
const TIMED = /^(\S.{0,60}?)(?:\s{2,}|\s*[-–—|·]?\s+)12:34$/;

const pieces =
  'Ann Lee|Ben|a|Q|12:34|*|**|***|_|__|#|## |:|: |：| |  |   |-| - |—|·|.|,|words of a turn that goes on';
const line = fc
  .array(fc.constantFrom(...pieces.split('|')), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join('').trim());

it('reads the shapes of labels as their patterns do', () => {
  fc.assert(
    fc.property(line, (text) => {
      const marked = MARKED.exec(text);
      const [label, inner, outer] = [2, 3, 4].map((at) => marked?.[at] ?? marked?.[at + 4]);
      expect(readMarked(text)).toEqual(
        marked === null ? null : { label, inner, outer, length: marked[0].length },
      );
      if (!/^#+\s*$/.test(text)) expect(readHeading(text)).toBe(HEADING.exec(text)?.[1] ?? null);
      const colon = COLON.exec(text);
      expect(readColon(text)).toEqual(
        colon === null ? null : { label: colon[1], length: colon[0].length },
      );
      const time = /(?<=\s)12:34$/.exec(text)?.index;
      if (time !== undefined) expect(readTimed(text, time)).toBe(TIMED.exec(text)?.[1] ?? null);
    }),
    { numRuns: 3_000 },
  );
});
