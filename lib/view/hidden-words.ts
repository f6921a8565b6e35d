import type { HiddenWhy } from '@/lib/view/standing';
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
