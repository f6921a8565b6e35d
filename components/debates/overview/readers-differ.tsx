import Link from 'next/link';
import { memo } from 'react';
import { useOnSlide } from '@/components/charts/slide-context';
import classes from '@/components/debates/overview/readers-differ.module.css';
import { Words } from '@/components/ui/words/words';
import { comparedReadingsHref } from '@/lib/readings/compare-address';
import { otherwiseByProposition } from '@/lib/view/otherwise';
import { furthestRead, pairsDiffering, readersDiffer } from '@/lib/view/readers/readers-differ';
import { debateViewHref } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';

/** So many propositions are named. */
const NAMED = 2;

/**
 * How far the debate depends on who read it, in a line: where readers differ the most, each with the way to what
 * they read there, and the way to all of it. Of the whole debate, whatever a filter hides. Nothing where one
 * person alone has read it.
 */
export const ReadersDiffer = memo(function ReadersDiffer({
  view,
  narrowed = false,
  onOpen,
}: {
  view: DebateView;
  /** Whether what stands around it is counted under a filter: then it says that it is not. */
  narrowed?: boolean;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  const onSlide = useOnSlide();
  const { otherwise, debate, propositions, positions } = view;
  if (!otherwise) return null;
  const found = otherwiseByProposition(view);
  const stances = new Map(
    positions.map((one) => [`${one.propositionId} ${one.commentatorId}`, one.stance]),
  );
  const stanceOf = (propositionId: string, commentatorId: string) =>
    stances.get(`${propositionId} ${commentatorId}`) ?? null;
  const [reader] = otherwise.readers;
  const differing = pairsDiffering(otherwise);
  return (
    <p className={classes.line}>
      {narrowed ? 'In the whole debate, whatever is filtered: ' : null}
      {readersDiffer(otherwise)}
      {furthestRead(propositions, found, stanceOf, NAMED).map(({ proposition, one }, at) => (
        <span key={proposition.id}>
          {at === 0 ? ': ' : ', '}
          {onSlide ? (
            <>
              {one.commentator.name} on “<Words as="span">{proposition.text}</Words>”
            </>
          ) : (
            <a
              href={debateViewHref(debate.slug, {
                reading: debate.otherReading?.id ?? null,
                show: proposition.slug,
                by: one.commentator.slug,
              })}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(proposition.id, one.commentator.id);
              }}
            >
              {one.commentator.name} on “<Words as="span">{proposition.text}</Words>”
            </a>
          )}
        </span>
      ))}
      {reader && !onSlide ? (
        <span className="no-print">
          {found.size > NAMED ? ', ' : '; '}
          <Link
            href={comparedReadingsHref(debate.slug, {
              a: debate.readingId,
              b: reader.id,
              show: otherwise.cells.length > 0 ? 'otherwise' : null,
            })}
            prefetch={false}
          >
            {found.size > NAMED ? `all ${differing}` : 'the two side by side'}
          </Link>
        </span>
      ) : null}
      .
    </p>
  );
});
