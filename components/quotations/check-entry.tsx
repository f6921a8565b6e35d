'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { Fragment, useState, useTransition } from 'react';
import { askServer } from '@/components/loading/ask-server';
import { positionHref } from '@/components/readings/reading-href';
import { Words } from '@/components/ui/words/words';
import type { ReasonToCheck } from '@/lib/positions/to-check';
import { markQuotationChecked } from '@/lib/quotations/actions';
import type { QuotationToCheck } from '@/lib/quotations/to-check-data';
import { shorten } from '@/lib/view/quotations';
import { inWordsOf } from '@/lib/words/in-words-of';
import classes from './quotations.module.css';

type Props = {
  slug: string;
  reading: { id: string; isReference: boolean };
  entry: QuotationToCheck;
  version: number;
  coder: string;
  isChecked: boolean;
  onMarked: (on: boolean, version: number) => void;
};

const WHY: Readonly<Record<ReasonToCheck, string>> = {
  lost: 'Not in the text any more',
  moved: 'Found at another place, or with other words',
  suggested: 'Found by suggestion',
};

/** So much of the paragraph is shown in which lost words stood. */
const MOST_WORDS = 80;

/** A quotation to look at: both wordings, where it stands, and what can be done. */
export function CheckEntry(props: Props) {
  const { slug, reading, entry, version, coder, isChecked, onMarked } = props;
  const { positionId, quotation, why, person, proposition } = entry;
  const [problem, setProblem] = useState('');
  const [busy, startMarking] = useTransition();
  const slugs = { proposition: proposition.slug, commentator: person.slug };

  function mark(checked: boolean) {
    setProblem('');
    startMarking(async () => {
      const asked = await askServer(() =>
        markQuotationChecked({ positionId, quotation, version, checked, coder }),
      );
      if (asked.ok) onMarked(checked, asked.value.version);
      else setProblem(asked.message);
    });
  }

  return (
    <li className={classes.entry}>
      <h2>
        {person.name} on “<Words as="span">{proposition.text}</Words>”
      </h2>
      <p className="small">
        {WHY[why]}
        {[entry.place, inWordsOf(entry.saidBy)].filter(Boolean).map((one) => ` · ${one}`)}
      </p>
      <Wordings entry={entry} />
      {problem ? <p role="alert">{problem}</p> : null}
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          // A button that is switched off would lose the focus, and the keys their place.
          aria-busy={busy}
          aria-label={`${isChecked ? 'Undo' : why === 'lost' ? 'Keep as lost' : 'Accept'}: ${shorten(entry.words, 8)}`}
          onClick={() => (busy ? undefined : mark(!isChecked))}
        >
          {isChecked ? 'Undo' : why === 'lost' ? 'Keep as lost' : 'Accept'}
        </Button>
        {isChecked ? (
          <span role="status">{why === 'lost' ? 'Kept as lost' : 'Accepted'}</span>
        ) : (
          <Link
            href={`${positionHref(slug, reading, slugs)}&anew=${quotation}`}
            aria-label={`Choose anew: ${shorten(entry.words, 8)}`}
          >
            Choose anew
          </Link>
        )}
        {why !== 'lost' && reading.isReference ? (
          <Link href={`/debates/${slug}/read#e-${entry.evidenceId}`} prefetch={false}>
            Read in place
          </Link>
        ) : null}
      </div>
    </li>
  );
}

/** The words as they are stored, and what else there is to compare them with. */
function Wordings({ entry: { why, words, was, there } }: { entry: QuotationToCheck }) {
  const rows =
    why === 'lost'
      ? { Stored: words, 'There now': there === null ? null : shorten(there, MOST_WORDS) }
      : { Before: was, [was === null ? 'Words' : 'Now']: words };
  return (
    <dl className={classes.wordings}>
      {Object.entries(rows).map(([name, said]) =>
        said === null ? null : (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd className="text">
              <Words as="q" quoted={said}>
                {said}
              </Words>
            </dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
