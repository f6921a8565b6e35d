/**
 * Why there is no stance where a commentator and a proposition meet. *Not addressed*: somebody looked,
 * and the commentator says nothing on it. *Not coded yet*: nobody has looked. *Hidden*: there is a
 * position, and a filter hides it. `absenceOf` in lib/view/absence.ts says which it is.
 */
export type Absence = 'not-addressed' | 'not-coded' | 'hidden';

/** What stands where a position is that a filter hides: on screen, in tables and in files. */
export const HIDDEN = 'hidden by the filter';

/** What stands where nobody has looked: on screen, in tables and in files. */
export const NOT_CODED = 'not coded yet';

const LABELS: Record<Absence, string> = {
  'not-addressed': 'not addressed',
  'not-coded': NOT_CODED,
  hidden: HIDDEN,
};

const VERBS: Record<Absence, string> = {
  'not-addressed': 'does not address it',
  'not-coded': `is ${NOT_CODED}`,
  hidden: `is ${HIDDEN}`,
};

/** An absence as it stands alone, in a cell or after a colon. */
export function absenceLabel(absence: Absence): string {
  return LABELS[absence];
}

/** An absence as it reads after a commentator's name. */
export function absenceVerb(absence: Absence): string {
  return VERBS[absence];
}

/** An absence as a coder reads it, to whom a silence is what somebody found by looking. */
export function lookedAtLabel(absence: Absence): string {
  return absence === 'not-addressed' ? `looked at, ${LABELS[absence]}` : LABELS[absence];
}

/** What a sentence says of its reach, after what it says: nothing where all is seen and coded. */
export function reachWords({ hides, notCoded }: { hides: boolean; notCoded: boolean }): string {
  return `${hides ? ' in what is shown' : ''}${notCoded ? ' so far' : ''}`;
}
