import { PositionLine } from '@/components/ui/position-line';
import { QuotationPlace } from '@/components/ui/quotation-place';
import { Words } from '@/components/ui/words/words';
import type { ReadingView } from '@/lib/readings/data';
import { sharedParts } from '@/lib/text/similar/shared-words';
import { groupBy } from '@/lib/view/group-by';
import { quotationsOf } from '@/lib/view/quotations';
import type { DebateView, EvidenceView, PositionView } from '@/lib/view/view';
import { type Absence, NOT_CODED } from '@/lib/words/absence-words';
import { stanceColor, stanceInk, stanceSign } from '@/lib/words/stance-words';
import classes from './compared-readings.module.css';

type Props = {
  view: DebateView;
  reading: ReadingView;
  position: PositionView | null;
  /** Why there is no position. */
  absence: Absence | null;
  other: PositionView | null;
};

/** What one reading has: stance, summary, quotations with the shared words marked, reasons, note. */
export function PairSide({ view, reading, position, absence, other }: Props) {
  if (!position) {
    return (
      <div className={classes.side}>
        <p className={classes.reading}>{reading.name}</p>
        <p className="soft small">
          {absence === 'not-addressed' ? 'looked and found no position here' : NOT_CODED}
        </p>
      </div>
    );
  }
  const reasons = new Map(view.reasons.map((reason) => [reason.id, reason]));
  const given = position.reasonIds.flatMap((id) => reasons.get(id) ?? []);
  return (
    <div className={classes.side}>
      <p className={classes.reading}>{reading.name}</p>
      <p className={classes.stance}>
        <span
          className={classes.sign}
          style={{ background: stanceColor(position.stance), color: stanceInk(position.stance) }}
          aria-hidden="true"
        >
          {stanceSign(position.stance)}
        </span>
        <span>
          <PositionLine position={position} />
        </span>
      </p>
      {position.summary ? (
        <Words as="p">{position.summary}</Words>
      ) : (
        <p className="soft small">no summary</p>
      )}
      {position.evidence.length === 0 ? <p className="soft small">no quotation</p> : null}
      {[...groupBy(position.evidence, (piece) => piece.quotation).values()].map((pieces) => (
        <Quotation
          key={pieces[0]?.id}
          pieces={pieces}
          others={other?.evidence ?? []}
          view={view}
          linked={reading.isReference}
        />
      ))}
      {given.length === 0 ? null : (
        <ul className={classes.reasons} aria-label="Reasons">
          {given.map((reason) => (
            <li key={reason.id}>
              <span className="soft">{reason.direction}:</span>{' '}
              <Words as="span">{reason.text}</Words>
            </li>
          ))}
        </ul>
      )}
      {position.note ? (
        <p className="small soft">
          Note: <Words as="span">{position.note}</Words>
        </p>
      ) : null}
    </div>
  );
}

type QuotationProps = {
  pieces: readonly EvidenceView[];
  others: readonly EvidenceView[];
  view: Pick<DebateView, 'debate' | 'source'>;
  /** The text shows the words of the reference reading, so only they have a place to link to. */
  linked: boolean;
};

function Quotation({ pieces, others, view, linked }: QuotationProps) {
  const [quotation] = quotationsOf(pieces);
  if (!quotation) return null;
  return (
    <blockquote>
      <Words as="span" quoted={quotation.words}>
        “
        {pieces.map((piece, index) => (
          <span key={piece.id}>
            {index > 0 ? ' … ' : ''}
            {sharedParts(piece, others).map((part, at) =>
              part.shared ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
                <mark key={at}>{part.text}</mark>
              ) : (
                part.text
              ),
            )}
          </span>
        ))}
        ”
      </Words>{' '}
      <QuotationPlace
        quotation={quotation}
        slug={view.debate.slug}
        source={view.source}
        linked={linked}
      />
    </blockquote>
  );
}
