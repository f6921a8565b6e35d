import { ClassPassage } from '@/components/debates/paper/class/class-passage';
import { ClassSpectrum } from '@/components/debates/paper/class/class-spectrum';
import { Lines } from '@/components/debates/paper/class/lines';
import { PaperNotes } from '@/components/debates/paper/class/paper-sheet';
import type { Sheet } from '@/components/debates/paper/class/sheet';
import { Words } from '@/components/ui/words/words';
import { classPassages } from '@/lib/view/reveal/class-passages';
import { readPassages } from '@/lib/view/reveal/read-passages';
import { sureInWords } from '@/lib/view/reveal/sure-in-words';
import { wordsOfSentence } from '@/lib/view/sentence-words';
import classes from './class-paper.module.css';

/**
 * Each proposition with its question, a row to mark for each commentator, lines and, where they are asked for,
 * the passages that bear on it.
 */
export function QuestionSheet({
  view,
  items,
  shown,
  contributionOrder,
  sentences,
  stretches,
  form,
}: Sheet) {
  const sure = form.passages
    ? sureInWords(
        items.map(({ facts }) => facts),
        (id) => `${stretches[id]?.words ?? ''} ${wordsOfSentence(sentences[id])}`,
      )
    : '';
  return (
    <>
      <PaperNotes words={[sure]} />
      <ol className={classes.items} data-dense={!form.passages}>
        {items.map(({ facts, question }, at) => {
          const passages = form.passages
            ? readPassages(
                facts,
                classPassages([facts], shown, contributionOrder, sentences, false),
                stretches,
              )
            : [];
          return (
            <li key={facts.proposition.id} className={classes.item}>
              <div className={classes.asked}>
                <h2>
                  {at + 1}. <Words as="span">{facts.proposition.text}</Words>
                </h2>
                <Words as="p">{question}</Words>
                <ClassSpectrum people={shown} />
              </div>
              {passages.map((passage) => (
                <ClassPassage key={passage.key} passage={passage} view={view} isNamed />
              ))}
              <div className={classes.answer}>
                {passages.length > 0 ? (
                  <p className={classes.repeated}>
                    {at + 1}. <Words as="b">{facts.proposition.text}</Words>{' '}
                    <Words as="span">{question}</Words>
                  </p>
                ) : null}
                <Lines count={3} />
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
