import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import { absencesOn } from '@/lib/view/absence';
import { tellingWords } from '@/lib/view/quotations';
import { isForSide } from '@/lib/view/reasons/shared-reasons';
import {
  GROUPED_FROM,
  MOST_REASONS,
  type RevealItem,
  type RevealUnit,
} from '@/lib/view/reveal/reveal-deck';
import type { RevealState, Telling } from '@/lib/view/reveal/reveal-state';
import type { CommentatorView, PositionView, ReasonView } from '@/lib/view/view';
import { type Absence, absenceLabel, absenceVerb } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import { nameList } from '@/lib/words/name-list';
import { stanceHeld } from '@/lib/words/position-words';
import { stanceWords } from '@/lib/words/stance-words';

/** A commentator at the place where they stand. */
export type RevealedVoice = {
  readonly commentator: CommentatorView;
  readonly stance: Stance;
  readonly implied: boolean;
};

/** What somebody says: as quoted, or as its coder sums it up. */
export type RevealedWords = {
  readonly name: string;
  readonly words: string;
  readonly quoted: boolean;
  readonly saidBy: string;
  readonly lost: boolean;
};

/** A reason, and what is to be said beside it: that it is granted to the other side, or for which side it is. */
export type RevealedReason = { readonly text: string; readonly beside: string };

/** Why a commentator, or of many those of one stance, say so, and their words. */
export type RevealedCard = {
  readonly id: string;
  readonly title: string;
  readonly voices: readonly RevealedVoice[];
  readonly stance: Stance;
  readonly reasons: readonly RevealedReason[];
  /** Reasons that the slide has no room for. */
  readonly moreReasons: number;
  /** None until the words are told. */
  readonly words: readonly RevealedWords[];
};

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

/** So many reasons and words stand on a card of one commentator, and of a group. */
export type MostOnCards = { reasons: number; reasonsOfGroup: number; wordsOfGroup: number };
const MOST_ON_SLIDE: MostOnCards = {
  reasons: MOST_REASONS.ofOne,
  reasonsOfGroup: MOST_REASONS.ofGroup,
  wordsOfGroup: 2,
};
const ALL_REASONS = { reasons: Number.POSITIVE_INFINITY, reasonsOfGroup: Number.POSITIVE_INFINITY };
/** So many words of somebody who has a card alone are not cut. */
const MOST_ALONE = 20;

/** What who leads a class has the room for, and a sheet, whose type is as small as it takes. */
export const MOST_FOR_LEADER: MostOnCards = { ...ALL_REASONS, wordsOfGroup: 12 };
export const MOST_ON_SHEET: MostOnCards = { ...ALL_REASONS, wordsOfGroup: 2 };

const TOLD: Record<Telling, string> = {
  nothing: '',
  reasons: 'The reasons are shown.',
  'all-reasons': 'All reasons are shown.',
  words: 'The words are shown.',
  end: '',
};

const ABSENCES: readonly Absence[] = ['not-addressed', 'not-coded', 'hidden'];

/**
 * A slide at a step.
 *
 * @param shown the commentators of the view, in order
 * @param reasons of the proposition; others are not looked at
 * @param most how many reasons and words a card has
 */
export function revealed(
  { facts }: RevealItem,
  state: Pick<RevealState, 'shown' | 'told'>,
  units: readonly RevealUnit[],
  shown: readonly CommentatorView[],
  reasons: readonly ReasonView[],
  most: MostOnCards = MOST_ON_SLIDE,
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
        voices: there.map(bare),
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
        : cardsOf(voices, reasons, {
            isGrouped,
            withWords: state.told === 'words' || state.told === 'end',
            most: state.told === 'all-reasons' ? { ...most, ...ALL_REASONS } : most,
          }),
    announced: TOLD[state.told] || (last ? `${last.unit.label}: ${last.said}.` : ''),
  };
}

/** Whether a unit is those who hold no stance. */
function isSilence({ commentator, stance }: RevealUnit): boolean {
  return commentator === null && stance === null;
}

type Held = RevealedVoice & { readonly position: PositionView };

function voiceOf(commentator: CommentatorView, position: PositionView): RevealedVoice {
  const { stance, explicitness } = position;
  return { commentator, stance, implied: explicitness === 'implied' };
}

function bare({ commentator, stance, implied }: Held): RevealedVoice {
  return { commentator, stance, implied };
}

/** A card a commentator or, of many, a stance; from who rejects it to who affirms it. */
function cardsOf(
  voices: readonly Held[],
  reasons: readonly ReasonView[],
  { isGrouped, withWords, most }: { isGrouped: boolean; withWords: boolean; most: MostOnCards },
): RevealedCard[] {
  const groups = stances.flatMap((stance) => {
    const there = voices.filter((voice) => voice.stance === stance);
    return isGrouped ? (there.length > 0 ? [there] : []) : there.map((voice) => [voice]);
  });
  return groups.flatMap((there) => {
    const [first] = there;
    if (!first) return [];
    const given = there.flatMap(({ position }) => position.reasonIds);
    const mostReasons = isGrouped ? most.reasonsOfGroup : most.reasons;
    const own = reasons
      .filter(({ id }) => given.includes(id))
      .map((reason) => ({
        text: reason.text,
        beside: besideReason(reason, first.stance),
        count: given.filter((one) => one === reason.id).length,
      }))
      .sort((a, b) => Number(a.beside !== '') - Number(b.beside !== '') || b.count - a.count);
    const words = withWords
      ? there.flatMap(({ commentator, position }): RevealedWords[] => {
          const telling = tellingWords(position, isGrouped ? undefined : MOST_ALONE);
          if (!telling) return [];
          const { words, quoted, saidBy, lost } = telling;
          return [{ name: commentator.name, words, quoted, saidBy, lost }];
        })
      : [];
    return [
      {
        id: isGrouped ? `stance-${first.stance}` : first.commentator.id,
        title: isGrouped ? capital(stanceWords(first.stance)) : first.commentator.name,
        voices: there.map(bare),
        stance: first.stance,
        reasons: own.slice(0, mostReasons).map(({ text, beside }) => ({ text, beside })),
        moreReasons: Math.max(0, own.length - mostReasons),
        words: isGrouped ? words.slice(0, most.wordsOfGroup) : words,
      },
    ];
  });
}

function besideReason({ direction }: ReasonView, stance: Stance): string {
  if (stance === 0) return direction;
  return isForSide({ direction }, stance) ? '' : 'granted';
}
