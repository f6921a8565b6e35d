import type { Stance } from '@/lib/analysis/stance-matrix';
import { isSilent } from '@/lib/view/absence';
import { tallyOf } from '@/lib/view/tally';
import type {
  CommentatorView,
  DebateView,
  OtherReader,
  OtherwiseCell,
  ReadOtherwise,
} from '@/lib/view/view';
import type { KindTally } from '@/lib/words/kind-words';

/** What one other reader finds of one commentator on one proposition. */
export type FoundOtherwise = {
  readonly commentator: CommentatorView;
  readonly reader: OtherReader;
  readonly stance: Stance | null;
  readonly explicitness: 'explicit' | 'implied';
};

/** What a reading says of a pair: a stance, or null where it was looked at and nothing is said. */
export type ReadPair = {
  readonly stance: Stance;
  readonly explicitness: 'explicit' | 'implied';
} | null;

/** A reading by somebody else: by the id of the proposition and then of the commentator. */
export type OtherReading = {
  readonly id: string;
  readonly who: string;
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, ReadPair>>;
};

type Frame = Pick<DebateView, 'commentators' | 'propositions' | 'silences'> & {
  readonly positions: readonly Pick<
    DebateView['positions'][number],
    'commentatorId' | 'propositionId' | 'stance'
  >[];
};

/** Whether a reading looked at every commentator on every proposition: nothing in it is not coded yet. */
export function isFinished(
  { commentators, propositions }: Pick<Frame, 'commentators' | 'propositions'>,
  { pairs }: Pick<OtherReading, 'pairs'>,
): boolean {
  return propositions.every(({ id }) => {
    const own = pairs.get(id);
    return own !== undefined && commentators.every((person) => own.has(person.id));
  });
}

/**
 * Where other readings differ from the one that is shown; null where there is none. Cost: one step a
 * commentator, proposition and reading.
 *
 * @param others by other people; what they have not coded yet is no difference
 */
export function readOtherwise(
  frame: Frame,
  own: string,
  others: readonly OtherReading[],
): ReadOtherwise | null {
  if (others.length === 0) return null;
  const held = new Map(
    frame.positions.map((one) => [`${one.propositionId} ${one.commentatorId}`, one.stance]),
  );
  const cells: OtherwiseCell[] = [];
  let of = 0;
  for (const [at, { id }] of frame.propositions.entries()) {
    for (const person of frame.commentators) {
      const stance = held.get(`${id} ${person.id}`) ?? null;
      if (stance === null && !isSilent(frame.silences, person, id)) continue;
      let both = false;
      for (const [reader, { pairs }] of others.entries()) {
        const found = pairs.get(id)?.get(person.id);
        if (found === undefined) continue;
        both = true;
        if ((found?.stance ?? null) === stance) continue;
        const cell = [at, person.index, reader, found?.stance ?? null] as const;
        cells.push(found?.explicitness === 'implied' ? [...cell, 1] : cell);
      }
      if (both) of += 1;
    }
  }
  return { own, readers: others.map(asReader(frame)), of, cells };
}

const asReader =
  (frame: Frame) =>
  (other: OtherReading): OtherReader => {
    const { id, who } = other;
    return isFinished(frame, other) ? { id, who } : { id, who, unfinished: true };
  };

/** The same by the id of the proposition. Of who is not in the view nothing is said. */
export function otherwiseByProposition({
  otherwise,
  commentators,
  propositions,
}: Pick<DebateView, 'otherwise' | 'commentators' | 'propositions'>): ReadonlyMap<
  string,
  readonly FoundOtherwise[]
> {
  const places = new Map(commentators.map((person) => [person.index, person]));
  const found = new Map<string, FoundOtherwise[]>();
  for (const [at, place, reader, stance, implied] of otherwise?.cells ?? []) {
    const id = propositions[at]?.id;
    const commentator = places.get(place);
    const by = otherwise?.readers[reader];
    if (id === undefined || !commentator || !by) continue;
    const one: FoundOtherwise = {
      commentator,
      reader: by,
      stance,
      explicitness: implied === 1 ? 'implied' : 'explicit',
    };
    const list = found.get(id);
    if (list) list.push(one);
    else found.set(id, [one]);
  }
  return found;
}

/** How many of all who read a debate, its own reader among them, find a proposition of the kind it is shown as. */
export type FoundSo = { readonly finding: number; readonly of: number };

/**
 * By the id of the proposition, where not every reader finds it of the kind it is shown as: what two make of one
 * commentator can turn a dispute into none. Empty where one person alone has read the debate whole; nothing is said of
 * a proposition on which the reading that is shown is not complete.
 *
 * @param on the positions on a proposition, in the reading that is shown
 * @param tallies what it is in that reading
 */
export function foundSo(
  view: Pick<DebateView, 'otherwise' | 'commentators' | 'propositions'>,
  on: ReadonlyMap<string, Frame['positions']>,
  tallies: ReadonlyMap<string, KindTally>,
): ReadonlyMap<string, FoundSo> {
  const readers = view.otherwise?.readers.filter(({ unfinished }) => !unfinished) ?? [];
  const commentators = new Map(view.commentators.map((person) => [person.id, person]));
  const unlike = [...otherwiseByProposition(view)].flatMap(([id, found]) => {
    const shown = tallies.get(id);
    if (!shown || shown.notCoded > 0) return [];
    const finding = readers.filter((reader) => {
      const theirs = found.filter((one) => one.reader === reader);
      const others = new Set(theirs.map(({ commentator }) => commentator.id));
      const stances = [
        ...(on.get(id) ?? []).filter(({ commentatorId }) => !others.has(commentatorId)),
        ...theirs.flatMap(({ commentator, stance }) =>
          stance === null ? [] : [{ commentatorId: commentator.id, stance }],
        ),
      ];
      // They have read all of it: who says nothing there is silent.
      return tallyOf(stances, commentators.size, commentators).kind === shown.kind;
    });
    if (finding.length === readers.length) return [];
    return [[id, { finding: finding.length + 1, of: readers.length + 1 }] as const];
  });
  return new Map(unlike);
}
