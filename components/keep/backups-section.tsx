import { BackUpNow } from '@/components/keep/back-up-now';
import { BackupRow } from '@/components/keep/backup-row';
import { KEPT_RULE } from '@/lib/backups/kept-backups';
import { whoAsks } from '@/lib/door/who-asks';
import { dailyTrouble } from '@/lib/keep/daily-data';
import { type KeptBackup, listKept, whereKept } from '@/lib/keep/keep-data';
import { countOf } from '@/lib/words/format-count';
import { DailyTrouble } from './daily-trouble';
import classes from './keep.module.css';

/** How many backups are shown at once; the older ones are a click away. */
const SHOWN = 12;

/**
 * The backups, the one made last first, and what is kept of them.
 *
 * @param props.now what the library holds, in words
 */
export async function BackupsSection({ now }: { now: string }) {
  const actor = await whoAsks();
  const backups = await listKept(actor);
  const trouble = dailyTrouble();
  const older = backups.slice(SHOWN);
  const rows = (some: readonly KeptBackup[]) => (
    <ul className={classes.backups}>
      {some.map((backup) => (
        <BackupRow key={backup.name} backup={backup} now={now} />
      ))}
    </ul>
  );
  return (
    <section className={classes.section} aria-labelledby="backups-heading">
      <h2 id="backups-heading">Backups</h2>
      {trouble === null ? null : <DailyTrouble trouble={trouble} />}
      <BackUpNow />
      {backups.length === 0 ? (
        <p>
          No backups yet. One is made each day on which something changed while Counterpoint runs,
          and before each migration and each restore.
        </p>
      ) : (
        rows(backups.slice(0, SHOWN))
      )}
      {older.length > 0 ? (
        <details className={classes.older}>
          <summary>{countOf(older.length, 'older backup')}</summary>
          {rows(older)}
        </details>
      ) : null}
      <p className={classes.rule}>{KEPT_RULE}</p>
      <p className={classes.rule}>
        They lie in <code className={classes.path}>{whereKept(actor).backups}</code>
      </p>
    </section>
  );
}
