import { Highlight } from '@/components/read/highlight';
import { stanceWords } from '@/lib/charts/stance-words';
import type { ReadNote } from '@/lib/read/read-notes';
import type { HighlightSegment } from '@/lib/text/highlight-segments';
import classes from './read.module.css';

/** One paragraph with its number, its marked words, and what they show beside it. */
export function ReadParagraph({
  label,
  contributionOrder,
  start,
  text,
  segments,
  notes,
  colors,
  active,
  onShow,
}: {
  /** Its number, with the turn before it where there are several. */
  label: string;
  contributionOrder: number;
  /** Where the paragraph begins in the contribution's text. */
  start: number;
  /** The contribution's text. */
  text: string;
  segments: HighlightSegment[];
  notes: ReadonlyMap<string, ReadNote>;
  colors: ReadonlyMap<string, string>;
  active: string[];
  onShow: (ids: string[], from: Element | null) => void;
}) {
  // The pieces of one quotation have one note beside a paragraph.
  const beside = new Map<string, ReadNote>();
  for (const segment of segments)
    for (const id of segment.begins) {
      const note = notes.get(id);
      const key = note ? `${note.position.id} ${note.evidence.quotation}` : '';
      if (note && !beside.has(key)) beside.set(key, note);
    }
  return (
    <div className={classes.row}>
      <span className={classes.number}>¶{label}</span>
      <p className={classes.paragraph} data-part={contributionOrder} data-start={start}>
        {segments.map((segment) => {
          const words = text.slice(segment.start, segment.end);
          return segment.highlights.length === 0 ? (
            words
          ) : (
            <Highlight
              key={segment.start}
              segment={segment}
              words={words}
              colors={colors}
              active={active}
              onShow={onShow}
            />
          );
        })}
      </p>
      {beside.size === 0 ? null : (
        <ul className={classes.margin} aria-label={`Positions shown in paragraph ${label}`}>
          {[...beside.values()].map((note) => (
            <li key={note.evidence.id} data-active={active.includes(note.evidence.id)}>
              <button
                type="button"
                style={{ borderColor: colors.get(note.evidence.id) }}
                onClick={(event) => onShow([note.evidence.id], event.currentTarget)}
              >
                <span className={classes.stance}>{stanceWords(note.position.stance)}</span>{' '}
                {note.proposition.text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
