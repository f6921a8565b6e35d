'use client';

import { useMemo } from 'react';
import { useAllSentences } from '@/components/debates/paper/use-all-sentences';
import { Sentence } from '@/components/debates/sentences/sentence';
import type { Sentences } from '@/components/debates/sentences/use-sentences';
import { WhyTheyDiffer } from '@/components/debates/why/why-they-differ';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { QuotationPlace } from '@/components/ui/quotation-place';
import { Words } from '@/components/ui/words/words';
import { absencesOn } from '@/lib/view/absence';
import type { PropositionFacts } from '@/lib/view/filter';
import { hiddenNames } from '@/lib/view/hidden-words';
import { leftOutWords, passagesOf } from '@/lib/view/passages';
import { byWhatTheyShow, type Quotation, quotationsOf } from '@/lib/view/quotations';
import { givesReasons } from '@/lib/view/reasons/why-they-differ';
import { whyVoices } from '@/lib/view/reasons/why-voices';
import type { CommentatorView, DebateView, PositionView } from '@/lib/view/view';
import { absenceLabel } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import { kindCounted } from '@/lib/words/kind-words';
import { nameList } from '@/lib/words/name-list';
import { stanceHeld } from '@/lib/words/position-words';
import classes from './passages.module.css';

/** A heading with the propositions under it, as `passagesOf` takes them. */
type PassageGroup = Parameters<typeof passagesOf>[0][number];

/**
 * Each proposition with what everybody shown says on it: the words, in the sentence that they stand in where the
 * text is stored, and their place; where it is contested, the reasons of either side. For paper: bounded, and it
 * says what it leaves out.
 */
export function Passages({
  view,
  facts,
  groups,
  ofClass = null,
}: {
  view: DebateView;
  facts: readonly PropositionFacts[];
  groups: readonly PassageGroup[];
  /** For a class: propositions are numbered, and who of these holds no stance is named, with why. */
  ofClass?: readonly CommentatorView[] | null;
}) {
  const passages = useMemo(() => passagesOf(groups, facts), [groups, facts]);
  const ids = passages.groups.flatMap(({ items }) => items.map((one) => one.proposition.id));
  const sentences = useAllSentences(view.debate, view.debate.hasText ? ids : []);
  if (view.words === 'coming') return <p aria-busy="true">The words were still on their way.</p>;
  if (view.words === 'failed') {
    return <p>The words could not be fetched. Print it again once there is a connection.</p>;
  }
  if (view.words === 'by-proposition') {
    return (
      <p>
        This debate holds too many positions to print their words. Open a proposition’s page and
        print that.
      </p>
    );
  }
  const around = sentences === 'waiting' ? {} : sentences;
  const left = leftOutWords(passages.left);
  return (
    <div aria-busy={sentences === 'waiting'}>
      {left === '' ? null : <p>{left}</p>}
      {passages.groups.map(({ title, items }) => (
        <div key={title} className={classes.group}>
          {title === null ? null : (
            <div className={classes.theme}>
              <Words as="h3">{title}</Words>
            </div>
          )}
          {items.map((one) => (
            <Passage
              key={one.proposition.id}
              facts={one}
              view={view}
              sentences={around}
              ofClass={ofClass}
              number={ofClass ? facts.indexOf(one) + 1 : null}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Passage({
  facts,
  view,
  sentences,
  ofClass,
  number,
}: {
  facts: PropositionFacts;
  view: DebateView;
  sentences: Sentences;
  ofClass: readonly CommentatorView[] | null;
  number: number | null;
}) {
  const { proposition, kind, tally, held, hidden } = facts;
  const isExplained = kind === 'contested' && givesReasons(held);
  const people = new Map(view.commentators.map((person) => [person.id, person]));
  return (
    <article className={classes.passage}>
      <div className={classes.said}>
        <div className={classes.start}>
          <Words as={ofClass ? 'h2' : 'h4'} className={classes.proposition}>
            {number === null ? null : `${number}. `}
            {proposition.text}
          </Words>
          <p className={classes.quiet}>{kindCounted(tally)}</p>
        </div>
        <ul className={classes.voices}>
          {held.map((position) => {
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
      {hidden.length > 0 ? (
        <p className={classes.quiet}>Hidden by the filter: {hiddenNames(hidden, 12)}.</p>
      ) : null}
      {ofClass ? <Absent facts={facts} people={ofClass} /> : null}
      {isExplained ? (
        <div className={classes.why}>
          <WhyTheyDiffer
            voices={whyVoices(held, view.commentators)}
            reasons={view.reasons.filter(({ propositionId }) => propositionId === proposition.id)}
            slug={view.debate.slug}
            reading={view.debate.otherReading?.id}
            source={view.source}
            heading="h5"
          />
        </div>
      ) : null}
    </article>
  );
}

/** Who was looked at and says nothing, and whom nobody has coded yet. */
function Absent({
  facts,
  people,
}: {
  facts: PropositionFacts;
  people: readonly CommentatorView[];
}) {
  const absenceOn = absencesOn(facts);
  const kinds = ['not-addressed', 'not-coded'] as const;
  return kinds.map((why) => {
    const names = people.filter((person) => absenceOn(person) === why).map(({ name }) => name);
    return names.length === 0 ? null : (
      <p key={why} className={classes.quiet}>
        {capital(absenceLabel(why))}: {nameList(names)}.
      </p>
    );
  });
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
      {ofReasons
        ? view.reasons
            .filter(({ id }) => reasonIds.includes(id))
            .map(({ id, direction, text }) => (
              <div key={id}>
                <p className={classes.reason}>
                  <span className={classes.quiet}>{direction}:</span>{' '}
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
      <QuotationPlace quotation={quotation} slug={view.debate.slug} source={view.source} />
    </blockquote>
  );
}
