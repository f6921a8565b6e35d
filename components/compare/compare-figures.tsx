import Link from 'next/link';
import { ThemeName } from '@/components/themes/theme-name';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Words } from '@/components/ui/words/words';
import { fewPropositions, type Measured } from '@/lib/analysis/measured';
import { rowsOfPair } from '@/lib/compare/compare-rows';
import type { Comparison } from '@/lib/compare/comparison';
import { PAGE_ROWS } from '@/lib/fields/page-of';
import { debateViewHref } from '@/lib/view/state';
import type { CommentatorView, DebateView } from '@/lib/view/view';
import { NOT_CODED } from '@/lib/words/absence-words';
import { besideChanceWords } from '@/lib/words/chance-words';
import { countOf, formatCount, formatShare } from '@/lib/words/format-count';
import { sharedKinds } from '@/lib/words/kind-words';
import classes from './compare.module.css';

/** How close each two are, and what each speaks about and how much. */
export function CompareFigures({
  view,
  comparison,
  wayTo,
}: {
  view: Pick<DebateView, 'debate' | 'propositions'>;
  comparison: Comparison;
  /** The way to a proposition's row, by its slug. */
  wayTo: (slug: string) => string;
}) {
  const { agreements, themes, people, pickedOut } = comparison;
  // Of all two of a debate the overview has the same propositions, by their kinds.
  const areAll = people.length === 2 && !pickedOut;
  return (
    <section className={classes.figures}>
      <h2>In figures</h2>
      <h3>How close they are</h3>
      <ul>
        {agreements.map(({ first, second, figure, chance }) => (
          <li key={first.id + second.id}>
            {first.name} and {second.name}:{' '}
            {figure.value === null ? (
              'no agreement to give, since they share no proposition'
            ) : (
              <>
                agreement <b>{formatShare(figure.value)}</b> over{' '}
                {areAll ? (
                  <Link href={debateViewHref(view.debate.slug, { kind: [...sharedKinds] })}>
                    {countOf(figure.n, 'shared proposition')}
                  </Link>
                ) : (
                  countOf(figure.n, 'shared proposition')
                )}
                {figure.n < fewPropositions ? ' (few: the next one may change it)' : ''}
                {chance ? `, ${besideChanceWords(figure.value, chance)}` : ''}
                {areAll ? null : (
                  <SharedPropositions
                    view={view}
                    comparison={comparison}
                    pair={[first, second]}
                    wayTo={wayTo}
                  />
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="small">
        By chance is what two who drew their stances from all of the debate’s would share; closer or
        further apart is what 95 of 100 such draws do not reach.{' '}
        <Link href="/methods#agreement">How agreement is computed</Link>,{' '}
        <Link href="/methods#chance-level">and chance</Link>
      </p>
      {themes.length === 0 ? null : (
        <>
          <h3>What they speak about</h3>
          <section className={classes.scroll} aria-label="Coverage and emphasis by theme">
            <table>
              <caption className="soft small">
                Coverage: how many of a theme’s propositions each addresses. Emphasis: the share of
                each one’s quotations that falls in the theme.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Theme</th>
                  {people.map((person) => (
                    <th key={person.id} scope="col">
                      <CommentatorMark index={person.index} initials={person.initials} size={20} />{' '}
                      {person.name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {themes.map(({ theme, propositions, cells }) => (
                  <tr key={theme.id}>
                    <th scope="row">
                      <ThemeName theme={theme} />
                    </th>
                    {cells.map((cell, place) => (
                      <td key={people[place]?.id}>
                        {cell.addressed} of {propositions}
                        {cell.notCoded > 0 ? `, ${cell.notCoded} ${NOT_CODED}` : null}
                        <span className="soft">, {shareOf(cell.emphasis)}</span>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <p className="small">
            <Link href="/methods#coverage">Coverage</Link> and{' '}
            <Link href="/methods#emphasis">emphasis</Link>, how they are computed
          </p>
        </>
      )}
    </section>
  );
}

/** What a figure of two rests on, unfolded, each with the way to its row above. */
function SharedPropositions({
  view,
  comparison: { rows, people },
  pair: [first, second],
  wayTo,
}: {
  view: Pick<DebateView, 'propositions'>;
  comparison: Comparison;
  pair: readonly [CommentatorView, CommentatorView];
  wayTo: (slug: string) => string;
}) {
  const shared = rowsOfPair(rows, people.indexOf(first), people.indexOf(second));
  const propositions = new Map(view.propositions.map((one) => [one.id, one]));
  return (
    <details className={classes.unfolds}>
      <summary>
        {shared.length === 1 ? 'The one they share' : `The ${shared.length} they share`}
      </summary>
      <ul>
        {shared.slice(0, PAGE_ROWS).map(({ propositionId }) => {
          const proposition = propositions.get(propositionId);
          return proposition ? (
            <li key={propositionId}>
              {/* Only the browser's own way to it makes it the target. */}
              <a href={wayTo(proposition.slug)}>
                <Words as="span">{proposition.text}</Words>
              </a>
            </li>
          ) : null;
        })}
        {shared.length > PAGE_ROWS ? (
          <li>and {formatCount(shared.length - PAGE_ROWS)} more of the rows above</li>
        ) : null}
      </ul>
    </details>
  );
}

function shareOf({ value, n }: Measured): string {
  return value === null
    ? 'no quotations'
    : `${Math.round(value * 100)}% of ${countOf(n, 'quotation')}`;
}
