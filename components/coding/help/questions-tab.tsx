'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { useCoding, useDispatch } from '@/components/coding/coding-context';
import classes from '@/components/coding/help/coding-help.module.css';
import { QuestionPosition } from '@/components/coding/help/question-position';
import { ToCheckLink } from '@/components/readings/to-check-link';
import { Words } from '@/components/ui/words/words';
import { isStance } from '@/lib/analysis/stance-matrix';
import { type CodingQuestion, findCodingQuestions } from '@/lib/coding/coding-questions';
import { whyToCheck } from '@/lib/positions/to-check';
import type { DisplacedPosition } from '@/lib/readings/displaced-data';
import { groupBy } from '@/lib/view/group-by';
import { quotationsOf, shorten } from '@/lib/view/quotations';
import type { PositionView } from '@/lib/view/view';
import { inWordsOf } from '@/lib/words/in-words-of';
import { isTheme } from '@/lib/words/no-theme';
import { stanceWords } from '@/lib/words/stance-words';

type Question = Pick<CodingQuestion, 'key' | 'message' | 'words' | 'positionIds'> & {
  kind?: CodingQuestion['kind'];
};

const MOST = 100;

/** What a coder may want to look at again. Looked at and found right, a question is put away. */
export function QuestionsTab() {
  const { view, contributions, questionSources } = useCoding();
  const dispatch = useDispatch();
  const setDismissed = (key: string, on: boolean) => {
    dispatch({ type: 'mark', mark: { of: 'question', key }, on });
  };
  const [showsAway, setShowsAway] = useState(false);
  const questions = useMemo(
    () => [
      ...questionSources.displaced.map(askOfDisplaced),
      ...findCodingQuestions(
        view.positions,
        contributions,
        view.commentators,
        questionSources.elsewhere,
      ),
    ],
    [questionSources, view.positions, view.commentators, contributions],
  );
  const waiting = view.propositions.filter(({ themeIds }) => !themeIds.some(isTheme));
  const waitingHref = `/debates/${view.debate.slug}/propositions?${new URLSearchParams({ reading: view.debate.readingId, by: 'waiting' })}`;
  const toCheck = useMemo(() => countOpen(view.positions), [view.positions]);
  const dismissed = new Set(questionSources.dismissed);
  const open = questions.filter(({ key }) => !dismissed.has(key));
  const closed = questions.filter(({ key }) => dismissed.has(key));
  return (
    <section aria-label="Questions">
      <ToCheckLink
        slug={view.debate.slug}
        reading={{ id: view.debate.readingId, isReference: false }}
        count={toCheck}
      />
      <p className="small" role="status">
        {open.length === 0
          ? 'Nothing to ask: every position has a quotation of its commentator’s, no words are taken two ways, and no quotations contradict each other.'
          : `${open.length} ${open.length === 1 ? 'question' : 'questions'} about the positions. Each may well be right as it is.`}
      </p>
      {waiting.length > 0 ? (
        <p className="small">
          <Link href={waitingHref}>
            {waiting.length === 1
              ? '1 proposition waits for a theme'
              : `${waiting.length} propositions wait for a theme`}
          </Link>
        </p>
      ) : null}
      <QuestionList
        questions={open}
        action="Fine as it is"
        onAct={(key) => setDismissed(key, true)}
      />
      {closed.length > 0 ? (
        <Button size="compact-sm" variant="subtle" onClick={() => setShowsAway(!showsAway)}>
          {showsAway ? 'Hide' : 'Show'} the {closed.length} found fine
        </Button>
      ) : null}
      {showsAway ? (
        <QuestionList
          questions={closed}
          action="Ask again"
          onAct={(key) => setDismissed(key, false)}
        />
      ) : null}
    </section>
  );
}

/** How many quotations of some positions are to be looked at. */
function countOpen(positions: readonly PositionView[]): number {
  return positions
    .flatMap(({ evidence }) => [...groupBy(evidence, ({ quotation }) => quotation).values()])
    .filter((pieces) => whyToCheck(pieces) !== null).length;
}

function QuestionList(props: {
  questions: readonly Question[];
  action: string;
  onAct: (key: string) => void;
}) {
  const { questions, action, onAct } = props;
  return (
    <>
      <ul className={classes.entries}>
        {questions.slice(0, MOST).map((question) => (
          <li key={question.key} className={classes.entry}>
            <p className="small">{question.message}</p>
            <QuestionWords question={question} />
            {question.positionIds.map((id) => (
              <QuestionPosition key={id} id={id} />
            ))}
            <Button size="compact-xs" variant="default" onClick={() => onAct(question.key)}>
              {action}
            </Button>
          </li>
        ))}
      </ul>
      {questions.length > MOST ? (
        <p className="small soft">{questions.length - MOST} more follow when these are answered.</p>
      ) : null}
    </>
  );
}

/** The words that are asked about; a summary is the coder's, so it stands beside what was said. */
function QuestionWords({ question }: { question: Question }) {
  const { view } = useCoding();
  const { kind, words, positionIds } = question;
  if (words === '') return null;
  const quoted = (said: string, saidBy = '') => (
    <p className="text" key={said}>
      <Words as="q" quoted={said}>
        {shorten(said, 30)}
      </Words>{' '}
      {saidBy ? <span className="soft small">{inWordsOf(saidBy)}</span> : null}
    </p>
  );
  if (kind !== 'summary-elsewhere') return quoted(words);
  const position = view.positions.find(({ id }) => id === positionIds[0]);
  return (
    <>
      <p>
        <span className="soft small">Summary</span> <Words as="span">{shorten(words, 30)}</Words>
      </p>
      {quotationsOf(position?.evidence ?? []).map((one) => quoted(one.words, one.saidBy))}
    </>
  );
}

/** A merge in another reading could not show both positions: their coder is asked. */
function askOfDisplaced({ id, positionId, from, stance }: DisplacedPosition): Question {
  return {
    key: `set-aside ${id}`,
    message: `“${from}” was merged into this proposition. The position there was “${isStance(stance) ? stanceWords(stance) : stance}” and is out of sight; its history has it.`,
    words: '',
    positionIds: [positionId],
  };
}
