import Link from 'next/link';
import type { Quotation } from '@/lib/view/quotations';
import type { DebateHead, SourceView } from '@/lib/view/view';
import classes from './position-panel.module.css';

/** A commentator's own words, with the way to their place. */
export function PanelQuotation({
  quotation,
  debate,
  source,
}: {
  quotation: Quotation;
  debate: DebateHead;
  source: SourceView | null;
}) {
  const { evidenceId, words, paragraph, inText, lost, suggested } = quotation;
  const place = paragraph === null ? '' : `¶${paragraph}`;
  return (
    <blockquote className={classes.quotation}>
      <p>
        <q>{words}</q>
      </p>
      <p className={classes.place}>
        {inText ? (
          <Link href={`/debates/${debate.slug}/read#e-${evidenceId}`}>
            {[place, 'Read in place'].filter(Boolean).join(' · ')} <span aria-hidden="true">→</span>
          </Link>
        ) : lost ? (
          'No longer found in the text'
        ) : source?.url ? (
          <a href={source.url} rel="external noopener">
            {place || 'In'}
            {place ? ' of the text' : ' the text'} at {source.publisher || source.title}{' '}
            <span aria-hidden="true">↗</span>
          </a>
        ) : (
          place
        )}
        {suggested ? <span> · found by suggestion</span> : null}
      </p>
    </blockquote>
  );
}
