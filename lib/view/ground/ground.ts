import { splitEvenness } from '@/lib/analysis/proposition/proposition-kind';
import type { PropositionFacts } from '@/lib/view/filter';
import type { Unfoldable } from '@/lib/view/ground/answers';
import { tellingWords } from '@/lib/view/quotations';
import { sharedInShort } from '@/lib/view/reasons/shared-reason-words';
import { isForSide, type SharedReason, shareOf } from '@/lib/view/reasons/shared-reasons';
import type { PositionView, ReasonView } from '@/lib/view/view';
import { stanceHeld } from '@/lib/words/position-words';

/** A commentator's position as it stands under a proposition: with its words and a reason. */
export type Voice = {
  readonly position: PositionView;
  readonly words: ReturnType<typeof tellingWords>;
  /** The reason that stands for it: a shared one before others, else the first; null where it gives none. */
  readonly reason: (ReasonView & { readonly shared: SharedReason | null }) | null;
  /** Whether its reason is that of the voice above it, with which it is said once that they share it. */
  readonly asAbove: boolean;
};

/** Those who are on one side of a proposition: the voices that stand for it, and who else is. */
export type GroundSide = {
  readonly voices: readonly Voice[];
  readonly others: readonly PositionView[];
};

/** A proposition with who stands for and against it. */
export type GroundItem = {
  readonly facts: PropositionFacts;
  /** One, or for and against. */
  readonly sides: readonly GroundSide[];
};

/** Of two who are together both stand with their words; of more one of each side, and the others by name. */
const OF_TWO = 2;

/**
 * The propositions of a kind, with the voices that stand for them. What at least half of the debate address
 * comes before what fewer do, and what all who read the debate find of the kind before what only some find. Then what
 * is shared most comes first: what more are agreed on, then what more of them say outright, then what is held more
 * strongly. Of what is disputed the most evenly split comes first, then what more take a side on, then likewise. Which they are
 * and their order is no matter of what a filter hides.
 *
 * @param facts what is to be listed; voices are those on show
 * @param reasonsOf the reasons given on a proposition, by its id
 */
export function groundOf(
  facts: readonly PropositionFacts[],
  kind: Unfoldable,
  reasonsOf: (propositionId: string) => readonly ReasonView[],
): GroundItem[] {
  return facts
    .filter((entry) => entry.kind === kind)
    .map((entry) => ({ entry, order: orderOf(entry) }))
    .sort((a, b) => compare(b.order, a.order))
    .map(({ entry }) => groundItem(entry, reasonsOf));
}

/** Who speaks is found when it is first asked: of most only that they are in a list, and where, is. */
function groundItem(
  facts: PropositionFacts,
  reasonsOf: (propositionId: string) => readonly ReasonView[],
): GroundItem {
  let sides: readonly GroundSide[] | null = null;
  return {
    facts,
    get sides() {
      sides ??= sidesOf(facts, reasonsOf(facts.proposition.id));
      return sides;
    },
  };
}

/** What a list begins with is the greatest in these, one after the other: hidden or not. */
function orderOf({ held, hidden, tally, foundSo }: PropositionFacts): number[] {
  const taking = [...held, ...hidden.map(({ position }) => position)].filter(
    ({ stance }) => stance !== 0,
  );
  const outright = taking.filter(({ explicitness }) => explicitness === 'explicit').length;
  return [
    Number(isAddressedByHalf(tally)),
    foundSo ? foundSo.finding / foundSo.of : 1,
    splitEvenness(tally.sides) ?? 0,
    tally.sides.affirming + tally.sides.rejecting,
    outright,
    taking.reduce((sum, { stance }) => sum + Math.abs(stance), 0),
  ];
}

/** Whether at least half of the commentators address it, on whichever side or on none. */
function isAddressedByHalf({ sides, commentators }: PropositionFacts['tally']): boolean {
  return (sides.affirming + sides.rejecting + sides.undecided) * 2 >= commentators;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, place) => one !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function sidesOf({ held, tally }: PropositionFacts, reasons: readonly ReasonView[]): GroundSide[] {
  const sides = [1, -1]
    .map((sign) => held.filter(({ stance }) => Math.sign(stance) === sign))
    .filter((side) => side.length > 0);
  const most = tally.commentators === OF_TWO ? OF_TWO : 1;
  return sides.map((side) => {
    const first = byStrength(side, ({ evidence }) => evidence.length > 0).slice(0, most);
    return {
      voices: sayOnce(first.map((position) => voiceOf(position, held, reasons))),
      others: byStrength(side.filter((position) => !first.includes(position))),
    };
  });
}

function voiceOf(
  position: PositionView,
  held: readonly PositionView[],
  reasons: readonly ReasonView[],
): Voice {
  const given = reasons
    .filter(
      (reason) => position.reasonIds.includes(reason.id) && isForSide(reason, position.stance),
    )
    .map((reason) => ({ ...reason, shared: shareOf(reason.id, position, held) }));
  return {
    position,
    words: tellingWords(position),
    reason: given.find(({ shared }) => shared !== null) ?? given[0] ?? null,
    asAbove: false,
  };
}

/** Where two stand on a side for one reason, the second says so, and the first does not. */
function sayOnce(voices: readonly Voice[]): readonly Voice[] {
  const [first, second] = voices;
  if (!first?.reason || !second || first.reason.id !== second.reason?.id) return voices;
  return [
    { ...first, reason: { ...first.reason, shared: null } },
    { ...second, asAbove: true },
  ];
}

/** Strongest first; of equal ones those said outright, then, where they are to speak, those with words. */
function byStrength(
  held: readonly PositionView[],
  hasWords: (position: PositionView) => boolean = () => false,
): PositionView[] {
  const weight = (position: PositionView) =>
    Math.abs(position.stance) * 4 +
    (position.explicitness === 'explicit' ? 2 : 0) +
    (hasWords(position) ? 1 : 0);
  return [...held].sort((a, b) => weight(b) - weight(a));
}

/** After a voice whose reason is that of the one above. */
export const AS_ABOVE = ', same reason';

/** Of a side so many more are named; the panel has them all. */
export const MOST_NAMED = 3;

/** The most of a kind that the first screen shows at once. */
export const MOST_AT_ONCE = 3;

/**
 * How many of a list stand on the first screen of a laptop, in one of three columns: up to three, fewer
 * where their words would not fit or where fewer than half of the debate address them and others are
 * addressed by more, and one at least. Lines are estimated, so that the page is the same
 * wherever it is written out.
 */
export function fitOnFirstScreen(
  items: readonly GroundItem[],
  nameOf: (commentatorId: string) => string,
): number {
  let left = LINES;
  const byHalf = items.filter(({ facts }) => isAddressedByHalf(facts.tally));
  const most = (byHalf.length > 0 ? byHalf : items).slice(0, MOST_AT_ONCE);
  const first = most.findIndex((item) => {
    left -= linesOf(item, nameOf);
    return left < 0;
  });
  return first < 0 ? most.length : Math.max(1, first);
}

/**
 * Before those of a side who are only named. Where none of them gives the reason that stands above it says that
 * theirs are not shown: who is on a side is easily taken to share what is said there, and what is not their ground to
 * be denied by them.
 */
export function alsoHere({
  voices,
  others,
}: {
  readonly voices: readonly { readonly reason: { readonly id: string } | null }[];
  readonly others: readonly Pick<PositionView, 'reasonIds'>[];
}): string {
  const reason = voices[0]?.reason;
  const isTheirs = others.some(({ reasonIds }) => reason && reasonIds.includes(reason.id));
  return reason && !isTheirs ? 'also, reasons not shown:' : 'also:';
}

/**
 * How somebody who is only named stands, where that is not as the voice before says it: " (agrees)",
 * " (agrees, implied)"; '' else. Where nobody is on another side only what is implied is said: how many go how far
 * stands above them (`strongly`).
 */
export function asideOf(
  position: Pick<PositionView, 'stance' | 'explicitness'>,
  { voices }: { readonly voices: readonly { readonly position: Pick<PositionView, 'stance'> }[] },
  isDisputed: boolean,
): string {
  const isImplied = position.explicitness === 'implied';
  if (!isDisputed) return isImplied ? ' (implied)' : '';
  const isAlike = !isImplied && position.stance === voices[0]?.position.stance;
  return isAlike ? '' : ` (${stanceHeld(position)})`;
}

/** How many of those who take a side on common ground do so strongly, whatever a filter hides. */
export function strongly({ held, hidden }: Pick<PropositionFacts, 'held' | 'hidden'>): number {
  return [...held, ...hidden.map(({ position }) => position)].filter(
    ({ stance }) => Math.abs(stance) === 2,
  ).length;
}

/** Of the lists' own lines (20 px), of characters in one of a voice, and in one of a proposition. */
const LINES = 23;
const CHARACTERS = 48;
const CHARACTERS_OF_PROPOSITION = 40;

function linesOf({ facts, sides }: GroundItem, nameOf: (commentatorId: string) => string): number {
  const lines = (words: string, characters: number) => Math.ceil(words.length / characters);
  const isDisputed = sides.length > 1;
  const said = sides.reduce((sum, side) => {
    const { voices, others } = side;
    const own = voices.reduce((all, { position, words, reason, asAbove }) => {
      const same = asAbove ? AS_ABOVE : '';
      const head = `${nameOf(position.commentatorId)} ${stanceHeld(position)}${same}`;
      const shared = reason?.shared ? ` (${sharedInShort(reason.shared, nameOf)})` : '';
      const why = asAbove ? '' : `${reason?.text ?? ''}${shared}`;
      return (
        all +
        lines(head, CHARACTERS) +
        lines(why, CHARACTERS) +
        lines(words?.words ?? '', CHARACTERS)
      );
    }, 0);
    const named = others
      .slice(0, MOST_NAMED)
      .map((one) => `and ${nameOf(one.commentatorId)}${asideOf(one, side, isDisputed)}`);
    const listed = named.length === 0 ? '' : `${alsoHere(side)} ${named.join(' ')}`;
    return sum + own + lines(listed, CHARACTERS);
  }, 0);
  const counted = facts.tally.commentators === OF_TWO ? 0 : 1;
  const doubted = facts.foundSo ? 1 : 0;
  return (
    1 + counted + doubted + 1.1 * lines(facts.proposition.text, CHARACTERS_OF_PROPOSITION) + said
  );
}
