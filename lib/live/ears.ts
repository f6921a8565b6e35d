/** Where what is told goes, and how it is ended from here. */
export type Ear = {
  readonly tell: (text: string) => void;
  readonly end: () => void;
  /** Whether whoever listens still may; without it that cannot change. */
  readonly stillMay?: (() => Promise<boolean>) | undefined;
};

/**
 * Asks anew of each whether it may listen, all at once, and ends those that may no longer, or of whom it cannot be told.
 *
 * @returns those that were ended
 */
export async function endForbidden(ears: Iterable<Ear>): Promise<Set<Ear>> {
  const ended = new Set<Ear>();
  const ask = async (ear: Ear) => {
    if (!ear.stillMay || (await ear.stillMay().catch(() => false))) return;
    ended.add(ear);
    ear.end();
  };
  await Promise.all([...ears].map(ask));
  return ended;
}
