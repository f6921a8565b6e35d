import type { SourceView } from '@/lib/debates/view';
import { formatPartialDate } from '@/lib/fields/format-date';

/** Where the debate was published and when, with the way there. */
export function SourceLine({ source, date }: { source: SourceView | null; date: string | null }) {
  const when = formatPartialDate(source?.date ?? date);
  const where = source?.publisher || source?.title || '';
  if (!where && !when) return null;
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
    </p>
  );
}
