import { Radio, Stack } from '@mantine/core';
import { Words } from '@/components/ui/words/words';
import type { MergeConflict, MergePosition } from '@/lib/commentators/merge-view-data';
import { quoteOf } from '@/lib/words/in-words-of';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './merge-people.module.css';

type Props = {
  conflicts: readonly MergeConflict[];
  names: ReadonlyMap<string, string>;
  /** By the first position of a pair, which of the two stays. */
  stays: ReadonlyMap<string, string>;
  onChoose: (key: string, id: string) => void;
};

/** Where both hold a position on a proposition in one reading: which of the two stays. */
export function MergeConflicts({ conflicts, names, stays, onChoose }: Props) {
  return (
    <section aria-labelledby="both-hold" className={classes.conflicts}>
      <h2 id="both-hold">Both hold a position</h2>
      <p className="small soft">
        One person has one position on a proposition in a reading. Choose which stays; the other is
        kept out of sight with the entry that goes, and undo brings it back.
      </p>
      {conflicts.map(({ proposition, debate, reading, held }) => (
        <Radio.Group
          key={held[0].id}
          label={
            <Words as="span" language={debate.language}>
              {proposition}
            </Words>
          }
          description={`“${debate.title}”, ${reading}`}
          value={stays.get(held[0].id) ?? null}
          onChange={(id) => onChoose(held[0].id, id)}
        >
          <Stack gap="xs" mt="xs">
            {held.map((position) => (
              <Radio
                key={position.id}
                value={position.id}
                label={`${names.get(position.commentatorId) ?? ''}: ${stanceWords(position.stance)}, ${position.explicitness}${position.summary ? `: ${position.summary}` : ''}`}
                description={
                  <Words
                    as="span"
                    language={debate.language}
                    quoted={position.quotations.join(' ')}
                  >
                    {restsOn(position)}
                  </Words>
                }
              />
            ))}
          </Stack>
        </Radio.Group>
      ))}
    </section>
  );
}

function restsOn({ quotations, reasons }: MergePosition): string {
  const words = quotations.map(quoteOf);
  const given = reasons.map(({ direction, text }) => `${direction}: ${text}`);
  return [...words, ...given].join(' · ') || 'without quotation or reason';
}
