import { stances } from '@/lib/analysis/stance-matrix';
import { emptyFields } from '@/lib/positions/content';
import { isSilent } from '@/lib/view/absence';
import type {
  CommentatorView,
  DebateView,
  PositionView,
  PropositionView,
  Silences,
} from '@/lib/view/view';

/**
 * Many positions as a few characters: a line a commentator, a letter a proposition, in the order
 * of the view. "a" strongly disagrees … "e" strongly agrees; a capital where it is implied; "-"
 * where somebody looked and the commentator is silent; "." where nobody has looked.
 */
export type PackedStances = readonly string[];

const LETTERS = 'abcde';
const SILENT = '-';
const NOT_CODED = '.';

type People = readonly Pick<CommentatorView, 'id' | 'index'>[];
type Sentences = readonly Pick<PropositionView, 'id'>[];

/**
 * Packs silences, and stance and explicitness of every position; words, reasons and confidence stay
 * behind.
 */
export function packStances(
  commentators: People,
  propositions: Sentences,
  positions: readonly Pick<
    PositionView,
    'commentatorId' | 'propositionId' | 'stance' | 'explicitness'
  >[],
  silences: Silences = {},
): PackedStances {
  const columns = new Map(propositions.map(({ id }, column) => [id, column]));
  const lines = new Map(
    commentators.map((person) => [
      person.id,
      propositions.map(({ id }): string => (isSilent(silences, person, id) ? SILENT : NOT_CODED)),
    ]),
  );
  for (const { commentatorId, propositionId, stance, explicitness } of positions) {
    const column = columns.get(propositionId);
    const line = lines.get(commentatorId);
    const letter = LETTERS[stance + 2];
    if (line === undefined || column === undefined || letter === undefined) continue;
    line[column] = explicitness === 'implied' ? letter.toUpperCase() : letter;
  }
  return [...lines.values()].map((line) => line.join(''));
}

/**
 * The positions that were packed, without words, and the silences. `whole` are positions known with
 * their words: each stands in for its packed one. A letter that means nothing is read as not coded.
 */
export function unpackStances(
  commentators: People,
  propositions: Sentences,
  packed: PackedStances,
  whole: readonly PositionView[] = [],
): Pick<DebateView, 'positions' | 'silences'> {
  const known = new Map(
    whole.map((position) => [`${position.commentatorId} ${position.propositionId}`, position]),
  );
  const positions: PositionView[] = [];
  const silences: Record<string, number[]> = {};
  for (const [row, { id: commentatorId, index }] of commentators.entries()) {
    const line = packed[row] ?? '';
    for (const [column, { id: propositionId }] of propositions.entries()) {
      const letter = line[column] ?? NOT_CODED;
      if (letter === SILENT) {
        const list = silences[propositionId];
        if (list) list.push(index);
        else silences[propositionId] = [index];
        continue;
      }
      const stance = stances[LETTERS.indexOf(letter.toLowerCase())];
      if (stance === undefined) continue;
      const key = `${commentatorId} ${propositionId}`;
      positions.push(
        known.get(key) ?? {
          id: key,
          commentatorId,
          propositionId,
          ...emptyFields,
          stance,
          explicitness: letter === letter.toLowerCase() ? 'explicit' : 'implied',
          version: 0,
          reasonIds: [],
          evidence: [],
        },
      );
    }
  }
  return { positions, silences };
}
