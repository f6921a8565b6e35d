import { QuotationPlace } from '@/components/ui/quotation-place';
import { Words } from '@/components/ui/words/words';
import type { ClassPassage as Passage } from '@/lib/view/reveal/class-passages';
import type { DebateView } from '@/lib/view/view';
import classes from './class-paper.module.css';

/** A passage to read, and where it stands. */
export function ClassPassage({
  passage: { commentator, quotation, text, stretch },
  view,
  isNamed = false,
  isQuoted = false,
}: {
  passage: Passage;
  view: DebateView;
  /** Says whose it is. */
  isNamed?: boolean;
  /** Where the text is not stored: the words that are quoted, beside their place. */
  isQuoted?: boolean;
}) {
  return (
    <blockquote className={classes.passage}>
      {isNamed ? <b>{commentator.name}: </b> : null}
      {stretch !== null ? (
        <Words as="span" quoted={stretch.map(({ words }) => words).join('')} className="text">
          {stretch.map(({ words, isBeside }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
            <span key={at} className={isBeside ? 'soft' : undefined}>
              {words}
            </span>
          ))}
        </Words>
      ) : text !== null ? (
        <Words as="span" quoted={text} className="text">
          {text}
        </Words>
      ) : isQuoted ? (
        <Words as="q" quoted={quotation.words} className="text">
          {quotation.words}
        </Words>
      ) : null}{' '}
      <QuotationPlace
        quotation={quotation}
        slug={view.debate.slug}
        source={view.source}
        reading={view.debate.otherReading?.id}
        tellsWords={isQuoted || text !== null}
      />
    </blockquote>
  );
}
