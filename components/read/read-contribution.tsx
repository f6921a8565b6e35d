'use client';

import Link from 'next/link';
import { memo, useMemo } from 'react';
import { TurnButton } from '@/components/contributions/turns/turn-button';
import { ReadParagraph } from '@/components/read/read-paragraph';
import { ReferredQuotations } from '@/components/read/referred-quotations';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { colorOfNote, type ReadNote } from '@/lib/read/read-notes';
import type { ReadColour } from '@/lib/read/read-state';
import { highlightSegments, layHighlights } from '@/lib/text/anchor/highlight-segments';
import { splitParagraphs } from '@/lib/text/paragraphs';
import { paragraphLabel, sayTurn, type Turn } from '@/lib/view/turns';
import type { CommentatorView, ContributionView, DebateView } from '@/lib/view/view';
import classes from './read.module.css';

const KIND_WORDS = {
  contribution: '',
  introduction: 'Introduction',
  moderation: 'Moderation',
  aside: 'Aside',
} as const;

/** The id under which a passage that the address names is drawn. */
const PASSAGE = 'passage';

/** What one commentator says: the paragraphs, the quotations marked, the notes beside them. */
export const ReadContribution = memo(function ReadContribution({
  view,
  contribution,
  turn,
  commentator,
  notes,
  colour,
  active,
  passage,
  onShow,
}: {
  view: Pick<DebateView, 'debate' | 'source'>;
  contribution: ContributionView;
  /** Which of the speaker's turns this is, where there are several. */
  turn: Turn | undefined;
  commentator: CommentatorView | null;
  notes: ReadNote[];
  colour: ReadColour;
  active: string[];
  passage: { start: number; end: number } | null;
  onShow: (ids: string[], from: Element | null) => void;
}) {
  const { text } = contribution;
  const paragraphs = useMemo(() => (text === null ? [] : splitParagraphs(text)), [text]);
  const placed = useMemo(
    () =>
      new Map(
        notes
          .filter(({ evidence }) => evidence.start !== null && evidence.status !== 'lost')
          .map((note) => [note.evidence.id, note]),
      ),
    [notes],
  );
  const laid = useMemo(() => {
    const highlights = [...placed.values()].map(({ evidence }) => ({
      id: evidence.id,
      start: evidence.start ?? 0,
      end: evidence.end ?? 0,
    }));
    return layHighlights(
      passage && passage.start < passage.end && passage.start >= 0
        ? [...highlights, { id: PASSAGE, ...passage }]
        : highlights,
    );
  }, [placed, passage]);
  const colors = useMemo(
    () => new Map(notes.map((note) => [note.evidence.id, colorOfNote(note, colour)])),
    [notes, colour],
  );
  const elsewhere = text === null ? notes : notes.filter((note) => !placed.has(note.evidence.id));

  return (
    <article className={classes.contribution} aria-labelledby={`c-${contribution.id}`}>
      <div className={classes.speaker}>
        <h2 id={`c-${contribution.id}`}>
          {commentator ? (
            <>
              <CommentatorMark
                index={commentator.index}
                initials={commentator.initials}
                size={30}
              />
              <Link href={`/commentators/${commentator.slug}`}>{commentator.name}</Link>
            </>
          ) : (
            contribution.speaker || KIND_WORDS[contribution.kind] || 'Unnamed'
          )}
          {contribution.kind !== 'contribution' && (commentator || contribution.speaker) ? (
            <span className="soft small"> {KIND_WORDS[contribution.kind]}</span>
          ) : null}
          {turn ? <span className="soft small"> {sayTurn(turn)}</span> : null}
        </h2>
        {text === null ? null : (
          <TurnButton
            target={{ contributionId: contribution.id, paragraph: null }}
            label={`Change this turn of ${commentator?.name ?? (contribution.speaker || 'the introduction')}`}
          />
        )}
      </div>
      {paragraphs.map((paragraph, index) => (
        <ReadParagraph
          key={paragraph.start}
          contributionId={contribution.id}
          number={index + 1}
          label={paragraphLabel(turn, index + 1)}
          contributionOrder={contribution.order}
          start={paragraph.start}
          text={text ?? ''}
          segments={highlightSegments(laid, paragraph)}
          notes={placed}
          colors={colors}
          active={active}
          onShow={onShow}
        />
      ))}
      {elsewhere.length > 0 ? (
        <ReferredQuotations
          view={view}
          notes={elsewhere}
          colors={colors}
          active={active}
          lost={text !== null}
          isNamed={commentator === null}
          onShow={onShow}
        />
      ) : text === null ? (
        <p className="soft small">No quotation of this contribution is recorded.</p>
      ) : null}
    </article>
  );
});
