import { type PropositionKind, splitEvenness } from '@/lib/analysis/proposition/proposition-kind';
import type { HiddenPosition } from '@/lib/view/standing';
import type { CommentatorView, PositionView } from '@/lib/view/view';
import { type KindTally, kindMeaning, kindWords, propositionKinds } from '@/lib/words/kind-words';

/**
 * What a filter on kinds can ask for: the kinds themselves, and parts of two of them. Contested evenly or
 * unevenly; the one voice that is the first's or the second's of those shown. *Hidden*, which older
 * addresses have, is no kind: a filter hides a position, and fewer than two are on show.
 */
export const kindChoices = [
  ...propositionKinds,
  'contested-evenly',
  'contested-unevenly',
  'only-first',
  'only-second',
  'hidden',
] as const;

export type KindChoice = (typeof kindChoices)[number];

/** Split evenly is where the smaller side is so much of those who take a side, or more. */
const EVENLY_FROM = 2 / 5;

/**
 * What the kinds of older addresses are now, where they are called otherwise. Those of two commentators
 * (agree, partly, differ) and those of many (common ground, open, single voice) are the same kinds.
 */
const FORMERLY: Readonly<Record<string, readonly KindChoice[]>> = {
  agree: ['affirmed', 'rejected'],
  'common-ground': ['affirmed', 'rejected'],
  partly: ['undecided'],
  open: ['undecided'],
  differ: ['contested'],
  'single-voice': ['one-voice'],
};

/** The choices an address names, older ones too, each once; what means nothing is left out. */
export function parseKindChoices(value: string): KindChoice[] {
  const named = value.split(',').flatMap((name): readonly KindChoice[] => {
    const known = kindChoices.find((choice) => choice === name);
    return known ? [known] : Object.hasOwn(FORMERLY, name) ? (FORMERLY[name] ?? []) : [];
  });
  return [...new Set(named)];
}

/** Whether a proposition is what a choice asks for. */
export function fitsKind(
  choice: KindChoice,
  facts: {
    readonly tally: KindTally;
    readonly held: readonly PositionView[];
    readonly hidden: readonly HiddenPosition[];
  },
  shown: readonly CommentatorView[],
): boolean {
  const { tally, held, hidden } = facts;
  switch (choice) {
    case 'contested-evenly':
    case 'contested-unevenly': {
      const isEven = (splitEvenness(tally.sides) ?? 0) >= EVENLY_FROM;
      return tally.kind === 'contested' && isEven === (choice === 'contested-evenly');
    }
    case 'only-first':
    case 'only-second': {
      const voice = shown[choice === 'only-first' ? 0 : 1];
      const [position] = [...held, ...hidden.map(({ position }) => position)];
      return tally.kind === 'one-voice' && position?.commentatorId === voice?.id;
    }
    case 'hidden':
      return hidden.length > 0 && held.length < 2;
    default:
      return tally.kind === choice;
  }
}

/** The choices that can be asked for: of what is hidden only where a filter hides something. */
export function applicableKinds(kinds: readonly KindChoice[], hides: boolean): KindChoice[] {
  return hides ? [...kinds] : kinds.filter((kind) => kind !== 'hidden');
}

/**
 * A choice in words.
 *
 * @param commentators of the debate
 * @param shown whose names stand in it
 */
export function kindChoiceWords(
  choice: KindChoice,
  commentators: number,
  shown: readonly Pick<CommentatorView, 'name'>[],
): string {
  const contested = kindWords('contested', commentators);
  const voice = kindWords('one-voice', commentators);
  switch (choice) {
    case 'contested-evenly':
      return `${contested}, evenly split`;
    case 'contested-unevenly':
      return `${contested}, few against many`;
    case 'only-first':
      return `${voice}: ${shown[0]?.name ?? 'the first'}`;
    case 'only-second':
      return `${voice}: ${shown[1]?.name ?? 'the second'}`;
    case 'hidden':
      return 'Positions hidden';
    default:
      return kindWords(choice, commentators);
  }
}

/** What a choice means, in one line. */
export function kindChoiceMeaning(choice: KindChoice, commentators: number): string {
  switch (choice) {
    case 'contested-evenly':
      return 'The smaller side has at least two in five of those who take a side.';
    case 'contested-unevenly':
      return 'The smaller side has less than two in five of those who take a side.';
    case 'only-first':
    case 'only-second':
      return kindMeaning('one-voice', commentators);
    case 'hidden':
      return 'A filter hides a position on it, and fewer than two are on show.';
    default:
      return kindMeaning(choice, commentators);
  }
}

/**
 * The choices that the list of the filter offers, narrower ones `below` their kind: how evenly many are
 * split, and whose voice it is where the debate has two.
 */
export function offeredKinds(
  commentators: number,
  shown: number,
): readonly { readonly choice: KindChoice; readonly below: boolean }[] {
  return propositionKinds.flatMap((kind) => [
    { choice: kind, below: false },
    ...narrower(kind, commentators, shown).map((choice) => ({ choice, below: true })),
  ]);
}

function narrower(
  kind: PropositionKind,
  commentators: number,
  shown: number,
): readonly KindChoice[] {
  if (kind === 'contested' && commentators > 2) return ['contested-evenly', 'contested-unevenly'];
  return kind === 'one-voice' && commentators === 2 && shown === 2
    ? ['only-first', 'only-second']
    : [];
}
