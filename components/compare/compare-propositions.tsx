import Link from 'next/link';
import { CompareCell } from '@/components/compare/compare-cell';
import { WhyTheyDiffer } from '@/components/debates/why/why-they-differ';
import { KindsMeaning } from '@/components/ui/kinds/kinds-meaning';
import { Pager } from '@/components/ui/long-list/pager';
import { Words } from '@/components/ui/words/words';
import type { ReasonKind } from '@/lib/analysis/pair/reason-overlap';
import {
  type CompareKind,
  compareKinds,
  formerGroups,
  pairsOfReasons,
  placeOfRow,
} from '@/lib/compare/compare-rows';
import type { Comparison } from '@/lib/compare/comparison';
import { PAGE_ROWS, type PageOf } from '@/lib/fields/page-of';
import { givesReasons, takesBothSides } from '@/lib/view/reasons/why-they-differ';
import { whyVoices } from '@/lib/view/reasons/why-voices';
import type { DebateView } from '@/lib/view/view';
import { NOT_CODED } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import { countOf, formatCount } from '@/lib/words/format-count';
import {
  kindColor,
  kindMeaning,
  kindWords,
  propositionKinds,
  toneColor,
} from '@/lib/words/kind-words';
import { relationMeaning, relationTone, relationWords } from '@/lib/words/relation-meaning';
import { ofThese, pairRelations, relationCounts } from '@/lib/words/relation-words';
import classes from './compare.module.css';

/** What a group of the comparison is called and means: a kind, or how these two stand to each other. */
function groupOf(kind: CompareKind, people: number) {
  const relation = kind === 'only-one' ? 'only-first' : pairRelations.find((one) => one === kind);
  if (relation) {
    return {
      title: relationWords(relation),
      meaning: relationMeaning(relation),
      color: toneColor(relationTone(relation)),
    };
  }
  const known = propositionKinds.find((one) => one === kind) ?? 'not-addressed';
  return {
    title: kindWords(known, people),
    meaning: kindMeaning(known, people),
    color: kindColor(known),
  };
}

/**
 * Every proposition that one of the compared addresses, with their positions facing each other, the sharpest
 * first; of very many a page.
 */
export function ComparePropositions({
  view,
  comparison,
  page,
  hrefOf,
}: {
  view: DebateView;
  comparison: Comparison;
  page: PageOf<Row>;
  hrefOf: (page: number) => string;
}) {
  const { rows, people, pickedOut, silent, notCoded } = comparison;
  const texts = new Map(view.propositions.map((one) => [one.id, one]));
  const groups = compareKinds.map((kind) => ({
    kind,
    ...groupOf(kind, people.length),
    of: rows.filter((row) => row.kind === kind).length,
    /** From 1, of those before it. */
    begins: rows.findIndex((row) => row.kind === kind) + 1,
    rows: page.rows.filter((row) => row.kind === kind),
  }));
  const wayTo = (kind: CompareKind, begins: number) => {
    const number = Math.ceil(begins / PAGE_ROWS);
    return `${number === page.page ? '' : hrefOf(number)}#${kind}`;
  };
  const nobody = people.length === 2 ? 'neither of them' : 'none of them';
  return (
    <div style={{ '--columns': people.length }}>
      {pickedOut && rows.length > 0 ? (
        <p className="soft small">
          {saidOf(comparison, view.propositions.length)} {view.commentators.length} take part in the
          debate, and what a proposition is among all of them can be another thing.
        </p>
      ) : null}
      <nav className={`${classes.jump} no-print`} aria-label="Kinds">
        {groups.map(({ kind, title, meaning, color, of, begins }) =>
          of === 0 ? null : (
            <a key={kind} href={wayTo(kind, begins)} style={{ borderColor: color }} title={meaning}>
              {title} <b>{of}</b>
            </a>
          ),
        )}
        {silent > 0 ? (
          <span className="soft small">
            {silent} addressed by {nobody}
          </span>
        ) : null}
        {notCoded > 0 ? (
          <span className="soft small">
            {notCoded} {NOT_CODED}
          </span>
        ) : null}
      </nav>
      {rows.length > 0 ? <KindsMeaning commentators={people.length} pickedOut={pickedOut} /> : null}
      {rows.length === 0 ? <p>None of them takes a position yet.</p> : null}
      {groups.map(({ kind, title, meaning, color, of, begins, rows: found }) =>
        found.length === 0 ? null : (
          <section key={kind} id={kind} className={classes.group}>
            {formerGroups[kind] === undefined ? null : <span id={formerGroups[kind]} />}
            <h2 style={{ borderColor: color }} title={meaning}>
              {title}{' '}
              <span className="soft">
                {countOf(of, 'proposition')}
                {found.length === of ? '' : hereOf(page.first - begins, found.length)}
              </span>
            </h2>
            {found.map((row) => {
              const proposition = texts.get(row.propositionId);
              return (
                <article
                  key={row.propositionId}
                  id={placeOfRow(proposition?.slug ?? '')}
                  className={classes.row}
                >
                  <Words as="h3">
                    <Link href={`/propositions/${proposition?.slug}`}>{proposition?.text}</Link>
                  </Words>
                  {row.differentReasons && !isDisputed(row) ? (
                    <p className={classes.flag}>
                      Same conclusion, different reasons
                      {whose(row.cells, people, 'same-conclusion-different-reasons')}
                    </p>
                  ) : null}
                  <div className={classes.cells}>
                    {row.cells.map((position, place) => {
                      const person = people[place];
                      return person ? (
                        <CompareCell
                          key={person.id}
                          view={view}
                          person={person}
                          position={position}
                          absence={comparison.absence(person, row.propositionId)}
                          others={row.cells.filter((other) => other !== position)}
                          people={people}
                          reasonsApart={isDisputed(row)}
                        />
                      ) : null;
                    })}
                  </div>
                  {isDisputed(row) ? (
                    <WhyTheyDiffer
                      voices={whyVoices(held(row), people)}
                      reasons={view.reasons.filter(
                        ({ propositionId }) => propositionId === row.propositionId,
                      )}
                      slug={view.debate.slug}
                      source={view.source}
                      reading={view.debate.otherReading?.id}
                      heading="h4"
                      leading={leadingOf(row)}
                    />
                  ) : null}
                </article>
              );
            })}
          </section>
        ),
      )}
      <Pager of={page} rowsAre="propositions" hrefOf={hrefOf} />
      {silent > 0 ? (
        <p className="soft small">
          {countOf(silent, 'proposition')} {silent === 1 ? 'is' : 'are'} addressed by {nobody}.
        </p>
      ) : null}
      {notCoded > 0 ? (
        <p className="soft small">
          On {countOf(notCoded, 'proposition')} {nobody} has a position, and not everybody has been
          looked at.
        </p>
      ) : null}
    </div>
  );
}

/** Of whom it is said; of two also how many of all propositions are addressed by whom of them. */
function saidOf({ people, relations, notCoded }: Comparison, propositions: number): string {
  const [first, second] = people;
  if (relations === null || !first || !second) return `Said ${ofThese(people.length)}.`;
  return `${capital(ofThese(2))}, ${relationCounts(relations, [first.name, second.name], {
    of: ` of ${countOf(propositions, 'proposition')}`,
    how: notCoded > 0 ? ' so far' : '',
  })}.`;
}

/** Which of a group stand on this page. @param before how many of it stand on pages before; below 0: none */
function hereOf(before: number, here: number): string {
  const first = Math.max(0, before) + 1;
  const last = first + here - 1;
  return `, here ${first === last ? formatCount(first) : `${formatCount(first)} to ${formatCount(last)}`}`;
}

type Row = Comparison['rows'][number];

const held = (row: Row) => row.cells.filter((cell) => cell !== null);

/** Some of them are for it and some against it, and reasons are given: why stands under their positions. */
const isDisputed = (row: Row) => takesBothSides(held(row)) && givesReasons(held(row));

/** The side of the first of them who takes one, so that sides stand under their columns. */
const leadingOf = (row: Row) =>
  (held(row).find(({ stance }) => stance !== 0)?.stance ?? 1) > 0 ? 1 : -1;

/** Of whom that is said; of two it goes without saying. */
function whose(
  cells: Comparison['rows'][number]['cells'],
  people: Comparison['people'],
  kind: ReasonKind,
): string {
  if (people.length === 2) return '';
  const pairs = pairsOfReasons(cells, kind).map(
    ([first, second]) => `${people[first]?.name} and ${people[second]?.name}`,
  );
  return `: ${pairs.join('; ')}`;
}
