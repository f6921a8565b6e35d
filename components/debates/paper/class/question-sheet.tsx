import { ClassPassage } from '@/components/debates/paper/class/class-passage';
import { Lines } from '@/components/debates/paper/class/lines';
import type { Sheet } from '@/components/debates/paper/class/sheet';
import { Words } from '@/components/ui/words/words';
import { stances } from '@/lib/analysis/stance-matrix';
import { classPassages } from '@/lib/view/reveal/class-passages';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './class-paper.module.css';

/** Each proposition with its question, a spectrum to mark on, the passages that bear on it, and lines. */
export function QuestionSheet({ view, items, shown, contributionOrder, sentences }: Sheet) {
  return (
    <ol className={classes.items}>
      {items.map(({ facts, question }, at) => {
        const passages = classPassages([facts], shown, contributionOrder, sentences, false);
        return (
          <li key={facts.proposition.id} className={classes.item}>
            <div className={classes.asked}>
              <h2>
                {at + 1}. <Words as="span">{facts.proposition.text}</Words>
              </h2>
              <Words as="p">{question}</Words>
              <ul className={classes.spectrum} aria-label="A spectrum to mark on">
                {stances.map((stance) => (
                  <li key={stance}>
                    {stanceWords(stance)}
                    <span />
                  </li>
                ))}
              </ul>
            </div>
            {passages.map((passage) => (
              <ClassPassage key={passage.key} passage={passage} view={view} isNamed />
            ))}
            <Lines count={3} />
          </li>
        );
      })}
    </ol>
  );
}
