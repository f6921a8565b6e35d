'use client';

import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import classes from '@/components/coding-help/coding-help.module.css';
import { QuestionPosition } from '@/components/coding-help/question-position';
import { useCoding } from '@/components/positions/coding-context';
import { shorten } from '@/lib/debates/quotations';
import { type CodingQuestion, findCodingQuestions } from '@/lib/positions/coding-questions';

const MOST = 100;

/** What a coder may want to look at again. Looked at and found right, a question is put away. */
export function QuestionsTab() {
  const { view, contributions } = useCoding();
  const [away, setAway] = useLocalStorage<string[]>({
    key: `counterpoint-questions-${view.debate.readingId}`,
    defaultValue: [],
  });
  const [showsAway, setShowsAway] = useState(false);
  const questions = useMemo(
    () => findCodingQuestions(view.positions, contributions),
    [view.positions, contributions],
  );
  const put = new Set(away);
  const open = questions.filter(({ key }) => !put.has(key));
  const closed = questions.filter(({ key }) => put.has(key));
  return (
    <section aria-label="Questions">
      <p className="small" role="status">
        {open.length === 0
          ? 'Nothing to ask: every position has a quotation, and no words are taken two ways.'
          : `${open.length} ${open.length === 1 ? 'question' : 'questions'} about the positions. Each may well be right as it is.`}
      </p>
      <QuestionList
        questions={open}
        action="Fine as it is"
        onAct={(key) => setAway([...away, key])}
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
          onAct={(key) => setAway(away.filter((one) => one !== key))}
        />
      ) : null}
    </section>
  );
}

function QuestionList(props: {
  questions: readonly CodingQuestion[];
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
            {question.words ? (
              <p className="text">
                <q>{shorten(question.words, 30)}</q>
              </p>
            ) : null}
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
