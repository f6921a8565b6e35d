import type { HiddenWhy } from '@/lib/view/standing';
import { isolated } from '@/lib/words/isolated';
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
  const names = hidden.map(
    ({ commentator, why }) =>
      `${isolated(commentator.name)}${why === 'implied' && !alike ? ' (implied)' : ''}`,
  );
  const all = alike ? ` (${hidden.length === 2 ? 'both' : 'all'} implied)` : '';
  return `${nameList(names, most)}${all}`;
}
