import type { Held } from '@/components/propositions/use-held';
import { formatCount } from '@/lib/charts/format-fact';

/** That other readings have positions here, too, and what becomes of them; not what they say. */
export function HeldElsewhere({ held, does }: { held: Held; does: 'move along' | 'stay' }) {
  const { elsewhere, elsewhereOnBoth } = held;
  if (elsewhere === 0) return null;
  const one = elsewhere === 1;
  const fate =
    does === 'stay'
      ? one
        ? 'stays with the first'
        : 'stay with the first'
      : one
        ? 'moves along, too'
        : 'move along, too';
  return (
    <p className="small soft">
      {one ? 'One position' : `${formatCount(elsewhere)} positions`} of other readings {fate}; what{' '}
      {one ? 'it says' : 'they say'} is not shown, so that readings stay independent.
      {does === 'move along' && elsewhereOnBoth > 0
        ? ` ${elsewhereOnBoth === 1 ? 'Once' : `${formatCount(elsewhereOnBoth)} times`} a commentator has a position on both there: the one on the sentence that stays remains as it is, the other goes out of sight with the merged sentence, and its history says so.`
        : ''}
    </p>
  );
}
