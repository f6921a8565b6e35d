'use client';

import Link from 'next/link';
import { countsOfOutcomes } from '@/components/contributions/outcome-words';
import classes from '@/components/contributions/text.module.css';
import { countOutcomes } from '@/lib/contributions/quotation-outcomes';
import type { ReplacedText } from '@/lib/contributions/text-data';

/** What became of the quotations in the text that was just stored; the list of changes has the rest. */
export function TextResult({ slug, saved }: { slug: string; saved: ReplacedText }) {
  return (
    <section className={classes.plan} aria-labelledby="stored">
      <h2 id="stored">The text is stored</h2>
      <p role="status">{countsOfOutcomes(countOutcomes(saved.found))}</p>
      <p>
        <Link href={`/debates/${slug}/read`}>Read the text with its quotations</Link>
      </p>
    </section>
  );
}
