import { Button } from '@mantine/core';
import { restoreReadingForm } from '@/lib/readings/manage-actions';
import classes from './readings.module.css';

type Props = { readings: { id: string; name: string; deletedAt: Date }[] };

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

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
              {reading.name} <span className="soft">on {moment.format(reading.deletedAt)}</span>
            </span>
            <form action={restoreReadingForm}>
              <input type="hidden" name="id" value={reading.id} />
              <Button
                type="submit"
                size="compact-sm"
                variant="default"
                aria-label={`Restore ${reading.name}`}
              >
                Restore
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}
