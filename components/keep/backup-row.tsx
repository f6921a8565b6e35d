import { Button, Group } from '@mantine/core';
import { RestoreButton } from '@/components/keep/restore-button';
import { REASON_WORDS, sayContents } from '@/lib/backups/backup-words';
import type { KeptBackup } from '@/lib/keep/keep-data';
import { momentWords } from '@/lib/words/moment-words';
import { showSize } from '@/lib/words/show-size';
import classes from './keep.module.css';

/** One backup: when and by what it was made, what it holds, and what can be done with it. */
export function BackupRow({
  backup,
  now,
}: {
  backup: KeptBackup;
  /** What the library holds, in words. */
  now: string;
}) {
  const { name, number, at, reason, contents, bytes, isDamaged } = backup;
  const made = momentWords(at);
  const called = number === 0 ? `the backup of ${made}` : `backup ${number} of ${made}`;
  return (
    <li>
      <div className={classes.what}>
        <b>
          <time dateTime={at.toISOString()}>{made}</time>
        </b>
        , {REASON_WORDS[reason]}
        {number === 0 ? null : <span className={`soft ${classes.number}`}> (number {number})</span>}
        <p className="soft small">
          {isDamaged ? 'Damaged: it cannot be restored' : sayContents(contents)}; {showSize(bytes)}
        </p>
      </div>
      <Group gap="xs">
        <Button
          component="a"
          href={`/keep/file?name=${encodeURIComponent(name)}`}
          download={name}
          size="compact-sm"
          variant="default"
          aria-label={`Download ${called}`}
        >
          Download
        </Button>
        {isDamaged ? null : (
          <RestoreButton
            choice={{ from: 'backup', name }}
            what={called}
            contents={sayContents(contents)}
            now={now}
          />
        )}
      </Group>
    </li>
  );
}
