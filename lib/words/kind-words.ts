import type { PropositionKind, Sides } from '@/lib/analysis/proposition/proposition-kind';
import { NOT_CODED } from '@/lib/words/absence-words';
import { formatCount } from '@/lib/words/format-count';
import { isolated } from '@/lib/words/isolated';
import { splitWords } from '@/lib/words/split-words';
import { stanceWords } from '@/lib/words/stance-words';

/** The colours that kinds have; see the `--kind-…` tokens. */
export type KindTone = 'agree' | 'reject' | 'differ' | 'partly' | 'only';

/** What a kind is called and means; `ofTwo` where the debate has exactly two commentators. */
type KindEntry = {
  readonly words: string;
  readonly meaning: string;
  readonly tone: KindTone;
  readonly ofTwo?: { readonly words?: string; readonly meaning: string };
};

/**
 * The one table of what commentators make of a proposition. Screens, files and the terminal say it from
 * here; the method page has the precise definition.
 */
const KINDS = {
  affirmed: {
    words: 'Affirmed',
    meaning: 'Everyone who takes a side is for it, and at least two do. Common ground.',
    tone: 'agree',
    ofTwo: { words: 'Both affirm', meaning: 'Both are for it. Common ground.' },
  },
  rejected: {
    words: 'Rejected',
    meaning: 'Everyone who takes a side is against it, and at least two do. Common ground.',
    tone: 'reject',
    ofTwo: { words: 'Both reject', meaning: 'Both are against it. Common ground.' },
  },
  contested: {
    words: 'Contested',
    meaning: 'Some are for it and some are against it; how many on each side stands beside it.',
    tone: 'differ',
    ofTwo: { meaning: 'One is for it, the other against it.' },
  },
  undecided: {
    words: 'Undecided',
    meaning: 'At least two address it, and at most one of them takes a side.',
    tone: 'partly',
    ofTwo: { meaning: 'Both address it, and at least one of them takes no side.' },
  },
  'one-voice': {
    words: 'One voice',
    meaning: 'Only one commentator addresses it.',
    tone: 'only',
  },
  'not-addressed': {
    words: 'Not addressed',
    meaning: 'Everybody was looked at, and nobody addresses it.',
    tone: 'only',
  },
  'not-coded': {
    words: 'Not coded yet',
    meaning: 'No position on it is recorded, and not everybody has been looked at.',
    tone: 'only',
  },
} as const satisfies Record<PropositionKind, KindEntry>;

/** The kinds in the order of the bar. */
export const propositionKinds = [
  'affirmed',
  'rejected',
  'contested',
  'undecided',
  'one-voice',
  'not-addressed',
  'not-coded',
] as const satisfies readonly PropositionKind[];

/** The kinds of a proposition that two or more address. */
export const sharedKinds = ['affirmed', 'rejected', 'contested', 'undecided'] as const;

/** Affirmed and rejected together, as it is called within a sentence. */
export const COMMON_GROUND = 'common ground';

/** Of whom common ground is said where there are more than two: others are mixed on it, or silent. */
export const BY_ALL = 'by all who take a side';

/** Whether everyone who takes a side takes the same. */
export function isCommonGround(kind: PropositionKind): boolean {
  return kind === 'affirmed' || kind === 'rejected';
}

/**
 * A kind in words.
 *
 * @param commentators of the debate, whomever a filter shows: of two "Both affirm"
 */
export function kindWords(kind: PropositionKind, commentators: number): string {
  const entry: KindEntry = KINDS[kind];
  return (commentators === 2 ? entry.ofTwo?.words : undefined) ?? entry.words;
}

/** A kind as it reads within a sentence: "contested". */
export function kindInSentence(kind: PropositionKind, commentators: number): string {
  return kindWords(kind, commentators).toLowerCase();
}

/** What a kind means, in one plain line. */
export function kindMeaning(kind: PropositionKind, commentators: number): string {
  const entry: KindEntry = KINDS[kind];
  return (commentators === 2 ? entry.ofTwo?.meaning : undefined) ?? entry.meaning;
}

/** The CSS colour of a kind, from the tokens. Always beside its words, never alone. */
export function kindColor(kind: PropositionKind): string {
  return toneColor(kindTone(kind));
}

/** The CSS colour of what is coloured like a kind. */
export function toneColor(tone: KindTone): string {
  return `var(--kind-${tone})`;
}

/** Which of the colours a kind has. */
export function kindTone(kind: PropositionKind): KindTone {
  return KINDS[kind].tone;
}

/** What a kind rests on, in numbers of the whole debate. */
export type KindTally = {
  readonly kind: PropositionKind;
  /** Of the debate. */
  readonly commentators: number;
  readonly sides: Sides;
  /** Looked at, and not addressing it. */
  readonly silent: number;
  readonly notCoded: number;
  /** Who is the only one to address it; null where nobody or more than one does. */
  readonly voice: string | null;
};

/**
 * A kind with how many it rests on: "Affirmed by 2", "Contested, one against five", "One voice: Ryan
 * Hass". Of two commentators the kind alone says how many.
 */
export function kindCounted({ kind, commentators, sides, voice }: KindTally): string {
  const words = kindWords(kind, commentators);
  if (kind === 'one-voice') return voice === null ? words : `${words}: ${isolated(voice)}`;
  if (commentators === 2) return words;
  if (kind === 'affirmed') return `${words} by ${sides.affirming}`;
  if (kind === 'rejected') return `${words} by ${sides.rejecting}`;
  return kind === 'contested' ? `${words}, ${splitWords(sides)}` : words;
}

/**
 * Who takes a side beside whom, and who none, after `kindCounted`: "1 mixed"; of what is undecided "1 for,
 * 2 mixed". Empty where the kind says it all.
 */
export function kindBesides({ kind, sides }: KindTally): string {
  const taken =
    kind === 'undecided'
      ? [
          ...(sides.rejecting > 0 ? [`${sides.rejecting} against`] : []),
          ...(sides.affirming > 0 ? [`${sides.affirming} for`] : []),
        ]
      : [];
  return [
    ...taken,
    ...(sides.undecided > 0 && kind !== 'one-voice' ? [mixedWords(sides)] : []),
  ].join(', ');
}

/**
 * The others of the debate, after `kindCounted`: "1 mixed, 3 silent". Silent (looked at and not
 * addressing it) and not coded yet stay apart. Empty where there is nothing to add.
 */
export function kindOthers(tally: KindTally): string {
  const { kind, silent, notCoded } = tally;
  const besides = kindBesides(tally);
  return [
    ...(besides === '' ? [] : [besides]),
    ...(silent > 0 && kind !== 'not-addressed' ? [`${silent} silent`] : []),
    ...(notCoded > 0 && (kind !== 'not-coded' || silent > 0) ? [`${notCoded} ${NOT_CODED}`] : []),
  ].join(', ');
}

/** Those who address it and take no side: called by their stance, since a *proposition* is what is undecided. */
export function mixedWords({ undecided }: Pick<Sides, 'undecided'>): string {
  return `${formatCount(undecided)} ${stanceWords(0)}`;
}

/** The whole of it: "Affirmed by 2; 1 mixed, 3 silent". */
export function kindFully(tally: KindTally): string {
  const others = kindOthers(tally);
  return `${kindCounted(tally)}${others === '' ? '' : `; ${others}`}`;
}

/**
 * `kindFully`, with of how many: "Affirmed by 2 of 6; 1 mixed, 3 silent", "Rejected by all 6". Of what is not
 * common ground of more than two the same as there.
 *
 * @param strongly how many of those who take the side do so strongly, where that is to be said
 */
export function kindOfAll(tally: KindTally, strongly: number | null = null): string {
  const { kind, commentators, sides } = tally;
  if (!isCommonGround(kind) || commentators === 2) return kindFully(tally);
  const many = kind === 'affirmed' ? sides.affirming : sides.rejecting;
  const aside = strongly === null ? '' : `, ${howMany(strongly, many)} strongly`;
  if (many === commentators) return `${kindWords(kind, commentators)} by all ${many}${aside}`;
  return [`${kindCounted(tally)} of ${commentators}${aside}`, kindOthers(tally)]
    .filter(Boolean)
    .join('; ');
}

/** What a kind means, and of what is contested how many are on which side: what its mark is pointed at for. */
export function kindHint({ kind, commentators, sides }: KindTally): string {
  const meaning = kindMeaning(kind, commentators);
  if (kind !== 'contested' || commentators === 2) return meaning;
  return `${sides.rejecting} against, ${sides.affirming} for. ${meaning}`;
}

const howMany = (some: number, of: number) =>
  some === of ? 'all' : some === 0 ? 'none' : String(some);
