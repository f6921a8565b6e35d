import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { unsaidOfWords } from '@/lib/positions/content';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { answers } from '@/lib/view/ground/answers';
import { alsoHere, asideOf, fitOnFirstScreen, groundOf } from '@/lib/view/ground/ground';
import { lightView } from '@/lib/view/sent/light-view';
import { unpackStances } from '@/lib/view/sent/packed-stances';
import { emptyViewState } from '@/lib/view/state';
import type { DebateView, EvidenceView } from '@/lib/view/view';
import { matrices } from '@/tests/fixtures/law-inputs';
import { makeView } from '@/tests/fixtures/small-view';

const WORDS =
  'The fare is the one thing that everybody on the bus has paid for it and more besides';

/** Any debate of up to six with reasons, quotations, summaries and confidence, some of each. */
const views = fc
  .tuple(matrices, fc.infiniteStream(fc.nat(1000)))
  .map(([rows, dice]): DebateView => {
    const below = (most: number) => dice.next().value % most;
    const view = makeView(
      rows,
      (rows[0] ?? []).map(() => 'Money'),
    );
    const reasons = view.propositions.flatMap(({ id }) =>
      (['for', 'against', 'for'] as const).map((direction, at) => ({
        id: `${id} ${at}`,
        propositionId: id,
        text: WORDS.slice(below(40), 60),
        direction,
      })),
    );
    const positions = view.positions.map((position) => {
      const reasonIds = reasons
        .filter(({ propositionId }) => propositionId === position.propositionId && below(2) === 0)
        .map(({ id }) => id);
      const evidence = Array.from({ length: below(4) }, (_, at): EvidenceView => {
        return {
          id: `${position.id} ${at}`,
          exact: WORDS.slice(0, 5 + below(WORDS.length)),
          contributionId: null,
          start: null,
          end: null,
          paragraph: null,
          // Some are pieces of one quotation.
          quotation: Math.min(at, 1 + below(2)),
          ...unsaidOfWords,
          telling: false,
          stance: below(3) === 0 ? -1 : null,
          reasonId: reasonIds[below(4)] ?? null,
          status: below(5) === 0 ? 'lost' : 'referred',
        };
      });
      return {
        ...position,
        explicitness: below(2) === 0 ? ('implied' as const) : ('explicit' as const),
        confidence: below(2) === 0 ? below(11) : null,
        summary: below(2) === 0 ? WORDS : '',
        reasonIds,
        evidence,
      };
    });
    return { ...view, reasons, positions };
  });

/** What the first screen and the spectrum say of a debate. */
function shownOf(view: DebateView) {
  const facts = filterPropositions(indexDebate(view), emptyViewState);
  const nameOf = (id: string) => view.commentators.find((one) => one.id === id)?.name ?? '';
  const lists = answers.map((kind) => {
    const items = groundOf(facts, kind, (id) =>
      view.reasons.filter(({ propositionId }) => propositionId === id),
    );
    const first = items.slice(0, fitOnFirstScreen(items, nameOf));
    return {
      order: items.map((item) => item.facts.proposition.id),
      first: first.map(({ sides }) =>
        sides.map((side) => ({
          voices: side.voices.map(({ position, ...said }) => [position.commentatorId, said]),
          also: alsoHere(side),
          others: side.others.map(
            (one) => nameOf(one.commentatorId) + asideOf(one, side, sides.length > 1),
          ),
        })),
      ),
    };
  });
  return { lists, rows: spectrumRows(facts, view.commentators) };
}

it('says on the first screen and in the spectrum what the whole debate says', () => {
  fc.assert(
    fc.property(views, (whole) => {
      const { view, packed } = lightView(whole, 'coming');
      const { commentators, propositions, positions } = view;
      const { stances, beside } = packed;
      const sent = unpackStances(commentators, propositions, stances, positions, beside);
      expect(shownOf({ ...view, ...sent })).toEqual(shownOf(whole));
      expect(sent.positions).toHaveLength(whole.positions.length);
    }),
  );
});

it('leaves out the words that are not shown there', () => {
  const whole = makeView(
    [
      [2, 2, 2, 2, 2],
      [2, 1, 1, 1, 1],
    ],
    ['', '', '', '', ''],
  );
  for (const position of whole.positions) {
    position.summary = `Summary of ${position.id}.`;
    position.note = 'A note.';
  }
  const { view, packed } = lightView(whole, 'coming');
  // Of two both speak, on the first three.
  expect(view.positions.map(({ summary }) => summary)).toEqual(
    ['0-0', '1-0', '0-1', '1-1', '0-2', '1-2'].map((id) => `Summary of ${id}.`),
  );
  expect(JSON.stringify(view)).not.toContain('A note.');
  expect(packed).toEqual({ stances: ['eeeee', 'edddd'], beside: [] });
  expect(view.words).toBe('coming');
});
