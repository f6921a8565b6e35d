import type { ReactNode } from 'react';
import { Sentence } from '@/components/debates/sentences/sentence';
import type { Sentences } from '@/components/debates/sentences/use-sentences';
import { WhyTheyDiffer } from '@/components/debates/why/why-they-differ';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { QuotationPlace } from '@/components/ui/quotation-place';
import { Words } from '@/components/ui/words/words';
import type { PropositionFacts } from '@/lib/view/filter';
import { hiddenNames } from '@/lib/view/hidden-words';
import { byWhatTheyShow, type Quotation, quotationsOf } from '@/lib/view/quotations';
import { isGranted } from '@/lib/view/reasons/shared-reasons';
import { givesReasons } from '@/lib/view/reasons/why-they-differ';
import { whyVoices } from '@/lib/view/reasons/why-voices';
import type { CommentatorView, DebateView, PositionView } from '@/lib/view/view';
import { GRANTED } from '@/lib/words/granted-words';
import { kindCounted } from '@/lib/words/kind-words';
import { stanceHeld } from '@/lib/words/position-words';
import classes from './passages.module.css';

/** One proposition with what everybody shown says on it and, where it is contested, why. */
export function Passage({
  facts,
  view,
  sentences,
  inClass = null,
}: {
  facts: PropositionFacts;
  view: DebateView;
  sentences: Sentences;
  /** For a class it has a number and is whole on a sheet; what stands beneath it says who is absent, and why. */
  inClass?: { number: number; beneath: ReactNode; isQuoted: boolean } | null;
}) {
  const { proposition, kind, tally, held, hidden } = facts;
  const isQuoted = inClass === null || inClass.isQuoted;
  const isExplained = isQuoted && kind === 'contested' && givesReasons(held);
  const people = new Map(view.commentators.map((person) => [person.id, person]));
  const start = (
    <div className={classes.start}>
      <Words as={inClass ? 'h2' : 'h4'} className={classes.proposition}>
        {inClass ? `${inClass.number}. ` : null}
        {proposition.text}
      </Words>
      <p className={classes.quiet}>{kindCounted(tally)}</p>
    </div>
  );
  return (
    <article className={classes.passage} data-whole={inClass !== null}>
      {inClass ? (
        <div className={classes.again}>
          {start}
          <p className={classes.continued}>continued</p>
        </div>
      ) : null}
      <div className={classes.said}>
        {inClass ? <span className={classes.begins} aria-hidden="true" /> : null}
        {inClass ? inClass.beneath : start}
        <ul className={classes.voices}>
          {(isQuoted ? held : []).map((position) => {
            const person = people.get(position.commentatorId);
            return person ? (
              <Voice
                key={position.id}
                position={position}
                person={person}
                view={view}
                sentences={sentences}
                ofReasons={!isExplained}
              />
            ) : null;
          })}
        </ul>
      </div>
      {hidden.length > 0 && !inClass ? (
        <p className={classes.quiet}>Hidden by the filter: {hiddenNames(hidden, 12)}.</p>
      ) : null}
      {isExplained ? (
        <div className={classes.why}>
          <WhyTheyDiffer
            voices={whyVoices(held, view.commentators)}
            reasons={view.reasons.filter(({ propositionId }) => propositionId === proposition.id)}
            slug={view.debate.slug}
            reading={view.debate.otherReading?.id}
            source={view.source}
            heading={inClass ? 'h3' : 'h5'}
            leading={inClass ? -1 : 1}
          />
        </div>
      ) : null}
    </article>
  );
}

function Voice({
  position,
  person,
  view,
  sentences,
  ofReasons,
}: {
  position: PositionView;
  person: CommentatorView;
  view: DebateView;
  sentences: Sentences;
  /** Also their reasons with the words that show them; else those stand below. */
  ofReasons: boolean;
}) {
  const { explicitness, summary, evidence, reasonIds } = position;
  const all = quotationsOf(evidence);
  const shownBy = byWhatTheyShow(all, reasonIds);
  const quote = (quotation: Quotation) => (
    <Passed
      key={quotation.evidenceId}
      quotation={quotation}
      sentence={sentences[quotation.evidenceId]}
      view={view}
    />
  );
  return (
    <li className={classes.voice}>
      <p>
        <CommentatorMark
          index={person.index}
          initials={person.initials}
          implied={explicitness === 'implied'}
          size={20}
        />{' '}
        <b>{person.name}</b> {stanceHeld(position)}
      </p>
      {shownBy(null).map(quote)}
      {!ofReasons && all.length > 0 && shownBy(null).length === 0 ? (
        <p className={classes.quiet}>Words: with the reasons below.</p>
      ) : null}
      {ofReasons
        ? view.reasons
            .filter(({ id }) => reasonIds.includes(id))
            .map(({ id, direction, text }) => (
              <div key={id}>
                <p className={classes.reason}>
                  <span className={classes.quiet}>
                    {isGranted({ direction }, position.stance) ? GRANTED : direction}:
                  </span>{' '}
                  <Words as="span">{text}</Words>
                </p>
                {shownBy(id).map(quote)}
              </div>
            ))
        : null}
      {all.length === 0 && summary ? (
        <Words as="p" className={classes.quiet}>
          {summary}
        </Words>
      ) : null}
    </li>
  );
}

/** Quoted words in their sentence, and where they stand. */
function Passed({
  quotation,
  sentence,
  view,
}: {
  quotation: Quotation;
  /** Missing where the text is not stored, or no longer has the words. */
  sentence: Sentences[string] | undefined;
  view: DebateView;
}) {
  return (
    <blockquote className={classes.quotation}>
      {sentence ? (
        <Sentence parts={sentence} />
      ) : (
        <Words as="p" quoted={quotation.words}>
          <q>{quotation.words}</q>
        </Words>
      )}{' '}
      <QuotationPlace
        quotation={quotation}
        slug={view.debate.slug}
        source={view.source}
        reading={view.debate.otherReading?.id}
      />
    </blockquote>
  );
}
