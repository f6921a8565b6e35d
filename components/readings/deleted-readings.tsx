import { RestoreForm } from '@/components/ui/restore-form';
import { restoreReadingForm } from '@/lib/readings/manage-actions';
import { momentWords } from '@/lib/words/moment-words';
import classes from './readings.module.css';

type Props = { readings: { id: string; name: string; deletedAt: Date }[] };

/** The deleted readings of the debate, each with the way back. */
export function DeletedReadings({ readings }: Props) {
  if (readings.length === 0) return null;
  return (
    <details className={classes.deleted}>
      <summary>
        Deleted: {readings.length} {readings.length === 1 ? 'reading' : 'readings'}
      </summary>
      <ul>
        {readings.map((reading) => (
          <li key={reading.id}>
            <span>
              {reading.name} <span className="soft">on {momentWords(reading.deletedAt)}</span>
            </span>
            <RestoreForm
              id={reading.id}
              name={reading.name}
              action={restoreReadingForm}
              size="compact-sm"
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
