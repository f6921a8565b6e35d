import { useOnSlide } from '@/components/charts/slide-context';
import { KindKey } from '@/components/ui/kinds/kind-key';
import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import type { PropositionFacts } from '@/lib/view/filter';
import { unfoldable } from '@/lib/view/ground/answers';
import { countOf } from '@/lib/words/format-count';
import { propositionKinds } from '@/lib/words/kind-words';
import classes from './ground-lists.module.css';

/**
 * How many are of each kind, each leading to its list: for a narrow screen, where the lists follow one another
 * and all but the first stand further down.
 */
export function GroundCounts({
  facts,
  commentators,
}: {
  facts: readonly PropositionFacts[];
  /** Of the debate. */
  commentators: number;
}) {
  const onSlide = useOnSlide();
  const kinds = propositionKinds.flatMap((kind) => {
    const count = facts.filter((one) => one.kind === kind).length;
    return count > 0 ? [{ kind, count, href: onSlide ? undefined : listHref(kind) }] : [];
  });
  return (
    <div className={`${classes.counts} no-print`}>
      <p className="small">{countOf(facts.length, 'proposition')}:</p>
      <KindKey kinds={kinds} commentators={commentators} />
    </div>
  );
}

/** Where the list of a kind stands on the page; undefined where it has none. */
function listHref(kind: PropositionKind): string | undefined {
  return unfoldable.some((one) => one === kind) ? `#list-${kind}` : undefined;
}
