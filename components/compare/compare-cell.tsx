import { CommentatorMark } from '@/components/ui/commentator-mark';
import { PositionLine } from '@/components/ui/position-line';
import { QuotationPlace } from '@/components/ui/quotation-place';
import { Words } from '@/components/ui/words/words';
import { lookOf } from '@/lib/charts/commentator-look';
import { byWhatTheyShow, type Quotation, quotationsOf } from '@/lib/view/quotations';
import { alsoGiven } from '@/lib/view/reasons/shared-reason-words';
import { shareOf } from '@/lib/view/reasons/shared-reasons';
import type { CommentatorView, DebateView, PositionView } from '@/lib/view/view';
import { type Absence, absenceVerb, NOT_CODED } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import classes from './compare.module.css';

/** One commentator's side of a proposition: stance, summary, reasons, quotations; or why there is none. */
export function CompareCell({
  view,
  person,
  position,
  absence,
  others,
  people,
  reasonsApart,
}: {
  view: DebateView;
  person: CommentatorView;
  position: PositionView | null;
  /** Why there is no position. */
  absence: Absence | null;
  others: readonly (PositionView | null)[];
  people: readonly CommentatorView[];
  /** Their reasons stand under all positions, and not here. */
  reasonsApart: boolean;
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
  const reasons = reasonsApart
    ? []
    : view.reasons.filter((reason) => position.reasonIds.includes(reason.id));
  const shownBy = byWhatTheyShow(quotationsOf(position.evidence), position.reasonIds);
  const quote = (quotation: Quotation) => (
    <Words as="blockquote" key={quotation.evidenceId} quoted={quotation.words}>
      “{quotation.words}”{' '}
      <QuotationPlace
        quotation={quotation}
        slug={view.debate.slug}
        source={view.source}
        reading={view.debate.otherReading?.id}
      />
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
            const shared = shareOf(
              reason.id,
              position,
              others.filter((other) => other !== null),
            );
            return (
              <li key={reason.id}>
                <span className="soft">{reason.direction}:</span>{' '}
                <Words as="span">{reason.text}</Words>
                {shared ? (
                  <span className={classes.shared}>
                    {' '}
                    {capital(alsoGiven(shared, new Map(people.map((one) => [one.id, one]))))}.
                  </span>
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
