type Turn = { id: string; kind: string; commentatorId: string | null };

/**
 * Which of their turns a commentator speaks in a contribution, in words ("turn 2 of 3"), because the
 * paragraphs of each turn are numbered from 1; nothing for those who have one turn only.
 */
export function turnWords(contributions: readonly Turn[]): ReadonlyMap<string, string> {
  const turns = new Map<string, string[]>();
  for (const { id, kind, commentatorId } of contributions) {
    if (kind !== 'contribution' || commentatorId === null) continue;
    const own = turns.get(commentatorId);
    if (own) own.push(id);
    else turns.set(commentatorId, [id]);
  }
  const several = [...turns.values()].filter((ids) => ids.length > 1);
  return new Map(
    several.flatMap((ids) =>
      ids.map((id, at): [string, string] => [id, `turn ${at + 1} of ${ids.length}`]),
    ),
  );
}
