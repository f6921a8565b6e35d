import type { Archive } from '@/lib/archive/write';
import { makeSlug } from '@/lib/fields/slug';

/** What the file of an archive is called: by the debate, and the reading where it is of one. */
export function archiveFileName({ kind, rows }: Archive): string {
  const debate = rows.Debate[0]?.slug ?? 'debate';
  const reading = makeSlug(rows.Reading[0]?.name ?? '', 'reading');
  const name = { library: 'library', debate, reading: `${debate}.${reading}` }[kind];
  return `${name}.counterpoint.json`;
}
