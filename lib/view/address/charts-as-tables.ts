import { writeSearch } from '@/lib/view/address/search';

const TABLES = 'tables';

/**
 * Where a debate's page stands with its charts as tables, for who has no scripts; null where it stands so. Others
 * are not sent them: they are a fifth of the page.
 *
 * @param search what stands after the question mark of the page's address
 */
export function addressOfTables(search: string): string | null {
  const said = new URLSearchParams(search);
  if (said.has(TABLES)) return null;
  said.set(TABLES, 'true');
  return writeSearch(said);
}
