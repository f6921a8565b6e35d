import type { Held } from '@/lib/propositions/held-data';
import { formatCount } from '@/lib/words/format-count';

type Props = { held: Held; does: 'move along' | 'stay'; propositionId: string };

/** What becomes of the positions that other readings have on a proposition; not what they say. */
export function HeldElsewhere({ held, does, propositionId }: Props) {
  const aside = does === 'move along' ? held.elsewhereOnBoth : 0;
  const going = (held.elsewhere[propositionId] ?? 0) - aside;
  if (going + aside === 0) return null;
  const fate = does === 'stay' ? 'with the first' : 'along, too';
  return (
    <p className="small soft">
      {going === 0 ? '' : `${positions(going)} of other readings ${verb(does, going)} ${fate}. `}
      {aside === 0
        ? ''
        : `${aside === 1 ? 'Once' : `${formatCount(aside)} times`} in another reading a commentator has a position on both: the one on the sentence that stays remains as it is, the other goes out of sight with the merged sentence, and the history says so. `}
      What other readings say is not shown, so that they stay independent.
    </p>
  );
}

const positions = (count: number) =>
  count === 1 ? 'One position' : `${formatCount(count)} positions`;

function verb(does: Props['does'], count: number): string {
  const plural = does === 'stay' ? 'stay' : 'move';
  return count === 1 ? `${plural}s` : plural;
}
