import Link from 'next/link';
import { formatPartialDate } from '@/lib/fields/format-date';
import type { SourceView } from '@/lib/view/view';

/**
 * Where the debate was published and when, with the way there, and what of its text is kept here; under a
 * click what may be done with it.
 */
export function SourceLine({
  source,
  date,
  hasText,
  editHref,
}: {
  source: SourceView | null;
  date: string | null;
  hasText: boolean;
  /** Where these details are mended. */
  editHref: string;
}) {
  const when = formatPartialDate(source?.date ?? date);
  const where = source?.publisher || source?.title || '';
  const words = [where, when].filter(Boolean).join(', ');
  const kept = hasText ? 'text kept here' : 'text not kept here';
  return (
    <>
      {source === null ? null : (
        <p>
          {words === '' ? null : source.url ? (
            <a href={source.url} rel="external noopener">
              {words}
            </a>
          ) : (
            words
          )}
          {words === '' ? kept : ` · ${kept}`}
        </p>
      )}
      {source?.licenceNote ? (
        <details>
          <summary>Rights</summary>
          <p>{source.licenceNote}</p>
        </details>
      ) : null}
      <p className="no-print">
        <Link href={editHref} prefetch={false}>
          Edit details
        </Link>
      </p>
    </>
  );
}
