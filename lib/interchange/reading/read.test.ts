import { describe, expect, it } from 'vitest';
import { read } from '@/lib/interchange/reading/read';
import {
  LARGEST_READING,
  READING_VERSION,
  type ReadingFile,
} from '@/lib/interchange/reading/reading-file';
import { recognise } from '@/lib/interchange/reading/recognise';
import { emptyFields, unsaidOfWords } from '@/lib/positions/content';

const file: ReadingFile = {
  format: 'counterpoint-reading',
  version: READING_VERSION,
  debate: { slug: 'night', title: 'Should the library open at night?' },
  reading: { name: 'Kim’s', coder: 'Kim' },
  commentators: [{ key: 'ada', name: 'Ada Berg' }],
  propositions: [
    { key: 'open', text: 'It should open.', themes: [{ name: 'Hours', under: null }] },
    { key: 'read', text: 'People read.', themes: [] },
  ],
  positions: [
    {
      commentator: 'ada',
      proposition: 'open',
      ...emptyFields,
      stance: 2,
      explicitness: 'implied',
      summary: 'Wants it open 💡.',
      reasons: [{ text: 'Students.', direction: 'for' }],
      evidence: [
        {
          quotation: 0,
          contribution: 1,
          paragraph: 2,
          ...unsaidOfWords,
          reason: null,
          quote: { type: 'TextQuoteSelector', exact: 'stay open', prefix: '', suffix: '.' },
          place: { type: 'TextPositionSelector', start: 3, end: 12 },
        },
      ],
    },
  ],
  silences: [{ commentator: 'ada', proposition: 'read' }],
  reviews: [{ contribution: 1, paragraph: 2 }],
};

/** As a file is written. */
const write = (given: ReadingFile) => `${JSON.stringify(given, null, 2)}\n`;

const bytesOf = (text: string) => new TextEncoder().encode(text);

function changed(change: (file: Record<string, unknown>) => void): Uint8Array {
  const copy = structuredClone(file) as unknown as Record<string, unknown>;
  change(copy);
  return bytesOf(JSON.stringify(copy));
}

function problemsOf(bytes: Uint8Array): string[] {
  const answer = read(bytes);
  if (answer.ok) throw new Error('It was read.');
  return answer.problems.map(({ field, message }) => `${field}: ${message}`);
}

describe('the file of a reading', () => {
  it('is recognised by its first lines and comes back as it was written', () => {
    const bytes = bytesOf(write(file));
    expect(recognise('any.json', bytes)).toBe('content');
    expect(recognise('any.json', bytesOf('{"a": 1}'))).toBeNull();
    expect(read(bytes)).toEqual({ ok: true, file });
  });

  it('says all that is wrong at once, by field', () => {
    const bytes = changed((copy) => {
      const [position] = copy.positions as Record<string, unknown>[];
      Object.assign(position!, { stance: 7, explicitness: 'shouted', commentator: 'bo' });
    });
    expect(problemsOf(bytes)).toEqual([
      'positions 1, stance: A stance runs from −2 (strongly disagrees) to 2 (strongly agrees).',
      'positions 1, explicitness: Write “explicit” or “implied”.',
    ]);
  });

  it('refuses names that lead nowhere, and anything twice', () => {
    const bytes = changed((copy) => {
      const positions = copy.positions as Record<string, unknown>[];
      positions.push({ ...positions[0], commentator: 'bo' }, { ...positions[0] });
      (copy.propositions as object[]).push({ key: 'again', text: 'it should  OPEN.' });
    });
    expect(problemsOf(bytes)).toEqual([
      'propositions 3, text: The same words twice: join the two.',
      'positions 2, commentator: “bo” is not among the commentators.',
      'positions 3: The same commentator and proposition twice.',
    ]);
  });

  it('of version 1 is read: what that did not know of a quotation was not said', () => {
    const first = changed((copy) => {
      copy.version = 1;
      for (const { evidence } of copy.positions as { evidence: Record<string, unknown>[] }[]) {
        for (const piece of evidence) {
          for (const name of ['stance', 'saidOn', 'wordsOf', 'telling', 'checked', 'reason']) {
            delete piece[name];
          }
        }
      }
    });
    expect(read(first)).toEqual({ ok: true, file });
  });

  it('refuses a second telling quotation, a reason that is not given, a day and a stance that are none', () => {
    const say = (...parts: object[]) => {
      const bytes = changed((copy) => {
        const [position] = copy.positions as { evidence: object[] }[];
        const [piece] = position!.evidence;
        position!.evidence = parts.map((part, quotation) => ({ ...piece, quotation, ...part }));
      });
      return problemsOf(bytes).join('\n');
    };
    expect(say({ telling: true }, { telling: true })).toBe(
      'positions 1, evidence 2, telling: Another quotation of this position is the telling one already: mark one of them only.',
    );
    expect(say({ reason: { text: 'Guards.', direction: 'for' } })).toMatch(
      /^positions 1, evidence 1, reason: A quotation shows a reason that the position does not give: /,
    );
    expect(say({ saidOn: '2024-13' })).toMatch(
      /^positions 1, evidence 1, saidOn: A date is written 2023-03-22/,
    );
    expect(say({ stance: 3 })).toMatch(/^positions 1, evidence 1, stance: A stance runs from/);
  });

  const bad: [string, () => Uint8Array, RegExp][] = [
    ['empty', () => new Uint8Array(), /empty/],
    ['too large', () => new Uint8Array(LARGEST_READING + 1), /20 MB is the most/],
    ['cut off', () => bytesOf(write(file).slice(0, 300)), /no JSON file/],
    ['rubbish', () => new Uint8Array([0xff, 0xfe, 0x00]), /no JSON file/],
    ['something else', () => bytesOf('{"debates": []}'), /no file of a reading/],
    ['a list', () => bytesOf('[1]'), /no file of a reading/],
    ['deeply nested', () => bytesOf('['.repeat(200_000)), /no JSON file/],
    [
      'a later version',
      () => changed((copy) => Object.assign(copy, { version: 3 })),
      /version 1 and 2/,
    ],
    ['no positions', () => changed((copy) => delete copy.positions), /positions/],
    [
      'a quotation that ends before it starts',
      () => bytesOf(write(file).replace('"end": 12', '"end": 2')),
      /ends after it starts/,
    ],
  ];
  it.each(bad)('bad: %s', (_, make, message) => {
    expect(problemsOf(make()).join('\n')).toMatch(message);
  });
});
