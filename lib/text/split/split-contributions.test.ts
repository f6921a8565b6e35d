import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '@/lib/text/clean/normalise-text';
import { proposeSplit } from '@/lib/text/split/split-contributions';

const shared = (name: string) =>
  fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url));

/** Real texts belong to others and may be absent; then that is said aloud, and self-made ones remain. */
function readShared(name: string): string | null {
  const path = shared(name);
  if (existsSync(path)) return normaliseText(readFileSync(path, 'utf8')).text;
  console.log(`${name} is not beside the repository: checked on self-made texts only.`);
  return null;
}

describe('proposeSplit on real texts', () => {
  it('finds the second voice of the ChinaFile article among its best guesses', () => {
    const text = readShared('xi-jinping-goes-to-moscow.txt');
    if (text === null) return;
    const split = proposeSplit(text);
    expect(split.named).toBe(false);
    expect(split.speakers).toEqual([]);
    const roles = split.blocks.map(({ role }) => role);
    expect(roles.slice(0, 4)).toEqual([
      'introduction',
      'introduction',
      'introduction',
      'contribution',
    ]);
    const opening = (offset: number) => text.slice(offset, offset + 22);
    expect(opening(split.boundaries[0]?.offset ?? 0)).toBe('Over the past year sin');
    expect(opening(split.boundaries[1]?.offset ?? 0)).toBe('Xi Jinping’s visit to ');
    expect(split.boundaries.every(({ certain }) => !certain)).toBe(true);
    expect(split.boundaries.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  it('counts the five people of the podcast, its moderator and its breaks', () => {
    // Turns: lines of the file that begin with the name in bold, counted with grep.
    const text = readShared('js-party-87.md');
    if (text === null) return;
    const split = proposeSplit(text);
    const turns = Object.fromEntries(
      split.speakers.map(({ name, turns, kind }) => [name, [kind, turns]]),
    );
    expect(turns).toEqual({
      'Jerod Santo': ['moderator', 64],
      'Feross Aboukhadijeh': ['contributor', 29],
      'Divya Sasidharan': ['contributor', 50],
      'Christopher Hiller': ['contributor', 10],
      'Kevin Ball': ['contributor', 38],
      Break: ['pseudo', 2],
    });
    expect(split.speakers.every(({ certain }) => certain)).toBe(true);
    // An independent count: nothing but lines that begin with words in bold and a colon.
    const counted: Record<string, number> = {};
    for (const [, name = ''] of text.matchAll(/^\*\*([^*:]+):\*\*/gm))
      counted[name] = (counted[name] ?? 0) + 1;
    expect(Object.fromEntries(split.speakers.map(({ name, turns }) => [name, turns]))).toEqual(
      counted,
    );
  });
});

describe('proposeSplit on any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'Anna Berg: I think so.',
      '**Ben Ode:** No.',
      'Note: mind the gap',
      '',
      '## Carla Diaz',
      '<v Dan Eck> Hello there',
      'Q: Why?',
      'A: Because.',
      '王毅：我同意。',
      '👨‍👩‍👧: family',
      '— Flo Gray',
      'A sentence that is long enough to be taken for running text by anybody who reads it.',
    ),
  );

  it('covers it in order, without overlap, every slice its own', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        fc.constantFrom('\n', '\n\n'),
        (lines, gap) => {
          const text = normaliseText(lines.join(gap)).text;
          const split = proposeSplit(text);
          let at = 0;
          for (const block of split.blocks) {
            expect(text.slice(at, block.start).trim()).toBe('');
            expect(block.start).toBeGreaterThanOrEqual(at);
            expect(block.contentStart).toBeGreaterThanOrEqual(block.start);
            expect(block.contentStart).toBeLessThanOrEqual(block.end);
            expect(block.end).toBeGreaterThan(block.start);
            at = block.end;
          }
          expect(text.slice(at).trim()).toBe('');
          for (const { block, offset } of split.boundaries)
            expect(split.blocks[block]?.start).toBe(offset);
          const names = new Set(split.speakers.map(({ name }) => name));
          for (const { speaker } of split.blocks)
            if (speaker !== null) expect(names).toContain(speaker);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says so when there is nothing', () => {
    expect(proposeSplit(' \n ')).toMatchObject({
      blocks: [],
      warnings: ['The text holds no words.'],
    });
  });
});
