import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '@/lib/text/clean/normalise-text';

describe('normaliseText', () => {
  it('uses one kind of line end', () => {
    expect(normaliseText('a\r\nb\rc\u2028d\u2029e').text).toBe('a\nb\nc\nd\n\ne');
  });

  it('removes what cannot be seen and says so', () => {
    const { text, notes } = normaliseText('agree\u00adment\u0000 is\u00a0near\ufeff');
    expect(text).toBe('agreement is near');
    expect(notes).toHaveLength(3);
  });

  it('joins words broken at line ends, but keeps the hyphen of a compound', () => {
    const raw =
      'The delegates came to a cautious agree-\nment, which was a well-known habit, and then a well-\nknown quarrel.';
    expect(normaliseText(raw).text).toBe(
      'The delegates came to a cautious agreement, which was a well-known habit, and then a well-known quarrel.',
    );
  });

  it('leaves a short line that ends in a hyphen alone', () => {
    expect(normaliseText('yes-\nno').text).toBe('yes-\nno');
  });

  it('removes running heads where form feeds mark the pages, and joins the sentence', () => {
    const page = (n: number, body: string) => `Harbour Review ${n}\n\n${body}\n`;
    const raw = [page(1, 'The pier was'), page(2, 'closed in May.'), page(3, 'It reopened.')].join(
      '\f',
    );
    expect(normaliseText(raw).text).toBe('The pier was\nclosed in May.\n\nIt reopened.\n');
  });

  it('removes the heads of two pages that bear a number, and lists them', () => {
    const raw =
      'Review, May 2024\nAnn: Stay.\n\nBen: Go.\nPage 1\fReview, May 2024\nAnn: Stay.\n\nBen: Go.\nPage 2';
    const { text, notes } = normaliseText(raw);
    expect(text).toBe('Ann: Stay.\n\nBen: Go.\n\nAnn: Stay.\n\nBen: Go.');
    expect(notes).toEqual([
      'Page headers and page numbers removed: “Review, May 2024” (2 times), “Page 1” (2 times).',
    ]);
  });

  it('removes numbered page lines without form feeds, but no numbered headings', () => {
    const raw =
      'One.\n\nPage 1 of 3\n\nTwo.\n\nPage 2 of 3\n\nQuestion 1\n\nThree.\n\nPage 3 of 3\n\nQuestion 2';
    expect(normaliseText(raw).text).toBe('One.\n\nTwo.\n\nQuestion 1\n\nThree.\n\nQuestion 2');
  });

  it('leads offsets back to the text as it came', () => {
    const raw = 'A\r\n\u00adcafe\u0301 here';
    const { text, offsets } = normaliseText(raw);
    expect(text).toBe('A\ncafé here');
    expect(raw.slice(offsets.toOriginal(text.indexOf('here')))).toBe('here');
    expect(offsets.fromOriginal(raw.indexOf('here'))).toBe(text.indexOf('here'));
  });

  it('changes nothing the second time, is in normal form C, and keeps offsets in order', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\r\n',
        '\f',
        '\u00ad',
        'e\u0301',
        '\ud83d',
        '한',
        '\u1112\u1161\u11ab',
        '👨‍👩‍👧',
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const raw = pieces.join('');
        const { text, offsets } = normaliseText(raw);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/\p{Cs}/u);
        expect(normaliseText(text).text).toBe(text);
        let before = 0;
        for (let at = 0; at <= text.length; at += 1) {
          const original = offsets.toOriginal(at);
          expect(original).toBeGreaterThanOrEqual(before);
          expect(original).toBeLessThanOrEqual(raw.length);
          before = original;
        }
      }),
    );
  });

  it('walks long runs of one character in time', () => {
    // Processor time: other work on the machine tells little.
    const started = process.cpuUsage();
    for (const sign of [' ', 'a', '-\n', '\f', 'e\u0301'])
      normaliseText(`${sign.repeat(300_000)}x`);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(5_000);
  });
});
