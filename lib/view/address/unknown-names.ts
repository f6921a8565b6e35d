import { pickableMeasures } from '@/lib/analysis/pickable-measure-names';
import { stances } from '@/lib/analysis/stance-matrix';
import { parseKindChoices } from '@/lib/view/kind-choice';
import { columnsOfSpectrum, sorts } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';
import { type Naming, namedBy, namesIn, type UnknownName } from '@/lib/words/unknown-words';

/** What an address can say after its question mark. */
type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What the address of a page of a debate names and the debate, or Counterpoint, does not have: in the order of
 * `namedBy`, each once; but for a slide, which the projector itself knows. A page shows then what it would without, and says so with `unknownWords`; to
 * show everything and say nothing would pass the whole for the part that was asked for.
 */
export function unknownNames(
  view: Pick<DebateView, 'commentators' | 'themes' | 'propositions'>,
  query: Query,
): UnknownName[] {
  const has = (items: readonly { readonly slug: string }[]) => (value: string) =>
    items.some(({ slug }) => slug === value);
  const oneOf = (values: readonly (string | number)[]) => (value: string) =>
    values.some((one) => String(one) === value);
  const known: Record<Exclude<Naming, 'slide'>, (value: string) => boolean> = {
    who: has(view.commentators),
    by: has(view.commentators),
    themes: has(view.themes),
    show: has(view.propositions),
    kind: (value) => parseKindChoices(value).length > 0,
    stance: oneOf(stances),
    sort: oneOf(sorts),
    columns: oneOf(columnsOfSpectrum),
    measure: oneOf(pickableMeasures),
  };
  return (Object.keys(namedBy) as Naming[]).flatMap((param) =>
    param === 'slide'
      ? []
      : namesIn(query[param])
          .filter((value) => !known[param](value))
          .map((value) => ({ param, value })),
  );
}
