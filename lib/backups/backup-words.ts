import type { BackupReason } from '@/lib/backups/backup-name';
import type { Looked } from '@/lib/backups/looked';
import { capital } from '@/lib/words/capital';
import { countOf } from '@/lib/words/format-count';

/** What made a backup. */
export const REASON_WORDS: Record<BackupReason, string> = {
  migration: 'before a migration',
  restore: 'before a restore',
  daily: 'the day’s',
  'by-hand': 'by hand',
};

/** "2 debates, 3 readings, 162 positions". */
export function sayContents(contents: Looked['contents']): string {
  if (contents === null) return 'not known';
  const { debates, readings, positions } = contents;
  return [
    countOf(debates, 'debate'),
    countOf(readings, 'reading'),
    countOf(positions, 'position'),
  ].join(', ');
}

/** What is found besides what SQLite finds (`listFaults` in lib/db/text-health.mjs). */
const OURS = /^(?:a|the) .* cannot be read$/;

const sayFault = (fault: string): string =>
  OURS.test(fault) ? `${capital(fault)}.` : `SQLite says: ${fault}.`;

/** What is wrong with a database file, a sentence each, without what to do; empty: nothing. */
export function sayFaults({ faults, lostLinks, wrongVersions }: Looked): string[] {
  return [
    ...faults.map(sayFault),
    ...(lostLinks > 0
      ? [`${countOf(lostLinks, 'row names', 'rows name')} others that are not there.`]
      : []),
    ...(wrongVersions > 0
      ? [
          `${countOf(wrongVersions, 'position bears', 'positions bear')} another version than ${wrongVersions === 1 ? 'its' : 'their'} history.`,
        ]
      : []),
  ];
}

const INDEX = /row \d+ missing from index|wrong # of entries in index|non-unique entry in index/;

/** What to do about a library with faults. */
export function sayWayOut({ faults }: Looked): string {
  if (faults.length > 0 && faults.every((fault) => INDEX.test(fault))) {
    return 'Only indexes are damaged, no entries: stop Counterpoint and start it again, which mends them.';
  }
  if (faults.length > 0) {
    return 'The library is damaged. Stop Counterpoint and restore a backup (“counterpoint restore”); the damaged file is set aside, not deleted.';
  }
  return 'The library opens, and nothing of it was lost by this check. Make a backup, then compare what you see with an older backup before you restore one.';
}
