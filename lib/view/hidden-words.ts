import type { HiddenWhy, Hiding } from '@/lib/view/standing';
import { countOf } from '@/lib/words/format-count';
import { nameList } from '@/lib/words/name-list';

/**
 * Whom the filter hides, and why where it is no matter of choice: "Ryan Hass (implied)", "A and B (both
 * implied)".
 */
export function hiddenNames(
  hidden: readonly { readonly commentator: { readonly name: string }; readonly why: HiddenWhy }[],
  most?: number,
): string {
  const alike = hidden.length > 1 && hidden.every(({ why }) => why === 'implied');
  const names = hidden.map(({ commentator, why }) =>
    why === 'implied' && !alike ? `${commentator.name} (implied)` : commentator.name,
  );
  const all = alike ? ` (${hidden.length === 2 ? 'both' : 'all'} implied)` : '';
  return `${nameList(names, most)}${all}`;
}

/** What a filter hides, as it reads in a sentence: "what is implied and 4 commentators". */
export function hidingWords({ implied, commentators }: Hiding): string {
  return [
    ...(implied ? ['what is implied'] : []),
    ...(commentators > 0 ? [countOf(commentators, 'commentator')] : []),
  ].join(' and ');
}
