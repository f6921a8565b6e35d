import { type Stance, stances } from '@/lib/analysis/stance-matrix';
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

/** What is known of a position beside: the commentator and the proposition by their places in the view. */
export type KnownBeside = readonly [
  commentator: number,
  proposition: number,
  known: Partial<Pick<PositionView, 'confidence' | 'others' | 'reasonIds'>>,
];

const LETTERS = 'abcde';
const SILENT = '-';
const NOT_CODED = '.';

const NONE: readonly Stance[] = [];

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
 * their words: each stands in for its packed one, and has of what `beside` says no more than it, so that no
 * position seems to have less than another. A letter that means nothing is read as not coded.
 */
export function unpackStances(
  commentators: People,
  propositions: Sentences,
  packed: PackedStances,
  whole: readonly PositionView[] = [],
  beside: readonly KnownBeside[] = [],
): Pick<DebateView, 'positions' | 'silences'> {
  const known = new Map(
    whole.map((position) => [`${position.commentatorId} ${position.propositionId}`, position]),
  );
  const besides = new Map(beside.map(([row, column, known]) => [`${row} ${column}`, known]));
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
      const own = known.get(key);
      const position: PositionView = own
        ? { ...own, confidence: null, others: NONE }
        : {
            id: key,
            commentatorId,
            propositionId,
            ...emptyFields,
            stance,
            explicitness: letter === letter.toLowerCase() ? 'explicit' : 'implied',
            version: 0,
            reasonIds: [],
            evidence: [],
            others: NONE,
          };
      const said = besides.get(`${row} ${column}`);
      positions.push(said ? Object.assign(position, said) : position);
    }
  }
  return { positions, silences };
}
