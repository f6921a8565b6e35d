/** What can happen to a position, as its history keeps it. */
export const changeKinds = [
  'created',
  'edited',
  'deleted',
  'restored',
  'adjudicated',
  // Neither reading's position was taken over.
  'left-out',
  // It went from one proposition to another, by a merge, a split or their undo.
  'moved',
  // It went from one commentator to another, by a merge of the two or its undo.
  'changed-hands',
  // A split put a copy of it on a second proposition.
  'copied',
  // Another position of the same commentator went out of sight by a merge; the snapshot is its.
  'set-aside',
  // Its quotations went with a text that changed.
  'text-changed',
  // Somebody looked at a quotation that moved, is lost or was suggested, and left it; or took that back.
  'checked',
  'unchecked',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** Changes after which the position itself stood as it did before. */
export const WITHOUT_CHANGE = [
  'moved',
  'changed-hands',
  'set-aside',
] as const satisfies readonly ChangeKind[];

/** Changes after which the position was not there. */
export const TAKES_AWAY = ['deleted', 'left-out'] as const satisfies readonly ChangeKind[];

/**
 * A change in words, as the history on screen has it.
 *
 * @param from the words of the proposition, or the name of the commentator, that it came from
 */
export function changeWords(kind: ChangeKind, from?: string): string {
  const place = from === undefined ? 'another proposition' : `“${from}”`;
  switch (kind) {
    case 'left-out':
      return 'left out: neither position was taken over';
    case 'moved':
      return `moved here from ${place}`;
    case 'changed-hands':
      return `was ${from ?? 'another commentator'}’s: the two were merged, or taken apart again`;
    case 'copied':
      return `copied from ${place}`;
    case 'set-aside':
      return `a position on ${place} was set aside by a merge`;
    case 'text-changed':
      return 'the text changed';
    case 'checked':
      return 'a quotation was looked at and left as it is';
    case 'unchecked':
      return 'a quotation is to be looked at again';
    default:
      return kind;
  }
}

/** False for entries that keep no state of the position of their own to go back to. */
export function canComeBack(kind: ChangeKind): boolean {
  return !WITHOUT_CHANGE.some((one) => one === kind);
}
