import Link from 'next/link';
import { useOnSlide } from '@/components/charts/slide-context';
import { PanelQuotation } from '@/components/debates/panel/panel-quotation';
import { useFetchedPositions } from '@/components/debates/panel/use-fetched-positions';
import { Words } from '@/components/ui/words/words';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { comparedReadingsHref } from '@/lib/readings/compare-address';
import type { FoundOtherwise } from '@/lib/view/otherwise';
import { foundWords } from '@/lib/view/otherwise-words';
import { quotationsOf } from '@/lib/view/quotations';
import type { DebateView } from '@/lib/view/view';
import { stanceColor, stanceInk, stanceSign } from '@/lib/words/stance-words';
import classes from './panel-otherwise.module.css';

/**
 * A place that readers read differently: what the one who is shown finds there and what each of the others,
 * with the words that the others go by. What they go by is fetched; their stances are there at once.
 */
export function PanelOtherwise({
  view,
  own,
  found,
  propositionId,
}: {
  view: Pick<DebateView, 'debate' | 'source' | 'otherwise'>;
  /** What the reading that is shown finds of the same commentator. */
  own: Pick<FoundOtherwise, 'stance' | 'explicitness'>;
  /** What others find, of one commentator. */
  found: readonly FoundOtherwise[];
  propositionId: string;
}) {
  const { debate } = view;
  const onSlide = useOnSlide();
  return (
    <div className={classes.contested}>
      <h4 className={classes.title}>Contested reading</h4>
      <ul className={classes.readers}>
        <li>
          <Read who={view.otherwise?.own ?? ''} found={own} />
        </li>
        {found.map((one) => (
          <li key={one.reader.id}>
            <Read who={one.reader.who} found={one} />
            {one.stance === null ? null : (
              <TheirWords view={view} found={one} propositionId={propositionId} />
            )}
            {onSlide ? null : (
              <p className="small">
                <Link
                  href={comparedReadingsHref(debate.slug, {
                    a: debate.readingId,
                    b: one.reader.id,
                    only: propositionId,
                  })}
                  prefetch={false}
                >
                  Both readings of this proposition
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Read({
  who,
  found,
}: {
  who: string;
  found: { stance: Stance | null; explicitness: 'explicit' | 'implied' };
}) {
  const { stance } = found;
  return (
    <p>
      <span
        className={classes.sign}
        data-none={stance === null}
        style={
          stance === null
            ? undefined
            : { background: stanceColor(stance), color: stanceInk(stance) }
        }
        aria-hidden="true"
      >
        {stance === null ? '·' : stanceSign(stance)}
      </span>{' '}
      <b>{foundWords(found)}</b>, as read by {who}
    </p>
  );
}

/** What another reader says of the position, and in which words it stands. */
function TheirWords({
  view,
  found: { commentator, reader },
  propositionId,
}: {
  view: Pick<DebateView, 'debate' | 'source'>;
  found: FoundOtherwise;
  propositionId: string;
}) {
  const { positions, retry } = useFetchedPositions(view.debate.slug, propositionId, reader.id);
  if (positions === 'waiting') return <p className="soft small">Fetching their words …</p>;
  if (positions === 'failed') {
    return (
      <p role="alert" className="small">
        Their words could not be fetched.{' '}
        <button type="button" className={classes.again} onClick={retry}>
          Try again
        </button>
      </p>
    );
  }
  const position = positions.held.find((one) => one.commentatorId === commentator.id);
  if (!position) return <p className="soft small">This position is not there any more.</p>;
  return (
    <>
      {position.summary ? <Words as="p">{position.summary}</Words> : null}
      {quotationsOf(position.evidence).map((quotation) => (
        <PanelQuotation
          key={quotation.evidenceId}
          quotation={quotation}
          sentence={null}
          debate={view.debate}
          source={view.source}
          reading={reader.id}
        />
      ))}
    </>
  );
}
