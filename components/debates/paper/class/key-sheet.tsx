import { ClassSpectrum } from '@/components/debates/paper/class/class-spectrum';
import { PaperNotes } from '@/components/debates/paper/class/paper-sheet';
import type { Sheet } from '@/components/debates/paper/class/sheet';
import { Passage } from '@/components/debates/paper/passage';
import { useAllSentences } from '@/components/debates/paper/use-all-sentences';
import { Words } from '@/components/ui/words/words';
import { leftOutWords, passagesOf } from '@/lib/view/passages';
import { isGranted } from '@/lib/view/reasons/shared-reasons';
import { sureInWords } from '@/lib/view/reveal/sure-in-words';
import { wordsOfSentence } from '@/lib/view/sentence-words';
import { GRANTED_MEANS } from '@/lib/words/granted-words';
import classes from './class-paper.module.css';

/**
 * Each proposition with what the class is asked, where everybody stands, why, and in which words. Of more
 * positions than paper has room for the later propositions stand without words.
 */
export function KeySheet({ view, items, shown, notes }: Sheet) {
  const facts = items.map((item) => item.facts);
  const rows = facts.map(({ proposition }) => ({ propositionId: proposition.id }));
  const { groups, left } = passagesOf([{ title: null, rows }], facts);
  const hasWords = view.words === undefined;
  const quoted = hasWords ? groups.flatMap((group) => group.items) : [];
  const ids = quoted.map(({ proposition }) => proposition.id);
  const sentences = useAllSentences(view.debate, view.debate.hasText ? ids : []);
  const around = sentences === 'waiting' ? {} : sentences;
  const sure = sureInWords(quoted, (id) => wordsOfSentence(around[id]));
  const directions = new Map(view.reasons.map((reason) => [reason.id, reason]));
  const isGranting = quoted.some(({ held }) =>
    held.some(({ stance, reasonIds }) =>
      reasonIds.some((id) => {
        const reason = directions.get(id);
        return reason !== undefined && isGranted(reason, stance);
      }),
    ),
  );
  const leftOut = hasWords ? leftOutWords(left) : '';
  return (
    <div aria-busy={sentences === 'waiting'}>
      <PaperNotes words={[sure, isGranting ? GRANTED_MEANS : '']} />
      {leftOut === '' ? null : <p>{leftOut}</p>}
      {items.map(({ facts: one, question }, at) => {
        const note = notes[one.proposition.id] ?? '';
        const beneath = (
          <>
            <Words as="p">{question}</Words>
            {note === '' ? null : (
              <div className={classes.note}>
                <b>Notes</b>
                <Words as="p">{note}</Words>
              </div>
            )}
            <ClassSpectrum people={shown} facts={one} />
          </>
        );
        return (
          <Passage
            key={one.proposition.id}
            facts={one}
            view={view}
            sentences={around}
            inClass={{ number: at + 1, beneath, isQuoted: quoted.includes(one) }}
          />
        );
      })}
    </div>
  );
}
