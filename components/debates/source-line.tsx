import Link from 'next/link';
import { formatPartialDate } from '@/lib/fields/format-date';
import type { SourceView } from '@/lib/view/view';

/** Where the debate was published and when, with the way there. */
export function SourceLine({
  source,
  date,
  editHref,
}: {
  source: SourceView | null;
  date: string | null;
  /** Where these details are mended. */
  editHref: string;
}) {
  const when = formatPartialDate(source?.date ?? date);
  const where = source?.publisher || source?.title || '';
  const words = [where, when].filter(Boolean).join(', ');
  return (
    <p className="soft small">
      {source?.url ? (
        <a href={source.url} rel="external noopener">
          {words}
        </a>
      ) : (
        words
      )}
      {source?.licenceNote ? ` · ${source.licenceNote}` : null}
      <span className="no-print">
        {words || source?.licenceNote ? ' · ' : null}
        <Link href={editHref} prefetch={false}>
          Edit details
        </Link>
      </span>
    </p>
  );
}
