import Link from 'next/link';
import type { PersonMark } from '@/components/propositions/proposition-spectrum';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { PositionLine } from '@/components/ui/position-line';
import { QuotationPlace } from '@/components/ui/quotation-place';
import { formatPartialDate } from '@/lib/fields/format-date';
import type { PropositionPage } from '@/lib/propositions/view-data';
import { debateViewHref } from '@/lib/view/state';
import { nameList } from '@/lib/words/name-list';
import classes from './proposition.module.css';

/** All positions on a proposition, debate by debate, with summaries, reasons and quotations. */
export function PositionList({
  page,
  marks,
}: {
  page: PropositionPage;
  marks: ReadonlyMap<string, PersonMark>;
}) {
  const reasons = new Map(page.reasons.map((reason) => [reason.id, reason]));
  return page.debates.map((debate) => {
    const positions = page.positions.filter((position) => position.debate.id === debate.id);
    const silent = page.silent.filter((one) => one.debateId === debate.id);
    return (
      <section key={debate.id} className={classes.section}>
        <h2>
          <Link href={debateViewHref(debate.slug, { show: page.slug })}>{debate.title}</Link>
          {debate.date ? (
            <span className="soft small"> {formatPartialDate(debate.date)}</span>
          ) : null}
        </h2>
        {positions.map((position) => {
          const mark = marks.get(position.commentator.id);
          return (
            <article key={position.id} id={position.id} className={classes.position}>
              <h3>
                <CommentatorMark
                  index={mark?.index ?? 0}
                  initials={mark?.initials ?? '?'}
                  implied={position.explicitness === 'implied'}
                  size={26}
                />{' '}
                <Link href={`/commentators/${position.commentator.slug}`}>
                  {position.commentator.name}
                </Link>
              </h3>
              <p className="small">
                <PositionLine position={position} />
              </p>
              {position.summary === '' ? null : <p>{position.summary}</p>}
              {position.quotations.map((quotation) => (
                <blockquote key={quotation.evidenceId}>
                  “{quotation.words}”{' '}
                  <QuotationPlace quotation={quotation} slug={debate.slug} source={debate.source} />
                </blockquote>
              ))}
              {position.reasonIds.length === 0 ? null : (
                <ul
                  className={classes.given}
                  aria-label={`Reasons of ${position.commentator.name}`}
                >
                  {position.reasonIds.map((id) => {
                    const reason = reasons.get(id);
                    return reason ? (
                      <li key={id}>
                        <span className="soft">{reason.direction}:</span> {reason.text}
                      </li>
                    ) : null;
                  })}
                </ul>
              )}
            </article>
          );
        })}
        {silent.length > 0 ? (
          <p className="soft small">
            Not addressed by{' '}
            {nameList(
              silent.map((one) => one.commentator.name),
              8,
            )}
            .
          </p>
        ) : null}
      </section>
    );
  });
}
