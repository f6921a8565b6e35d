import Link from 'next/link';
import { WhyTheyDiffer } from '@/components/debates/why/why-they-differ';
import type { PersonMark } from '@/components/propositions/proposition-spectrum';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { PositionLine } from '@/components/ui/position-line';
import { QuotationPlace } from '@/components/ui/quotation-place';
import { Words, WordsIn } from '@/components/ui/words/words';
import { formatPartialDate } from '@/lib/fields/format-date';
import type { PropositionPage } from '@/lib/propositions/view-data';
import { byWhatTheyShow, type Quotation } from '@/lib/view/quotations';
import { takesBothSides } from '@/lib/view/reasons/why-they-differ';
import { debateViewHref } from '@/lib/view/state';
import { tallyOf } from '@/lib/view/tally';
import type { Absence } from '@/lib/words/absence-words';
import { kindColor, kindFully, kindHint } from '@/lib/words/kind-words';
import { nameList } from '@/lib/words/name-list';
import classes from './proposition.module.css';

/** All positions on a proposition, debate by debate, with summaries, reasons and quotations. */
export function PositionList({
  page,
  marks,
}: {
  page: PropositionPage;
  marks: ReadonlyMap<string, PersonMark>;
}) {
  const reasons = new Map(page.reasons.map((reason) => [reason.id, reason]));
  return page.debates.map((debate) => {
    const positions = page.positions.filter((position) => position.debate.id === debate.id);
    const absent = page.absent.filter((one) => one.debateId === debate.id);
    return (
      <WordsIn key={debate.id} language={debate.language}>
        <section className={classes.section}>
          <h2>
            <Link href={debateViewHref(debate.slug, { show: page.slug })}>
              <Words as="span">{debate.title}</Words>
            </Link>
            {debate.date ? (
              <span className="soft small"> {formatPartialDate(debate.date)}</span>
            ) : null}
          </h2>
          <Kind positions={positions} absent={absent} />
          {takesBothSides(positions) ? (
            <>
              <h3 className={classes.why}>Why they differ</h3>
              <WhyTheyDiffer
                voices={positions.map((position) => {
                  const { id, name } = position.commentator;
                  return { ...position, name, ...(marks.get(id) ?? NO_MARK) };
                })}
                reasons={page.reasons}
                slug={debate.slug}
                source={debate.source}
                heading="h4"
              />
              <h3 className={classes.why}>Their positions</h3>
            </>
          ) : null}
          {positions.map((position) => {
            const mark = marks.get(position.commentator.id);
            const shownBy = byWhatTheyShow(position.quotations, position.reasonIds);
            const quote = (quotation: Quotation) => (
              <Words as="blockquote" key={quotation.evidenceId} quoted={quotation.words}>
                “{quotation.words}”{' '}
                <QuotationPlace quotation={quotation} slug={debate.slug} source={debate.source} />
              </Words>
            );
            return (
              <article key={position.id} id={position.id} className={classes.position}>
                <h3>
                  <CommentatorMark
                    index={mark?.index ?? 0}
                    initials={mark?.initials ?? '?'}
                    implied={position.explicitness === 'implied'}
                    size={26}
                  />{' '}
                  <Link href={`/commentators/${position.commentator.slug}`}>
                    {position.commentator.name}
                  </Link>
                </h3>
                <p className="small">
                  <PositionLine position={position} />
                </p>
                {position.summary === '' ? null : <Words as="p">{position.summary}</Words>}
                {shownBy(null).map(quote)}
                {position.reasonIds.length === 0 ? null : (
                  <ul
                    className={classes.given}
                    aria-label={`Reasons of ${position.commentator.name}`}
                  >
                    {position.reasonIds.map((id) => {
                      const reason = reasons.get(id);
                      return reason ? (
                        <li key={id}>
                          <span className="soft">{reason.direction}:</span>{' '}
                          <Words as="span">{reason.text}</Words>
                          {shownBy(id).map(quote)}
                        </li>
                      ) : null;
                    })}
                  </ul>
                )}
              </article>
            );
          })}
          <Absent absent={absent} absence="not-addressed" words="Not addressed by" />
          <Absent absent={absent} absence="not-coded" words="Not coded yet of" />
        </section>
      </WordsIn>
    );
  });
}

const NO_MARK: PersonMark = { index: 0, initials: '?' };

/** Who holds no position for one of the reasons, by name. */
function Absent({
  absent,
  absence,
  words,
}: {
  absent: PropositionPage['absent'];
  absence: Absence;
  words: string;
}) {
  const names = absent
    .filter((one) => one.absence === absence)
    .map(({ commentator }) => commentator.name);
  if (names.length === 0) return null;
  return (
    <p className="soft small">
      {words} {nameList(names, 8)}.
    </p>
  );
}

/** What the proposition is in the debate, with how many that rests on. */
function Kind({
  positions,
  absent,
}: {
  positions: PropositionPage['positions'];
  absent: PropositionPage['absent'];
}) {
  const people = [...positions, ...absent].map(({ commentator }) => commentator);
  const held = positions.map(({ commentator, stance }) => ({
    commentatorId: commentator.id,
    stance,
  }));
  const silent = absent.filter(({ absence }) => absence === 'not-addressed').length;
  const tally = tallyOf(held, silent, new Map(people.map((person) => [person.id, person])));
  return (
    <p className="small">
      <b style={{ color: kindColor(tally.kind) }} title={kindHint(tally)}>
        {kindFully(tally)}
      </b>
    </p>
  );
}
