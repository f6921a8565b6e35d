import { useOnSlide } from '@/components/charts/slide-context';
import { Sentence } from '@/components/debates/sentences/sentence';
import { QuotationPlace } from '@/components/ui/quotation-place';
import { Words } from '@/components/ui/words/words';
import type { SentencePart } from '@/lib/text/sentences-around';
import type { Quotation } from '@/lib/view/quotations';
import type { DebateHead, SourceView } from '@/lib/view/view';
import classes from './position-panel.module.css';

/** Words that show a position, in the sentence that they stand in, with the way to their place; where they are another's, it is said. */
export function PanelQuotation({
  quotation,
  sentence,
  debate,
  source,
  reading = debate.otherReading?.id,
}: {
  quotation: Quotation;
  /** The sentence that they stand in; null where it is not known. */
  sentence: readonly SentencePart[] | null;
  debate: DebateHead;
  source: SourceView | null;
  /** Where they are of another reading than the view's. */
  reading?: string | null | undefined;
}) {
  const onSlide = useOnSlide();
  return (
    <blockquote className={classes.quotation}>
      {sentence ? (
        <Sentence parts={sentence} />
      ) : (
        <Words as="p" quoted={quotation.words}>
          <q>{quotation.words}</q>
        </Words>
      )}
      <p className={classes.place}>
        <QuotationPlace
          quotation={quotation}
          slug={debate.slug}
          source={source}
          reading={reading}
          plain={onSlide}
        />
        {quotation.suggested ? <span> · found by suggestion</span> : null}
      </p>
    </blockquote>
  );
}
