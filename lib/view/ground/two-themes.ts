import { knownThemes } from '@/lib/view/filter';
import type { DebateView, ThemeView } from '@/lib/view/view';

/** The two themes of a filter in its order; null where it names one, three or none that the debate has. */
export function twoThemes(
  view: DebateView,
  slugs: readonly string[],
): readonly [ThemeView, ThemeView] | null {
  const known = [...new Set(knownThemes(view, slugs))];
  const [first, second] = known.flatMap(
    (slug) => view.themes.find((theme) => theme.slug === slug) ?? [],
  );
  return known.length === 2 && first && second ? [first, second] : null;
}
