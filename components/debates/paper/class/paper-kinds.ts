/** The sheets of a class, by the name that the address has. */
export const paperKinds = {
  questions: {
    title: 'Questions',
    one: 'Questions',
    about:
      'To guess and to read: each proposition with its question, a row for each commentator to mark a stance in or “not addressed”, and lines to write on. It tells no stances.',
  },
  roles: {
    title: 'Role sheets',
    one: 'Role sheet',
    about:
      'For groups: each commentator on sheets of their own, with all their words on these propositions, their reasons, and the questions to answer in their place. It tells no stances; on what somebody is silent it says so.',
  },
  key: {
    title: 'Key',
    one: 'Key',
    about:
      'The answers, for who leads the class: where each commentator stands, why, and in which words.',
  },
} as const;

export type ClassPaperKind = keyof typeof paperKinds;

/** The kind of sheet that an address names; null where there is none. */
export function readPaperKind(name: string): ClassPaperKind | null {
  return Object.hasOwn(paperKinds, name) ? (name as ClassPaperKind) : null;
}

/** What a sheet has beside what it always has, as its address says. */
export type PaperForm = {
  /** Questions: the passages that bear on each. They tell who speaks on it. */
  readonly passages: boolean;
  /** The key: the leader's notes. */
  readonly notes: boolean;
};

/** The form that an address asks for: with passages but for `passages=0`, without notes but for `notes=1`. */
export function readPaperForm(said: Pick<URLSearchParams, 'get'>): PaperForm {
  return { passages: said.get('passages') !== '0', notes: said.get('notes') === '1' };
}

/** What stands after an address's question mark with the form put in; the rest of it stays. */
export function writePaperForm(search: string, { passages, notes }: PaperForm): string {
  const said = new URLSearchParams(search);
  const put = (name: string, value: string | null) =>
    value === null ? said.delete(name) : said.set(name, value);
  put('passages', passages ? null : '0');
  put('notes', notes ? '1' : null);
  const written = said.toString();
  return written === '' ? '' : `?${written}`;
}
