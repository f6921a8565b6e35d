import type { SearchHit } from '@/lib/search/document';

/** Of a hit that stands in a text, its words as `Words` asks for them: such words run as their language does. */
export function quotedIn({ kind, title }: Pick<SearchHit, 'kind' | 'title'>): { quoted?: string } {
  const stands = kind === 'quotation' || kind === 'text';
  return stands ? { quoted: title.map((part) => part.text).join('') } : {};
}
