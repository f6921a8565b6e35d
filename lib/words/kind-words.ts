import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import type { SharedKind } from '@/lib/analysis/proposition/shared-proposition';

/**
 * What the commentators shown make of a proposition: the kinds of two commentators where two are
 * shown, those of a group otherwise. "Nobody" and "not addressed" are one. *Hidden*: somebody holds a
 * position that a filter hides, and fewer than two of those on show do, so that none of the others
 * can be said.
 */
export type ViewKind = Exclude<SharedKind, 'nobody'> | PropositionKind | 'hidden';

const OF_TWO = [
  'agree',
  'partly',
  'differ',
  'only-first',
  'only-second',
  'not-addressed',
  'not-coded',
] as const;

/** The kinds of a proposition among any number of commentators, in the order of the bar. */
export const kindsOfMany = [
  'common-ground',
  'contested',
  'open',
  'single-voice',
  'not-addressed',
  'not-coded',
] as const satisfies readonly PropositionKind[];

/** The four colours that kinds have; see the `--kind-…` tokens. */
export type KindTone = 'agree' | 'partly' | 'differ' | 'only';

/** Every kind, for parsing addresses. */
export const viewKinds = [
  'agree',
  'partly',
  'differ',
  'only-first',
  'only-second',
  'common-ground',
  'contested',
  'open',
  'single-voice',
  'not-addressed',
  'not-coded',
  'hidden',
] as const satisfies readonly ViewKind[];

/**
 * The kinds that can occur where so many commentators are shown, in the order of the bar.
 *
 * @param hides whether a filter hides positions
 */
export function kindsFor(commentators: number, hides = false): readonly ViewKind[] {
  const kinds: readonly ViewKind[] = commentators === 2 ? OF_TWO : kindsOfMany;
  return hides ? [...kinds.slice(0, -2), 'hidden', ...kinds.slice(-2)] : kinds;
}

/**
 * A kind in words.
 *
 * @param names of the commentators shown, in order; needed for "Only Ryan Hass"
 */
export function kindWords(kind: ViewKind, names: readonly string[]): string {
  switch (kind) {
    case 'agree':
      return 'Agree';
    case 'partly':
      return 'Partly';
    case 'differ':
      return 'Differ';
    case 'only-first':
      return `Only ${names[0] ?? 'the first'}`;
    case 'only-second':
      return `Only ${names[1] ?? 'the second'}`;
    case 'common-ground':
      return 'Common ground';
    case 'contested':
      return 'Contested';
    case 'open':
      return 'Open';
    case 'single-voice':
      return 'Single voice';
    case 'not-addressed':
      return 'Not addressed';
    case 'not-coded':
      return 'Not coded yet';
    case 'hidden':
      return 'Voices hidden';
  }
}

/** A kind in words where nobody is named: of a pair's single voices "Only one". */
export function kindWordsUnnamed(kind: ViewKind): string {
  return kind === 'only-first' || kind === 'only-second' ? 'Only one' : kindWords(kind, []);
}

/** A kind as it reads within a sentence where nobody is named: "common ground". */
export function kindInSentence(kind: ViewKind): string {
  return kindWordsUnnamed(kind).toLowerCase();
}

/** What a kind means, in one line. */
export function kindMeaning(kind: ViewKind): string {
  switch (kind) {
    case 'agree':
      return 'Both take the same side, or both are mixed.';
    case 'partly':
      return 'One takes a side, the other is mixed.';
    case 'differ':
      return 'They take opposite sides.';
    case 'only-first':
    case 'only-second':
    case 'single-voice':
      return 'One commentator addresses it, and no position of another is recorded.';
    case 'common-ground':
      return 'At least two take a side, and all who do take the same one.';
    case 'contested':
      return 'Both sides are taken.';
    case 'open':
      return 'Several address it, but fewer than two take a side.';
    case 'not-addressed':
      return 'Everybody was looked at, and none of the commentators addresses it.';
    case 'not-coded':
      return 'No position on it is recorded, and not every commentator has been looked at.';
    case 'hidden':
      return 'Somebody holds a position on it that the filter hides, and fewer than two on show do.';
  }
}

/** The CSS colour of a kind, from the tokens. Always beside its words, never alone. */
export function kindColor(kind: ViewKind): string {
  return `var(--kind-${kindTone(kind)})`;
}

/** Which of the four colours a kind has. */
export function kindTone(kind: ViewKind): KindTone {
  switch (kind) {
    case 'agree':
    case 'common-ground':
      return 'agree';
    case 'differ':
    case 'contested':
      return 'differ';
    case 'partly':
    case 'open':
      return 'partly';
    default:
      return 'only';
  }
}
