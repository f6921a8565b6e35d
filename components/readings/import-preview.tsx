import type { ImportPreview } from '@/lib/exchange/import-data';
import { countOf } from '@/lib/words/format-count';
import classes from './readings.module.css';

/** What importing a reading would do: what is found, what is new, what cannot be placed. */
export function ImportPreviewNote({ preview }: { preview: ImportPreview }) {
  const { reading, propositions, quotations, missingCommentators, freshThemes } = preview;
  return (
    <div className="small" role="status">
      <p>
        <b>{reading.name}</b>
        {reading.coder ? `, read by ${reading.coder}` : ''}:{' '}
        {countOf(preview.positions, 'position')}, {countOf(preview.silences, 'pair')} looked at and
        not addressed. It becomes a new reading; nothing that is here changes.
      </p>
      {preview.otherDebate ? (
        <p className={classes.warning}>The file is of another debate: “{preview.otherDebate}”.</p>
      ) : null}
      {missingCommentators.length > 0 ? (
        <p className={classes.warning} role="alert">
          Not in this debate: {missingCommentators.join(', ')}. It cannot be imported here: open the
          debate that the file is of, or write the names in the file as this debate has them.
        </p>
      ) : null}
      <ul className={classes.problems}>
        <li>{countOf(propositions.found, 'proposition')} found here</li>
        <Listed
          label={`${countOf(propositions.fresh.length, 'proposition')} new`}
          items={propositions.fresh}
        />
        <Listed
          label={`${countOf(propositions.reworded.length, 'proposition')} worded otherwise here: see that the meaning is the same`}
          items={propositions.reworded.map(({ here, there }) => `“${there}” is here “${here}”`)}
        />
        <Listed label={`${countOf(freshThemes.length, 'theme')} new`} items={freshThemes} />
        <li>
          {countOf(quotations.kept + quotations.referred, 'quotation')}{' '}
          {quotations.referred > 0 ? 'kept with their paragraphs' : 'found in the text'}
        </li>
        <Listed
          label={`${countOf(quotations.moved.length, 'quotation')} found in other words, to be looked at`}
          items={quotations.moved}
        />
        <Listed
          label={`${countOf(quotations.lost.length, 'quotation')} not in this text, kept and marked as lost`}
          items={quotations.lost}
        />
      </ul>
    </div>
  );
}

const MOST_LISTED = 50;

function Listed({ label, items }: { label: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <li>
      <details>
        <summary>{label}</summary>
        <ul>
          {items.slice(0, MOST_LISTED).map((item) => (
            <li key={item}>{item}</li>
          ))}
          {items.length > MOST_LISTED ? <li>and {items.length - MOST_LISTED} more</li> : null}
        </ul>
      </details>
    </li>
  );
}
