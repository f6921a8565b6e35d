import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import { absencesOn } from '@/lib/view/absence';
import { GROUPED_FROM, type RevealItem, type RevealUnit } from '@/lib/view/reveal/reveal-deck';
import type { RevealState, Telling } from '@/lib/view/reveal/reveal-state';
import {
  bareVoice,
  cardsTold,
  type RevealedCard,
  type RevealedVoice,
  voiceOf,
  wholeCards,
} from '@/lib/view/reveal/revealed-cards';
import type { CommentatorView, ReasonView } from '@/lib/view/view';
import { type Absence, absenceLabel, absenceVerb } from '@/lib/words/absence-words';
import { nameList } from '@/lib/words/name-list';
import { stanceHeld } from '@/lib/words/position-words';

/** What a slide shows: of what is not revealed nothing but its name. */
export type Revealed = {
  readonly units: readonly {
    readonly unit: RevealUnit;
    readonly isShown: boolean;
    /** What is said of it once it is shown: "strongly agrees", "does not address it"; else ''. */
    readonly said: string;
  }[];
  readonly columns: readonly {
    readonly stance: Stance;
    readonly voices: readonly RevealedVoice[];
    /** Of many: it is revealed, and nobody stands there. */
    readonly isEmpty: boolean;
  }[];
  /** Who is revealed and holds no stance here, by why. */
  readonly absent: readonly { readonly why: Absence; readonly names: readonly string[] }[];
  readonly cards: readonly RevealedCard[];
  /** What was revealed last, in a sentence; '' at the start of a slide. */
  readonly announced: string;
};

const TOLD: Partial<Record<Telling, string>> = {
  nothing: '',
  reasons: 'The reasons are shown.',
  'all-reasons': 'All reasons are shown.',
  words: 'The words are shown.',
  end: '',
};
const MORE_WORDS = 'More words are shown.';

const ABSENCES: readonly Absence[] = ['not-addressed', 'not-coded', 'hidden'];

/**
 * A slide at a step.
 *
 * @param shown the commentators of the view, in order
 * @param reasons of the proposition; others are not looked at
 * @param wordsOfGroup how many words of a group are told at once, with all reasons; null tells them step by step
 */
export function revealed(
  { facts }: RevealItem,
  state: Pick<RevealState, 'shown' | 'told'>,
  units: readonly RevealUnit[],
  shown: readonly CommentatorView[],
  reasons: readonly ReasonView[],
  wordsOfGroup: number | null = null,
): Revealed {
  const isGrouped = shown.length >= GROUPED_FROM;
  const isShown = (unit: RevealUnit) => state.shown.includes(unit.id);
  const absenceOn = absencesOn(facts);
  const all = shown.map((commentator) => ({
    commentator,
    position: facts.held.find(({ commentatorId }) => commentatorId === commentator.id) ?? null,
  }));
  const unitOf = ({ commentator, position }: (typeof all)[number]) =>
    units.find((unit) =>
      isGrouped
        ? unit.stance === (position?.stance ?? null)
        : unit.commentator?.id === commentator.id,
    );
  const open = all.filter((one) => {
    const unit = unitOf(one);
    return unit !== undefined && isShown(unit);
  });
  const voices = open.flatMap(({ commentator, position }) =>
    position ? [{ position, ...voiceOf(commentator, position) }] : [],
  );
  const absent = ABSENCES.map((why) => ({
    why,
    names: open
      .filter(({ commentator, position }) => !position && absenceOn(commentator) === why)
      .map(({ commentator }) => commentator.name),
  })).filter(({ names }) => names.length > 0);
  const saidOf = (unit: RevealUnit): string => {
    const own = open.find(({ commentator }) => commentator.id === unit.commentator?.id);
    if (own) {
      const absence = absenceOn(own.commentator);
      return own.position ? stanceHeld(own.position) : absence ? absenceVerb(absence) : '';
    }
    if (unit.stance === null) {
      return absent.length === 0
        ? 'nobody'
        : absent
            .map(({ why, names }) =>
              // The unit is called so.
              why === 'not-addressed'
                ? nameList(names, 6)
                : `${absenceLabel(why)}: ${nameList(names, 6)}`,
            )
            .join('; ');
    }
    const names = voices.filter(({ stance }) => stance === unit.stance);
    return names.length === 0
      ? 'nobody'
      : nameList(
          names.map(({ commentator }) => commentator.name),
          6,
        );
  };
  const listed = units.map((unit) => ({
    unit,
    isShown: isShown(unit),
    said: isShown(unit) ? saidOf(unit) : '',
  }));
  const last = listed.find(({ unit }) => unit.id === state.shown.at(-1));
  return {
    units: listed,
    columns: stances.map((stance) => {
      const there = voices.filter((voice) => voice.stance === stance);
      const isOpen = units.some((unit) => unit.stance === stance && isShown(unit));
      return {
        stance,
        voices: there.map(bareVoice),
        isEmpty: isGrouped && isOpen && there.length === 0,
      };
    }),
    // Of many: it is revealed, and nobody is silent.
    absent:
      absent.length === 0 && listed.some(({ unit, isShown: is }) => is && isSilence(unit))
        ? [{ why: 'not-addressed', names: [] }]
        : absent,
    cards:
      state.told === 'nothing'
        ? []
        : cardsTold(wholeCards(voices, reasons, isGrouped), state.told, isGrouped, wordsOfGroup),
    announced:
      (TOLD[state.told] ?? MORE_WORDS) || (last ? `${last.unit.label}: ${last.said}.` : ''),
  };
}

/** Whether a unit is those who hold no stance. */
function isSilence({ commentator, stance }: RevealUnit): boolean {
  return commentator === null && stance === null;
}
