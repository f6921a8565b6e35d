import type { ReactNode } from 'react';
import { Words } from '@/components/ui/words/words';
import { formatPartialDate } from '@/lib/fields/format-date';
import type { DebateView } from '@/lib/view/view';
import classes from './paper-sheet.module.css';

/**
 * A stack of paper with a head that stands again on each sheet it goes on to: what it is and, where somebody
 * writes on it, who and when. Loose sheets are told apart by it.
 */
export function PaperSheet({
  head,
  isSigned,
  children,
}: {
  head: ReactNode;
  isSigned: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classes.sheet}>
      <div className={classes.head}>
        <div className={classes.line}>
          <div>{head}</div>
          {isSigned ? (
            <p className={classes.signed}>
              <span>Name</span>
              <span>Date</span>
            </p>
          ) : null}
        </div>
      </div>
      <div>{children}</div>
    </div>
  );
}

/** What a reader of the sheet has to know to read it; those that are empty are left out. */
export function PaperNotes({ words }: { words: readonly string[] }) {
  const said = words.filter((one) => one !== '');
  return said.length === 0 ? null : <p className={classes.notes}>{said.join(' ')}</p>;
}

/** The debate's question, and where its text is from, with the address that it has there. */
export function PaperAbout({ view, read }: { view: DebateView; read: string }) {
  const { debate, source } = view;
  const from = [
    source && source.title !== debate.title ? source.title : '',
    source?.publisher,
    formatPartialDate(source?.date ?? debate.date),
  ].filter(Boolean);
  const more = source?.isOneOfSeveral ? ' and other sources' : '';
  return (
    <div className={classes.about}>
      {debate.question !== '' && debate.question !== debate.title ? (
        <Words as="p" className={classes.question}>
          {debate.question}
        </Words>
      ) : null}
      <p>
        {from.length > 0 || source?.url ? (
          <>
            Text: {from.join(', ')}
            {more}{' '}
            {source?.url ? (
              <a href={source.url} rel="external noopener">
                {source.url}
              </a>
            ) : null}
            {read === '' ? '' : ' · '}
          </>
        ) : null}
        {read}
      </p>
    </div>
  );
}
