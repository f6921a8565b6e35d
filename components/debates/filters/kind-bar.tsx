import { KindKey } from '@/components/ui/kinds/kind-key';
import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import type { KindChoice } from '@/lib/view/kind-choice';
import { kindColor, kindMeaning, kindWords } from '@/lib/words/kind-words';
import classes from './kind-bar.module.css';

const BY_KIND = 'Propositions by kind';

/**
 * How many propositions are of each kind, as one bar in proportion. Each part is a button that
 * shows only its propositions; pressed again it shows all.
 */
export function KindBar({
  counts,
  commentators,
  chosen,
  of,
  splits = '',
  onChoose,
}: {
  counts: ReadonlyMap<PropositionKind, number>;
  /** Of the debate. */
  commentators: number;
  chosen: readonly KindChoice[];
  /** Of what they are, where a page has several such bars. */
  of?: string;
  /** How what is contested is split, in words; '' where there is nothing to say of it. */
  splits?: string;
  onChoose: (kinds: KindChoice[]) => void;
}) {
  const parts = [...counts].filter(([, count]) => count > 0);
  const besides = (kind: PropositionKind) => (kind === 'contested' ? splits : '');
  const anyChosen = parts.some(([kind]) => chosen.includes(kind));
  return (
    <div className={classes.wrap}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a bar everywhere */}
      <div
        className={classes.bar}
        role="group"
        aria-label={of === undefined ? BY_KIND : `${BY_KIND}: ${of}`}
      >
        {parts.map(([kind, count]) => {
          const pressed = chosen.includes(kind);
          return (
            <button
              key={kind}
              type="button"
              className={classes.part}
              style={{ flexGrow: count, '--part': kindColor(kind) }}
              data-kind={kind}
              data-faded={anyChosen && !pressed}
              aria-pressed={pressed}
              aria-label={`${kindWords(kind, commentators)}: ${count}`}
              title={`${kindWords(kind, commentators)}. ${kindMeaning(kind, commentators)}`}
              aria-description={besides(kind) || undefined}
              onClick={() => onChoose(pressed ? [] : [kind])}
            >
              <span className={classes.words}>{kindWords(kind, commentators)}</span>
              <span className={classes.count}>{count}</span>
            </button>
          );
        })}
      </div>
      <KindKey
        kinds={parts.map(([kind, count]) => ({ kind, count, besides: besides(kind) }))}
        commentators={commentators}
        spoken={false}
      />
    </div>
  );
}
