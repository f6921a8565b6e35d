'use client';

import Link from 'next/link';
import { StanceStrip } from '@/components/ui/stance-strip';
import { Words } from '@/components/ui/words/words';
import type { CommentatorDebate } from '@/lib/commentators/page-data';
import { formatPartialDate } from '@/lib/fields/format-date';
import { debateViewHref } from '@/lib/view/state';
import { NOT_CODED } from '@/lib/words/absence-words';
import { countOf } from '@/lib/words/format-count';
import { NO_THEME } from '@/lib/words/no-theme';
import { stanceColor, stanceInk, stanceSign, stanceWords } from '@/lib/words/stance-words';
import classes from './commentators.module.css';

/** What a commentator holds in one debate. */
export function DebatePositions({ debate, by }: { debate: CommentatorDebate; by: string }) {
  return (
    <section className={classes.section}>
      <Words as="h2" language={debate.language}>
        <Link href={`/debates/${debate.slug}`}>{debate.title}</Link>
      </Words>
      <p className="soft small">
        {[formatPartialDate(debate.date), debate.role].filter(Boolean).join(' · ')}
      </p>
      <p className={classes.overview}>
        <StanceStrip held={debate.stances} isKeyed />
        <span className="soft small">
          addresses {debate.stances.length} of {countOf(debate.propositions, 'proposition')}
          {debate.notCoded > 0 ? `; ${debate.notCoded} ${NOT_CODED}` : null}
        </span>
      </p>
      <ul className={classes.positions}>
        {debate.positions.map((position) => (
          <li key={position.id}>
            <span
              className={classes.sign}
              aria-hidden="true"
              style={{
                background: stanceColor(position.stance),
                color: stanceInk(position.stance),
              }}
            >
              {stanceSign(position.stance)}
            </span>
            <div>
              <p>
                <span className="soft small">
                  {stanceWords(position.stance)}
                  {position.explicitness === 'implied' ? ', implied' : ''}:
                </span>{' '}
                <Link className="text" href={`/propositions/${position.proposition.slug}`}>
                  <Words as="span" language={debate.language}>
                    {position.proposition.text}
                  </Words>
                </Link>
              </p>
              {position.summary === '' ? null : (
                <Words as="p" className="soft small" language={debate.language}>
                  {position.summary}
                </Words>
              )}
              <p className={classes.ways}>
                <Link
                  href={debateViewHref(debate.slug, { show: position.proposition.slug, by })}
                  aria-label={`Words for: ${position.proposition.text}`}
                >
                  Their words
                </Link>
                {position.theme ? (
                  <Link href={`/themes/${position.theme.slug}`}>
                    <Words as="span" language={debate.language}>
                      {position.theme.name}
                    </Words>
                  </Link>
                ) : (
                  <span className="soft">{NO_THEME.name}</span>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
