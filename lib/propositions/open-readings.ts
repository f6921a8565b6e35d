/** Who changes propositions: in which reading, and by which name the history calls the person. */
export type Editor = { readingId: string; debateId: string; coder: string };

/**
 * Chooses the readings whose positions an editor may see: their own, and the reference readings of
 * other debates, which are open to everybody. All others were made without looking at each other.
 */
export function openTo({ readingId, debateId }: Pick<Editor, 'readingId' | 'debateId'>) {
  return {
    OR: [{ id: readingId }, { debateId: { not: debateId }, referenceOf: { isNot: null } }],
  };
}

/** Chooses the readings in sight that an editor may not see. */
export function closedTo(editor: Pick<Editor, 'readingId' | 'debateId'>) {
  return { deletedAt: null, debate: { deletedAt: null }, NOT: openTo(editor) };
}
