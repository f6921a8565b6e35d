import { TurnButton } from '@/components/contributions/turns/turn-button';
import { Highlight } from '@/components/read/highlight';
import { useWords, Words } from '@/components/ui/words/words';
import type { ReadNote } from '@/lib/read/read-notes';
import type { HighlightSegment } from '@/lib/text/anchor/highlight-segments';
import { inWordsOf } from '@/lib/words/in-words-of';
import { stanceHeld } from '@/lib/words/position-words';
import classes from './read.module.css';

/** One paragraph with its number, its marked words, and what they show beside it. */
export function ReadParagraph({
  contributionId,
  number,
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
  contributionId: string;
  /** From 1. */
  number: number;
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
  const words = useWords();
  // All quotations of one position have one note beside a paragraph, pieces of one counted once.
  const beside = new Map<string, Map<number, ReadNote>>();
  for (const segment of segments)
    for (const id of segment.begins) {
      const note = notes.get(id);
      if (!note) continue;
      const quoted = beside.get(note.position.id) ?? new Map<number, ReadNote>();
      const { quotation } = note.evidence;
      beside.set(note.position.id, quoted.has(quotation) ? quoted : quoted.set(quotation, note));
    }
  return (
    <div className={classes.row}>
      <span className={classes.number}>
        ¶{label}
        <TurnButton
          target={{ contributionId, paragraph: number }}
          label={`Correct paragraph ${label}`}
          byPointer
        />
      </span>
      <p
        className={classes.paragraph}
        data-part={contributionOrder}
        data-start={start}
        {...words.quoted(text.slice(start, segments.at(-1)?.end))}
      >
        {segments.map((segment) => {
          const part = text.slice(segment.start, segment.end);
          return segment.highlights.length === 0 ? (
            part
          ) : (
            <Highlight
              key={segment.start}
              segment={segment}
              words={part}
              colors={colors}
              active={active}
              onShow={onShow}
            />
          );
        })}
      </p>
      {beside.size === 0 ? null : (
        <ul className={classes.margin} aria-label={`Positions shown in paragraph ${label}`}>
          {[...beside].map(([positionId, quoted]) => (
            <MarginNote
              key={positionId}
              notes={[...quoted.values()]}
              colors={colors}
              active={active}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What the quotations of one position in a paragraph show; chosen, all of them are. */
function MarginNote({
  notes,
  colors,
  active,
  onShow,
}: {
  notes: readonly ReadNote[];
  colors: ReadonlyMap<string, string>;
  active: string[];
  onShow: (ids: string[], from: Element | null) => void;
}) {
  const [first] = notes;
  if (!first) return null;
  const ids = notes.map(({ evidence }) => evidence.id);
  return (
    <li data-active={ids.some((id) => active.includes(id))}>
      <button
        type="button"
        style={{ borderColor: colors.get(first.evidence.id) }}
        onClick={(event) => onShow(ids, event.currentTarget)}
      >
        <StanceOfNote note={first} /> <Words as="span">{first.proposition.text}</Words>
      </button>
    </li>
  );
}

/** The stance that words show, and whether it is only implied; where they are another's than the position's, whose both are. */
export function StanceOfNote({ note }: { note: ReadNote }) {
  const { saidBy = '' } = note.evidence;
  const stance = <span className={classes.stance}>{stanceHeld(note.position)}</span>;
  if (saidBy === '') return stance;
  return (
    <>
      {note.commentator.name}, {inWordsOf(saidBy)}: {stance}
    </>
  );
}
