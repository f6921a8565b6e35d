type Contribution = { id: string; kind: string; commentatorId: string | null };

/** Which of a commentator's turns a contribution is; those who have one turn only have none. */
export type Turn = { number: number; of: number };

/** The turns of the commentators who speak several times, by contribution. */
export function turnsOf(contributions: readonly Contribution[]): ReadonlyMap<string, Turn> {
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
      ids.map((id, at): [string, Turn] => [id, { number: at + 1, of: ids.length }]),
    ),
  );
}

/** A turn in words, as beside its speaker's name; nothing where there is only one. */
export function sayTurn(turn: Turn | undefined): string {
  return turn ? `turn ${turn.number} of ${turn.of}` : '';
}

/** The number of a paragraph, with its turn before it, because each turn counts from 1: "2.1". */
export function paragraphLabel(turn: Turn | undefined, paragraph: number): string {
  return turn ? `${turn.number}.${paragraph}` : String(paragraph);
}

/** The same in words, for those who hear it. */
export function sayParagraph(turn: Turn | undefined, paragraph: number): string {
  return turn ? `Turn ${turn.number}, paragraph ${paragraph}` : `Paragraph ${paragraph}`;
}
