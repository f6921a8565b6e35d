import { stampOf } from '@/lib/fields/stamp';

/** What a backup was made before, or by. A word of each stands in its name. */
export const BACKUP_REASONS = ['migration', 'restore', 'daily', 'by-hand'] as const;

export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A backup that this program made, by what its name says. */
export type Backup = {
  name: string;
  /** Counts the backups of a folder, whatever the clock says; 0: made before they were counted. */
  number: number;
  /** What the clock said then, in milliseconds. */
  at: number;
  reason: BackupReason;
};

/** Names that this program gives, and gave before it numbered them and said why. */
const NAME = new RegExp(
  `^counterpoint-(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d{3}Z)(?:-(\\d{1,9})(?:-(${BACKUP_REASONS.join('|')}))?)?\\.db$`,
);

/** Reads a backup's name; null where this program did not give it. Without a reason: a migration. */
export function readBackupName(name: string): Backup | null {
  const [, day, hour, minute, second, rest, number = '0', reason = 'migration'] =
    NAME.exec(name) ?? [];
  const at = Date.parse(`${day}T${hour}:${minute}:${second}.${rest}`);
  if (Number.isNaN(at)) return null;
  return { name, number: Number(number), at, reason: reason as BackupReason };
}

export function writeBackupName(at: Date, number: number, reason: BackupReason): string {
  return `counterpoint-${stampOf(at)}-${number}-${reason}.db`;
}

/**
 * For sorting, the one made last first: by number, because a clock can be set back; those without a
 * number are older, by their time.
 */
export function lastMadeFirst(a: Backup, b: Backup): number {
  return b.number - a.number || b.at - a.at || (a.name < b.name ? 1 : -1);
}
