import Link from 'next/link';
import type { SourceView } from '@/lib/view/view';
import classes from './read.module.css';

/** Says that the text is kept elsewhere, and what can be done about it. */
export function ReferredText({ slug, source }: { slug: string; source: SourceView | null }) {
  const where = source?.publisher || source?.title || 'its publisher';
  return (
    <section className={classes.referred} aria-label="Where the text is">
      <p>
        The text is not kept here; it stands with {where}. Below are the quotations that show the
        positions, each with the number of its paragraph.
      </p>
      <p className={classes.ways}>
        {source?.url ? (
          <a href={source.url} rel="external noopener">
            Read the text at {where} <span aria-hidden="true">↗</span>
          </a>
        ) : null}
        <Link href={`/debates/${slug}/text`}>Paste the text</Link>
      </p>
    </section>
  );
}
