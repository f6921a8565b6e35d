import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { kindColor, kindWords } from '@/lib/words/kind-words';
import classes from './kind-key.module.css';

/** The colours and outlines of kinds with their words and, where they are counted, how many. */
export function KindKey({
  kinds,
  commentators,
  spoken = true,
}: {
  kinds: readonly { readonly kind: PropositionKind; readonly count?: number }[];
  /** Of the debate. */
  commentators: number;
  /** Whether a screen reader reads it: not where what stands beside it says the same. */
  spoken?: boolean;
}) {
  return (
    <ul className={classes.key} aria-hidden={!spoken} aria-label={spoken ? 'Kinds' : undefined}>
      {kinds.map(({ kind, count }) => (
        <li key={kind}>
          <span className={classes.swatch} style={{ '--part': kindColor(kind) }} data-kind={kind} />
          {kindWords(kind, commentators)}
          {count === undefined ? null : (
            <>
              {' '}
              <b>{count}</b>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
