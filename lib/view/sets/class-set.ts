/** Why the program proposes a proposition for a class. */
export const proposedFor = ['common-ground', 'evenly-split', 'differently-argued'] as const;
export type ProposedFor = (typeof proposedFor)[number];

/** The same, or that a person chose it. */
export const proposedForAny = ['by-hand', ...proposedFor] as const;
export type ProposedForAny = (typeof proposedForAny)[number];

/** One proposition of a class set. */
export type ClassSetItem = {
  readonly propositionId: string;
  /** What the class is asked; '' where nothing was written. */
  readonly question: string;
  /** What only the leader's own screen shows. */
  readonly note: string;
  readonly proposedFor: ProposedForAny;
};

/** Propositions of one debate that a leader chose for a class, in order. */
export type ClassSet = {
  readonly id: string;
  readonly name: string;
  /** Counts the saves. */
  readonly version: number;
  readonly items: readonly ClassSetItem[];
};

/** Whether a set is as the program or its demonstration debate proposed it: nobody saved it since. */
export function isProposed({ version, items }: Pick<ClassSet, 'version' | 'items'>): boolean {
  return (
    version === 1 && items.length > 0 && items.every(({ proposedFor }) => proposedFor !== 'by-hand')
  );
}

/** The most propositions of one set: an hour has room for a few. */
export const MOST_IN_A_SET = 100;

/** The most sets of one debate. */
export const MOST_SETS = 100;
