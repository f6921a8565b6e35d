import { CommentatorMark } from '@/components/ui/commentator-mark';
import { stances } from '@/lib/analysis/stance-matrix';
import { absencesOn } from '@/lib/view/absence';
import type { PropositionFacts } from '@/lib/view/filter';
import { GROUPED_FROM } from '@/lib/view/reveal/reveal-deck';
import type { CommentatorView } from '@/lib/view/view';
import { absenceLabel } from '@/lib/words/absence-words';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './class-spectrum.module.css';

/** So many rows leave room on a sheet for what they are about; of more it is asked how many say what. */
const MOST_ROWS = 60;

/** What can be answered of a commentator: a stance, or none. */
const answers = [...stances, null] as const;
type Answer = (typeof answers)[number];

/**
 * A row for each commentator on one proposition, with a place for each stance and one for silence: to be marked
 * by a class or, with `facts`, as it is. Many stand in two columns, very many are counted.
 */
export function ClassSpectrum({
  people,
  facts = null,
}: {
  people: readonly CommentatorView[];
  /** Who stands where; null on a sheet that does not tell. */
  facts?: PropositionFacts | null;
}) {
  if (people.length > MOST_ROWS) return <Counted people={people} facts={facts} />;
  const middle = people.length < GROUPED_FROM ? people.length : Math.ceil(people.length / 2);
  const columns = [people.slice(0, middle), people.slice(middle)].filter(
    ({ length }) => length > 0,
  );
  return (
    <div className={classes.spectrum} data-columns={columns.length} data-known={facts !== null}>
      {columns.map((rows, at) => (
        <table key={rows[0]?.id}>
          <caption className="visually-hidden">
            {facts ? 'Who stands where' : 'A row to mark for each commentator'}
            {columns.length > 1 ? `, ${at + 1} of ${columns.length}` : ''}
          </caption>
          <Head />
          <tbody>
            {rows.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <span className={classes.who}>
                    <CommentatorMark index={person.index} initials={person.initials} size={16} />
                    <span dir="auto">{person.name}</span>
                  </span>
                </th>
                {facts ? (
                  <Known person={person} facts={facts} />
                ) : (
                  answers.map((answer) => <td key={answer} />)
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <td />
        {answers.map((answer) => (
          <th key={answer} scope="col">
            <span>{answerWords(answer)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function answerWords(answer: Answer): string {
  return answer === null ? absenceLabel('not-addressed') : stanceWords(answer);
}

/** The cells of a commentator with the mark in its place; nobody has a place where nobody looked. */
function Known({ person, facts }: { person: CommentatorView; facts: PropositionFacts }) {
  const absence = absencesOn(facts)(person);
  if (absence !== null && absence !== 'not-addressed') {
    return <td colSpan={answers.length}>{absenceLabel(absence)}</td>;
  }
  const position = facts.held.find(({ commentatorId }) => commentatorId === person.id);
  const said = position?.stance ?? null;
  const implied = position?.explicitness === 'implied';
  return answers.map((answer) => (
    <td key={answer}>
      {answer !== said ? null : answer === null ? (
        <>
          <span aria-hidden="true">✕</span>
          <span className="visually-hidden">{absenceLabel('not-addressed')}</span>
        </>
      ) : (
        <>
          <CommentatorMark
            index={person.index}
            initials={person.initials}
            implied={implied}
            size={16}
          />
          <span className="visually-hidden">
            {stanceWords(answer)}
            {implied ? ', implied' : ''}
          </span>
        </>
      )}
    </td>
  ));
}

/** How many give each answer, of more than have a row each. */
function Counted({
  people,
  facts,
}: {
  people: readonly CommentatorView[];
  facts: PropositionFacts | null;
}) {
  const absenceOn = facts ? absencesOn(facts) : () => null;
  const absent = people.map(absenceOn);
  const ids = new Set(people.map(({ id }) => id));
  const countOf = (answer: Answer) =>
    answer === null
      ? absent.filter((why) => why === 'not-addressed').length
      : (facts?.held ?? []).filter(
          ({ stance, commentatorId }) => stance === answer && ids.has(commentatorId),
        ).length;
  const others = (['not-coded', 'hidden'] as const).flatMap((why) => {
    const count = absent.filter((one) => one === why).length;
    return count === 0 ? [] : `${count} ${absenceLabel(why)}`;
  });
  return (
    <div className={classes.spectrum}>
      <table>
        <caption>
          {facts
            ? `Of ${people.length} commentators`
            : `How many of ${people.length} commentators?`}
          {others.length > 0 ? `, ${others.join(', ')}` : ''}
        </caption>
        <Head />
        <tbody>
          <tr className={classes.counts}>
            <th scope="row">How many</th>
            {answers.map((answer) => (
              <td key={answer}>{facts ? countOf(answer) : null}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
