import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countBlockWords, countTurns, textOfTurn, turnsOf } from '@/lib/imports/draft-turns';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { countWords } from '@/lib/text/count-words';

const pieces = [
  'Ann Lee: The pier stays.',
  '',
  'Ben Ode:',
  'It goes,',
  'and 我同意你的看法。',
  'Ann: No.',
];

/** A draft of the pieces, where turns begin at some of them. */
function draftOf(
  order: readonly number[],
  begins: readonly (string | null | undefined)[],
): SplitDraft {
  const words = order
    .map((index) => pieces[index % pieces.length] ?? '')
    .filter((piece) => piece !== '');
  let at = 0;
  const blocks = words.map((piece) => {
    const start = at;
    at += piece.length + 2;
    const label = /^[\w ]+: ?/.exec(piece)?.[0].length ?? 0;
    return { start, end: start + piece.length, contentStart: start + label };
  });
  const starts: SplitDraft['starts'] = Object.fromEntries(
    begins.flatMap((speaker, index) =>
      speaker === undefined || index >= blocks.length
        ? []
        : [[index, { speaker, role: 'contribution', reason: '', certain: true } as const]],
    ),
  );
  return { text: words.join('\n\n'), blocks, starts, speakers: [], hints: {}, joinTurns: false };
}

it('counts by blocks what counting the words of each turn gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 20 }),
      fc.array(fc.constantFrom('a', 'b', null, undefined), { maxLength: 20 }),
      (order, begins) => {
        const draft = draftOf(order, begins);
        const turns = turnsOf(draft);
        const plain = new Map<string, { turns: number; words: number }>();
        for (const turn of turns) {
          const words = countWords(textOfTurn(draft, turn));
          if (turn.speaker === null || words === 0) continue;
          const count = plain.get(turn.speaker) ?? { turns: 0, words: 0 };
          plain.set(turn.speaker, { turns: count.turns + 1, words: count.words + words });
        }
        expect(countTurns(turns, countBlockWords(draft.text, draft.blocks))).toEqual(plain);
        expect(turns.map(({ first }) => first)[0] ?? 0).toBe(0);
        expect((turns.at(-1)?.last ?? -1) + 1).toBe(draft.blocks.length);
      },
    ),
  );
});
