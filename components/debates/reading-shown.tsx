import { ReadingSwitch } from '@/components/debates/reading-switch';
import { getDebateHead } from '@/lib/debates/head-data';
import { whoAsks } from '@/lib/door/who-asks';
import { shownReaderWords } from '@/lib/readings/reader-words';
import { listFinishedBeside } from '@/lib/readings/shown/beside-data';
import type { ShownReading } from '@/lib/readings/shown/shown-data';
import type { DebateView } from '@/lib/view/view';

/**
 * Whose reading a page shows and, where others are finished, the choice between them; and why it is the
 * reference reading where the address names another.
 */
export async function ReadingShown({
  view,
  shown: { asked, notShown },
}: {
  view: Pick<DebateView, 'debate' | 'commentators' | 'propositions'>;
  shown: ShownReading;
}) {
  const actor = await whoAsks();
  const readings = (await getDebateHead(actor, view.debate.slug))?.readings ?? [];
  const { readingId } = view.debate;
  const beside = new Set((await listFinishedBeside(actor, view)).map(({ id }) => id));
  const choices = readings.filter(({ id }) => id === readingId || beside.has(id));
  return (
    <>
      <p>{shownReaderWords(readings, readingId)}</p>
      {choices.length > 1 ? (
        <ReadingSwitch
          shown={readingId}
          asked={asked}
          choices={choices.map((reading) => ({
            id: reading.id,
            name: reading.name,
            isReference: reading.isReference,
          }))}
        />
      ) : null}
      {notShown ? (
        <p role="status">
          {notShown.kind === 'gone'
            ? 'The reading that this address names is not there any more: this is the reference reading.'
            : `“${notShown.name}” is not finished, and shown here only then: this is the reference reading.`}
        </p>
      ) : null}
    </>
  );
}
