import type { ReadNote } from '@/lib/read/read-notes';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './read.module.css';

/** Quotations that have no place in a stored text: by their paragraph, with what they show. */
export function ReferredQuotations({
  notes,
  colors,
  active,
  lost,
  onShow,
}: {
  notes: ReadNote[];
  colors: ReadonlyMap<string, string>;
  active: string[];
  /** The text is stored, but these words are not found in it. */
  lost: boolean;
  onShow: (ids: string[], from: Element | null) => void;
}) {
  return (
    <>
      {lost ? <h3 className={classes.lost}>Quotations that are not found in the text</h3> : null}
      <ol className={classes.quotations}>
        {notes.map((note) => {
          const { evidence, proposition, position } = note;
          return (
            <li
              key={evidence.id}
              id={`e-${evidence.id}`}
              data-active={active.includes(evidence.id)}
              style={{ borderColor: colors.get(evidence.id) }}
            >
              <span className={classes.number}>
                {evidence.paragraph === null ? '' : `¶${evidence.paragraph}`}
              </span>
              <div>
                <p className={classes.quoted}>“{evidence.exact}”</p>
                <p className="small">
                  <button
                    type="button"
                    className={classes.plain}
                    data-marks={evidence.id}
                    onClick={(event) => onShow([evidence.id], event.currentTarget)}
                  >
                    <span className={classes.stance}>{stanceWords(position.stance)}</span>{' '}
                    {proposition.text}
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
