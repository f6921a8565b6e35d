import { CommentatorMark } from '@/components/ui/commentator-mark';
import { PositionLine } from '@/components/ui/position-line';
import { QuotationPlace } from '@/components/ui/quotation-place';
import { Words } from '@/components/ui/words/words';
import { lookOf } from '@/lib/charts/commentator-look';
import { byWhatTheyShow, type Quotation, quotationsOf } from '@/lib/view/quotations';
import type { CommentatorView, DebateView, PositionView } from '@/lib/view/view';
import { type Absence, absenceVerb, NOT_CODED } from '@/lib/words/absence-words';
import { nameList } from '@/lib/words/name-list';
import classes from './compare.module.css';

/** One commentator's side of a proposition: stance, summary, reasons, quotations; or why there is none. */
export function CompareCell({
  view,
  person,
  position,
  absence,
  others,
  people,
}: {
  view: DebateView;
  person: CommentatorView;
  position: PositionView | null;
  /** Why there is no position. */
  absence: Absence | null;
  others: readonly (PositionView | null)[];
  people: readonly CommentatorView[];
}) {
  const name = (
    <p className={classes.name}>
      <CommentatorMark
        index={person.index}
        initials={person.initials}
        implied={position?.explicitness === 'implied'}
        size={22}
      />
      <b>{person.name}</b>
    </p>
  );
  if (position === null) {
    return (
      <div className={classes.silent}>
        {name}
        <p className="soft small">
          {absence === 'not-addressed' ? absenceVerb(absence) : NOT_CODED}
        </p>
      </div>
    );
  }
  const reasons = view.reasons.filter((reason) => position.reasonIds.includes(reason.id));
  const shownBy = byWhatTheyShow(quotationsOf(position.evidence), position.reasonIds);
  const quote = (quotation: Quotation) => (
    <Words as="blockquote" key={quotation.evidenceId} quoted={quotation.words}>
      “{quotation.words}”{' '}
      <QuotationPlace quotation={quotation} slug={view.debate.slug} source={view.source} />
    </Words>
  );
  return (
    <div className={classes.cell} style={{ '--commentator': lookOf(person.index).color }}>
      {name}
      <p className="small">
        <PositionLine position={position} />
      </p>
      {position.summary === '' ? null : (
        <Words as="p" className="small">
          {position.summary}
        </Words>
      )}
      {shownBy(null).map(quote)}
      {reasons.length === 0 ? null : (
        <ul className={classes.reasons} aria-label={`Reasons of ${person.name}`}>
          {reasons.map((reason) => {
            const sharing = others.flatMap((other) =>
              other?.reasonIds.includes(reason.id)
                ? (people.find(({ id }) => id === other.commentatorId)?.name ?? [])
                : [],
            );
            return (
              <li key={reason.id}>
                <span className="soft">{reason.direction}:</span>{' '}
                <Words as="span">{reason.text}</Words>
                {sharing.length > 0 ? (
                  <span className={classes.shared}> Also given by {nameList(sharing)}.</span>
                ) : null}
                {shownBy(reason.id).map(quote)}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
