'use client';

import Link from 'next/link';
import { Words } from '@/components/ui/words/words';
import { fewPropositions } from '@/lib/analysis/measured';
import type { ClosenessEnds, NamedCloseness } from '@/lib/commentators/closeness';
import { besideChanceWords } from '@/lib/words/chance-words';
import { countOf, formatShare } from '@/lib/words/format-count';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './commentators.module.css';

type AddressedProposition = { slug: string; text: string; language: string };

/**
 * Who is closest to a commentator and who most distant, each with what the figure rests on. Drawn in the browser, too,
 * which is sent what it says and not once more how it looks; so are the positions of the page.
 */
export function Closest({
  name,
  ends: { closest, distant, isFew },
  propositions,
}: {
  name: string;
  ends: ClosenessEnds;
  /** Those that are shown, by id. */
  propositions: ReadonlyMap<string, AddressedProposition>;
}) {
  if (closest.length === 0) {
    return (
      <section className={classes.section}>
        <h2>Closest and most distant</h2>
        <p className="soft">
          No position of anybody else is recorded on a proposition that {name} addresses.
        </p>
      </section>
    );
  }
  return (
    <section className={classes.section}>
      <h2>Closest and most distant</h2>
      <div className={classes.ends}>
        <Ranking
          title={isFew ? 'From the closest to the most distant' : 'Closest'}
          people={closest}
          {...{ name, propositions }}
        />
        {distant.length > 0 ? (
          <Ranking title="Most distant" people={distant} {...{ name, propositions }} />
        ) : null}
      </div>
      <p className="small">
        Agreement over the propositions that both address, in all debates, and what two would share
        who only drew their stances from all that is held on what {name} addresses;{' '}
        <Link href="/methods#agreement">how agreement is computed</Link>, and{' '}
        <Link href="/methods#chance-level">chance</Link>.
      </p>
    </section>
  );
}

function Ranking({
  title,
  people,
  name,
  propositions,
}: {
  title: string;
  people: readonly NamedCloseness[];
  name: string;
  propositions: ReadonlyMap<string, AddressedProposition>;
}) {
  return (
    <div>
      <h3>{title}</h3>
      <ol className={classes.ranking}>
        {people.map(({ id, slug, name: other, figure, chance, shared, moreShared }) => (
          <li key={id}>
            <Link href={`/commentators/${slug}`}>{other}</Link>
            <details>
              <summary>
                <b>{figure.value === null ? '' : formatShare(figure.value)}</b>{' '}
                <span className="soft small">
                  over {countOf(figure.n, 'proposition')}
                  {figure.n < fewPropositions ? ', few' : ''}
                  {chance ? `: ${besideChanceWords(figure.value, chance)}` : ''}
                </span>
              </summary>
              <ul className={classes.restsOn}>
                {shared.map(({ propositionId, own, theirs }) => {
                  const proposition = propositions.get(propositionId);
                  return proposition ? (
                    <li key={propositionId}>
                      <Link className="text" href={`/propositions/${proposition.slug}`}>
                        <Words as="span" language={proposition.language}>
                          {proposition.text}
                        </Words>
                      </Link>
                      <span className="soft small">
                        {name} {stanceWords(own)}, {other} {stanceWords(theirs)}
                      </span>
                    </li>
                  ) : null;
                })}
                {moreShared === 0 ? null : (
                  <li className="soft small">
                    and {countOf(moreShared, 'more proposition')}, on which they differ no more than
                    on these
                  </li>
                )}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </div>
  );
}
