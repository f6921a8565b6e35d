import Link from 'next/link';
import { DebateNav } from '@/components/debates/debate-nav';
import { DebateLive } from '@/components/live/debate-live';
import { readingHref } from '@/components/readings/reading-href';
import { Words } from '@/components/ui/words/words';
import type { ReadingHead } from '@/lib/debates/head-data';
import { comparedReadingsHref } from '@/lib/readings/compare-address';
import type { DebateView } from '@/lib/view/view';
import classes from './coding-header.module.css';

/** What is coded, in which reading, and the neighbouring screens. */
export function CodingHeader({ view, reading }: { view: DebateView; reading: ReadingHead }) {
  const { slug, title } = view.debate;
  return (
    <header>
      <Words as="h1">{title}</Words>
      <DebateNav slug={slug} current="code" reading={reading} />
      <DebateLive slug={slug} takesIn />
      <nav aria-label="Coding" className={classes.places}>
        <span className="soft">
          {reading.isReference
            ? `Reference reading${reading.coder ? ` by ${reading.coder}` : ''}, which the charts show`
            : reading.adjudicates
              ? `“${reading.name}”: decided between two readings`
              : `“${reading.name}”, an independent reading${reading.coder ? ` by ${reading.coder}` : ''}: propositions and themes are shared; the positions, quotations and reasons of other readings are not on this page`}
        </span>
        {reading.adjudicates ? (
          <Link
            href={comparedReadingsHref(slug, {
              a: reading.adjudicates.firstId,
              b: reading.adjudicates.secondId,
              into: reading.id,
            })}
          >
            Go on deciding
          </Link>
        ) : null}
        <Link href={readingHref(slug, 'propositions', reading)}>Arrange propositions</Link>
        {/* That screen lists the quotations of all readings, which an independent coder shall not see. */}
        {reading.isReference || !view.debate.hasText ? (
          <Link href={`/debates/${slug}/text`}>
            {view.debate.hasText ? 'Replace the text' : 'Paste the text'}
          </Link>
        ) : null}
      </nav>
    </header>
  );
}
