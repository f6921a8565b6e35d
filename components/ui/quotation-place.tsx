import Link from 'next/link';
import classes from '@/components/ui/quotation-place.module.css';
import { quotationWords } from '@/components/ui/quotation-words';
import { textFragmentUrl } from '@/lib/fields/text-fragment';
import { type Quotation, sourceOfWords } from '@/lib/view/quotations';
import { besideQuotation } from '@/lib/words/in-words-of';

/** Where words stand in their debate's text, marked as they are in a reading; `null` is the reference one. */
export function quotationHref(slug: string, evidenceId: string, reading: string | null) {
  const of = reading === null ? '' : `?reading=${encodeURIComponent(reading)}`;
  return `/debates/${slug}/read${of}#e-${evidenceId}` as const;
}

/** Of a quotation, what its place is said by. */
export type PlacedQuotation = Pick<
  Quotation,
  | 'evidenceId'
  | 'words'
  | 'place'
  | 'saidBy'
  | 'inText'
  | 'lost'
  | 'stance'
  | 'saidOn'
  | 'telling'
  | 'source'
>;

/**
 * What is said of a quotation (see `quotationWords`), where it stands and, if they are not the
 * commentator's own, whose words it is; with the way there: into the text, or to the words on the page of
 * the source that they are from, where that has the text and is known.
 */
export function QuotationPlace({
  quotation,
  slug,
  source,
  reading = null,
  linked = true,
  plain = false,
  tellsWords = true,
}: {
  quotation: PlacedQuotation;
  slug: string;
  /** The debate's first. */
  source: Parameters<typeof sourceOfWords>[1];
  /** The reading that they are of, where it is not the reference one. */
  reading?: string | null | undefined;
  /** False where the page of the text does not show these words. */
  linked?: boolean;
  /** Whether nothing may lead away: the place in words alone. */
  plain?: boolean;
  /** False where the quoted words are not to be told, not even in a link's address. */
  tellsWords?: boolean;
}) {
  const { evidenceId, words, place, saidBy, inText, lost } = quotation;
  const from = sourceOfWords(quotation, source);
  const beside = besideQuotation({ saidBy, lost });
  return (
    // Beside words of any language: these are ours.
    <span className={classes.place} lang="en" dir="ltr">
      {beside ? <span className={classes.whose}>{beside}</span> : null}
      {quotationWords(quotation).map((said) => (
        <span key={said}>{said}</span>
      ))}
      {inText && linked && !plain ? (
        <span>
          <span className="print-only">{place}</span>
          <Link
            className="no-print"
            href={quotationHref(slug, evidenceId, reading)}
            prefetch={false}
          >
            {[place, 'Read in place'].filter(Boolean).join(' · ')} <span aria-hidden="true">→</span>
          </Link>
        </span>
      ) : !inText && !lost && from?.url && !plain ? (
        <span>
          <a
            href={tellsWords ? textFragmentUrl(from.url, words) : from.url}
            rel="external noopener"
          >
            {place === '' ? 'In' : `${place} of`} the text at {from.publisher || from.title}{' '}
            <span aria-hidden="true" className="no-print">
              ↗
            </span>
          </a>
        </span>
      ) : place ? (
        <span>{place}</span>
      ) : null}
    </span>
  );
}
