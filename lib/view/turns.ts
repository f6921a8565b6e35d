/** What a contribution is: only what a commentator contributes takes positions. */
export type ContributionKind = (typeof contributionKinds)[number];
export const contributionKinds = ['contribution', 'introduction', 'moderation', 'aside'] as const;

/** A contribution, as far as its turn depends on it. */
export type TurnTaken = {
  id: string;
  kind: ContributionKind;
  commentatorId: string | null;
  speaker: string;
};

/**
 * Which of a speaker's turns a contribution is, from 1, of how many. What an editor writes before, a
 * moderator says or is said aside is counted for itself.
 */
export type Turn = { number: number; of: number; kind: ContributionKind };

/**
 * The turns of a debate by contribution: the one source of the number that labels and citations say.
 * A commentator who speaks once only has none: there is nothing to tell apart.
 *
 * @param contributions of one debate, in its order
 */
export function turnsOf(contributions: readonly TurnTaken[]): ReadonlyMap<string, Turn> {
  const said = new Map<string, TurnTaken[]>();
  for (const contribution of contributions) {
    const { kind, commentatorId, speaker } = contribution;
    const who = `${kind} ${commentatorId ?? `named ${speaker}`}`;
    const own = said.get(who);
    if (own) own.push(contribution);
    else said.set(who, [contribution]);
  }
  const counted = [...said.values()].filter(
    (turns) => turns.length > 1 || turns[0]?.kind !== 'contribution',
  );
  return new Map(
    counted.flatMap((turns) =>
      turns.map(({ id, kind }, at): [string, Turn] => [
        id,
        { number: at + 1, of: turns.length, kind },
      ]),
    ),
  );
}

const KINDS: Readonly<Record<Turn['kind'], string>> = {
  contribution: 'turn',
  moderation: 'moderator’s turn',
  introduction: 'introduction',
  aside: 'aside',
};

/** A turn in words, as beside its speaker's name; nothing where there is only one. */
export function sayTurn(turn: Turn | undefined): string {
  return turn && turn.of > 1 ? `turn ${turn.number} of ${turn.of}` : '';
}

/**
 * Where words stand: “turn 12, ¶ 3”; of a commentator's only contribution “¶ 3”. Paragraphs are
 * counted within the turn, so that neither says the place without the other.
 *
 * @param paragraph from 1; null where it is not known
 * @returns '' where nothing is known
 */
export function citationOf(turn: Turn | undefined, paragraph: number | null): string {
  const said = turn ? `${KINDS[turn.kind]}${turn.of > 1 ? ` ${turn.number}` : ''}` : '';
  return [said, paragraph === null ? '' : `¶\u00a0${paragraph}`].filter(Boolean).join(', ');
}

/** The number of a paragraph, with its turn before it, because each turn counts from 1: "2.1". */
export function paragraphLabel(turn: Turn | undefined, paragraph: number): string {
  return turn && turn.of > 1 ? `${turn.number}.${paragraph}` : String(paragraph);
}

/** The same in words, for those who hear it. */
export function sayParagraph(turn: Turn | undefined, paragraph: number): string {
  return turn && turn.of > 1
    ? `Turn ${turn.number}, paragraph ${paragraph}`
    : `Paragraph ${paragraph}`;
}
