import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { kindColor, kindWords } from '@/lib/words/kind-words';
import classes from './kind-key.module.css';

type KeyEntry = {
  readonly kind: PropositionKind;
  readonly count?: number;
  /** What else is said of it. */
  readonly besides?: string;
  /** Where it leads. */
  readonly href?: string | undefined;
};

/**
 * The colours and outlines of kinds with their words and, where they are counted, how many, with what else is
 * said of them.
 */
export function KindKey({
  kinds,
  commentators,
  spoken = true,
}: {
  kinds: readonly KeyEntry[];
  /** Of the debate. */
  commentators: number;
  /** Whether a screen reader reads it: not where what stands beside it says the same. */
  spoken?: boolean;
}) {
  return (
    <ul className={classes.key} aria-hidden={!spoken} aria-label={spoken ? 'Kinds' : undefined}>
      {kinds.map(({ kind, count, besides = '', href }) => (
        <li key={kind}>
          <span className={classes.swatch} style={{ '--part': kindColor(kind) }} data-kind={kind} />
          {href === undefined ? (
            kindWords(kind, commentators)
          ) : (
            <a href={href}>{kindWords(kind, commentators)}</a>
          )}
          {count === undefined ? null : (
            <>
              {' '}
              <b>{count}</b>
            </>
          )}
          {besides === '' ? null : `: ${besides}`}
        </li>
      ))}
    </ul>
  );
}
