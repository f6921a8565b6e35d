'use client';

import { CloseButton } from '@mantine/core';
import Link from 'next/link';
import { Fragment, type RefObject, useEffect, useRef } from 'react';
import { useCardAside } from '@/components/read/use-card-aside';
import { ThemeName } from '@/components/themes/theme-name';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { CopyLink } from '@/components/ui/copy/copy-link';
import { QuotationPlace, quotationHref } from '@/components/ui/quotation-place';
import { Words } from '@/components/ui/words/words';
import { colorOfNote, type ReadNote } from '@/lib/read/read-notes';
import type { ReadColour } from '@/lib/read/read-state';
import { groupBy } from '@/lib/view/group-by';
import { wholeQuotation } from '@/lib/view/quotations';
import type { DebateView } from '@/lib/view/view';
import { positionWords } from '@/lib/words/position-words';
import classes from './read.module.css';

/** What the chosen words show: one entry a position. Nothing where nothing is chosen. */
export function ReadPanel({
  view,
  notes,
  text,
  colour,
  onStep,
  onClose,
}: {
  view: DebateView;
  notes: ReadNote[];
  /** What holds the words and the notes beside them. */
  text: RefObject<HTMLElement | null>;
  colour: ReadColour;
  /** Goes to the marked words before or after. */
  onStep: (step: 1 | -1) => void;
  onClose: () => void;
}) {
  const panel = useRef<HTMLElement>(null);
  const first = notes[0]?.evidence.id;
  useEffect(() => {
    if (first) panel.current?.focus({ preventScroll: true });
  }, [first]);
  const side = useCardAside(
    panel,
    text,
    notes.map(({ evidence }) => evidence.id).join(' ') || undefined,
  );
  if (notes.length === 0) return null;
  return (
    <aside
      ref={panel}
      className={`${classes.panel} no-print`}
      aria-label="What these words show"
      data-side={side}
      tabIndex={-1}
    >
      <div className={classes.panelHead}>
        <h2>What these words show</h2>
        <CloseButton aria-label="Close" onClick={onClose} />
      </div>
      {[...groupBy(notes, ({ position }) => position.id)].map(([id, [note, ...others]]) =>
        note ? <Entry key={id} note={note} others={others} view={view} colour={colour} /> : null,
      )}
      <div className={classes.steps}>
        <button type="button" onClick={() => onStep(-1)}>
          ← Previous
        </button>
        <button type="button" onClick={() => onStep(1)}>
          Next →
        </button>
      </div>
      <p className={classes.keys}>
        <kbd>n</kbd> next, <kbd>p</kbd> previous, <kbd>Esc</kbd> close
      </p>
    </aside>
  );
}

function Entry({
  note,
  others,
  view,
  colour,
}: {
  note: ReadNote;
  /** The same position's further quotations among the chosen ones. */
  others: ReadNote[];
  view: DebateView;
  colour: ReadColour;
}) {
  const { position, proposition, commentator, theme } = note;
  const reasons = view.reasons.filter((reason) => position.reasonIds.includes(reason.id));
  return (
    <section className={classes.entry}>
      {theme ? (
        <p className="soft small">
          <ThemeName theme={theme} />
        </p>
      ) : null}
      <Words as="h3" className="text">
        <Link href={`/propositions/${proposition.slug}`}>{proposition.text}</Link>
      </Words>
      <p className="small">
        <CommentatorMark index={commentator.index} initials={commentator.initials} size={20} />{' '}
        <b>{commentator.name}</b> {positionWords(position)}
      </p>
      {position.summary === '' ? null : (
        <Words as="p" className="small">
          {position.summary}
        </Words>
      )}
      {reasons.length === 0 ? null : (
        <ul className={classes.reasons}>
          {reasons.map((reason) => (
            <li key={reason.id}>
              <span className="soft">Reason {reason.direction}:</span>{' '}
              <Words as="span">{reason.text}</Words>
            </li>
          ))}
        </ul>
      )}
      {[note, ...others].map(({ evidence }) => (
        <Fragment key={evidence.id}>
          <Quoted note={note} evidence={evidence} view={view} colour={colour} />
          {evidence.suggested ? <p className="small soft">Found by suggestion</p> : null}
          <p className={classes.ways}>
            <CopyLink
              path={quotationHref(
                view.debate.slug,
                evidence.id,
                view.debate.otherReading?.id ?? null,
              )}
            >
              Copy link to this quotation
            </CopyLink>
          </p>
        </Fragment>
      ))}
    </section>
  );
}

/** The whole quotation, and where it stands: here, so that no way leads there but to its source. */
function Quoted({
  note,
  evidence,
  view,
  colour,
}: {
  note: ReadNote;
  evidence: ReadNote['evidence'];
  view: DebateView;
  colour: ReadColour;
}) {
  const quotation = wholeQuotation(note.position.evidence, evidence);
  return (
    <Words
      as="blockquote"
      style={{ borderColor: colorOfNote(note, colour) }}
      quoted={quotation.words}
    >
      “{quotation.words}”{' '}
      <QuotationPlace
        quotation={quotation}
        slug={view.debate.slug}
        source={view.source}
        linked={false}
      />
    </Words>
  );
}
