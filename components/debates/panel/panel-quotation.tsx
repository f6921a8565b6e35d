import { QuotationPlace } from '@/components/ui/quotation-place';
import { Words } from '@/components/ui/words/words';
import type { Quotation } from '@/lib/view/quotations';
import type { DebateHead, SourceView } from '@/lib/view/view';
import classes from './position-panel.module.css';

/** Words that show a position, with the way to their place; where they are another's, it is said. */
export function PanelQuotation({
  quotation,
  debate,
  source,
}: {
  quotation: Quotation;
  debate: DebateHead;
  source: SourceView | null;
}) {
  return (
    <blockquote className={classes.quotation}>
      <Words as="p" quoted={quotation.words}>
        <q>{quotation.words}</q>
      </Words>
      <p className={classes.place}>
        <QuotationPlace quotation={quotation} slug={debate.slug} source={source} />
        {quotation.suggested ? <span> · found by suggestion</span> : null}
      </p>
    </blockquote>
  );
}
