'use client';

import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { Words } from '@/components/ui/words/words';
import type { Held } from '@/lib/propositions/held-data';
import { quoteOf } from '@/lib/words/in-words-of';
import { stanceColor, stanceInk, stanceSign, stanceWords } from '@/lib/words/stance-words';
import classes from './arrange.module.css';

/** One position in a few lines: who, stance, summary, reasons and words. */
export function HeldPosition({
  position,
  reasons,
}: {
  position: Held['positions'][number];
  reasons: Held['reasons'];
}) {
  const { debateId } = useArrange();
  const { name, stance, explicitness, summary, debate, reasonIds, quotations } = position;
  const given = reasons.filter(({ id }) => reasonIds.includes(id));
  return (
    <>
      <p className={classes.who}>
        <span
          aria-hidden="true"
          className={classes.sign}
          style={{ background: stanceColor(stance), color: stanceInk(stance) }}
        >
          {stanceSign(stance)}
        </span>
        <span>
          <b>{name}</b> {stanceWords(stance)}{' '}
          <span className="soft">
            ({explicitness}
            {debate.id === debateId ? '' : `, in “${debate.title}”`})
          </span>
        </span>
      </p>
      {summary ? (
        <Words as="p" className="small">
          {summary}
        </Words>
      ) : null}
      {given.map((reason) => (
        <p key={reason.id} className="small soft">
          {reason.direction}: <Words as="span">{reason.text}</Words>
        </p>
      ))}
      {quotations.slice(0, 3).map((quotation) => (
        <Words
          as="blockquote"
          key={quotation.evidenceId}
          className={`text ${classes.quotation}`}
          quoted={quotation.words}
        >
          {quoteOf(quotation)}
        </Words>
      ))}
    </>
  );
}
