/** The sheets of a class, by the name that the address has. */
export const paperKinds = {
  questions: {
    title: 'Questions',
    about:
      'To guess and to read: each proposition with its question, a spectrum to mark on, the passages that bear on it, and lines to write on. Nobody’s stance.',
  },
  roles: {
    title: 'Role sheets',
    about:
      'For groups: each commentator on a sheet of their own, in their own words, with the propositions that these bear on. Nobody’s stance.',
  },
  key: {
    title: 'Key',
    about: 'The answers: where each commentator stands, why, and in which words.',
  },
} as const;

export type ClassPaperKind = keyof typeof paperKinds;

/** The kind of sheet that an address names; null where there is none. */
export function readPaperKind(name: string): ClassPaperKind | null {
  return name in paperKinds ? (name as ClassPaperKind) : null;
}
