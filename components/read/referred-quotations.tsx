import { StanceOfNote } from '@/components/read/read-paragraph';
import { QuotationPlace } from '@/components/ui/quotation-place';
import { Words } from '@/components/ui/words/words';
import type { ReadNote } from '@/lib/read/read-notes';
import { wholeQuotation } from '@/lib/view/quotations';
import { paragraphLabel } from '@/lib/view/turns';
import type { DebateView } from '@/lib/view/view';
import classes from './read.module.css';

/** Quotations that have no place in a stored text: by their paragraph, with what they show. */
export function ReferredQuotations({
  view,
  notes,
  colors,
  active,
  lost,
  isNamed = false,
  onShow,
}: {
  view: Pick<DebateView, 'debate' | 'source'>;
  notes: ReadNote[];
  colors: ReadonlyMap<string, string>;
  active: string[];
  /** The text is stored, but these words are not found in it. */
  lost: boolean;
  /** Whose position they show stands beside each: no contribution above says it. */
  isNamed?: boolean;
  onShow: (ids: string[], from: Element | null) => void;
}) {
  return (
    <>
      {lost ? <h3 className={classes.lost}>Quotations that are not found in the text</h3> : null}
      <ol className={classes.quotations}>
        {notes.map((note) => {
          const { evidence, proposition } = note;
          return (
            <li
              key={evidence.id}
              id={`e-${evidence.id}`}
              data-active={active.includes(evidence.id)}
              style={{ borderColor: colors.get(evidence.id) }}
            >
              <span className={classes.number}>
                {evidence.paragraph === null
                  ? ''
                  : `¶${paragraphLabel(evidence.turn, evidence.paragraph)}`}
              </span>
              <div>
                <Words as="p" className={classes.quoted} quoted={evidence.exact}>
                  “{evidence.exact}”{' '}
                  {lost ? null : (
                    <QuotationPlace
                      quotation={{ ...wholeQuotation([evidence], evidence), place: '' }}
                      slug={view.debate.slug}
                      source={view.source}
                    />
                  )}
                </Words>
                <p className="small">
                  <button
                    type="button"
                    className={classes.plain}
                    data-marks={evidence.id}
                    onClick={(event) => onShow([evidence.id], event.currentTarget)}
                  >
                    {isNamed && !evidence.saidBy ? `${note.commentator.name}: ` : null}
                    <StanceOfNote note={note} /> <Words as="span">{proposition.text}</Words>
                  </button>
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
