import { momentWords } from '@/lib/words/moment-words';

/** Why the last try at a day's backup failed. */
export function DailyTrouble({ trouble }: { trouble: { at: Date; message: string } }) {
  return (
    <p role="alert">
      <b>The backup of the day could not be made ({momentWords(trouble.at)}).</b> {trouble.message}{' '}
      It is tried again each hour.
    </p>
  );
}
