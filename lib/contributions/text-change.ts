/** What can happen to a debate's text, as its list of changes keeps it. */
export const textChangeKinds = [
  // The whole text was pasted, or exchanged for another.
  'replaced',
  // The words of one contribution were corrected.
  'corrected',
  // A contribution was given to another speaker, or to one of another kind.
  'reassigned',
  'split',
  'joined',
  // An earlier change was taken back, or done again after that.
  'taken-back',
  'done-again',
] as const;

export type TextChangeKind = (typeof textChangeKinds)[number];

/** Changes that are about an earlier one: they are turned round at that one, not by themselves. */
const ABOUT_ANOTHER = ['taken-back', 'done-again'] as const satisfies readonly TextChangeKind[];

/** Whether a change is one of the text itself, that can be taken back and done again. */
export function isOfItsOwn(kind: TextChangeKind): boolean {
  return !ABOUT_ANOTHER.some((one) => one === kind);
}

/**
 * A change in words, as the list on screen has it.
 *
 * @param of the number of the change that this one is about
 */
export function textChangeWords(kind: TextChangeKind, of: number | null): string {
  switch (kind) {
    case 'replaced':
      return 'The text was replaced';
    case 'corrected':
      return 'A contribution was corrected';
    case 'reassigned':
      return 'A contribution was given to another speaker';
    case 'split':
      return 'A contribution was split';
    case 'joined':
      return 'Contributions were joined';
    case 'taken-back':
      return `Change ${of ?? ''} was taken back`;
    case 'done-again':
      return `Change ${of ?? ''} was done again`;
  }
}
