import { type Backup, lastMadeFirst } from '@/lib/backups/backup-name';

const LAST = 10;
const DAYS = 14;
const WEEKS = 8;
const KEPT_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The rule, in words for the person. */
export const KEPT_RULE = `Kept are the ${LAST} backups made last; of each of the last ${DAYS} days and of each of the last ${WEEKS} weeks on which backups were made, the last; and for ${KEPT_DAYS} days every backup made by hand or from before a migration or a restore. All others are removed when a new one is made. Files that Counterpoint did not name are never touched.`;

const dayOf = ({ at }: Backup): number => Math.floor(at / DAY_MS);

/** Weeks begin on Monday; the first day of 1970 was a Thursday. */
const weekOf = (backup: Backup): number => Math.floor((dayOf(backup) + 3) / 7);

/** The last backup of each of the last spans of time, going back from the one made last. */
function lastOfEach(
  backups: readonly Backup[],
  spanOf: (backup: Backup) => number,
  spans: number,
): Backup[] {
  const met = new Set<number>();
  return backups.filter((backup) => {
    const span = spanOf(backup);
    if (met.has(span) || met.size === spans) return false;
    met.add(span);
    return true;
  });
}

/**
 * The backups that the rule lets go of. It goes back from the one made last, which always stays, and
 * counts days and weeks that have backups: what a clock that was set back or forth has named is in
 * nobody's way, and without new backups none goes.
 *
 * @param now in milliseconds; only for how long those stay that are not the day’s
 */
export function listSuperfluous(backups: readonly Backup[], now: number): Backup[] {
  const ordered = [...backups].sort(lastMadeFirst);
  const kept = new Set([
    ...ordered.slice(0, LAST),
    ...lastOfEach(ordered, dayOf, DAYS),
    ...lastOfEach(ordered, weekOf, WEEKS),
    ...ordered.filter(({ reason, at }) => reason !== 'daily' && at > now - KEPT_DAYS * DAY_MS),
  ]);
  return ordered.filter((backup) => !kept.has(backup));
}
