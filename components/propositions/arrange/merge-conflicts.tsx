'use client';

import { Radio, Stack } from '@mantine/core';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import type { Held } from '@/lib/propositions/held-data';
import { quoteOf } from '@/lib/words/in-words-of';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './arrange.module.css';

type Position = Held['positions'][number];

/** Where a commentator has a position on both: which of the two stays. */
export function MergeConflicts({
  conflicts,
  held,
  chosen,
  onChoose,
}: {
  conflicts: [Position, Position][];
  held: Held;
  chosen: (one: Position, other: Position) => string | null;
  onChoose: (one: Position, other: Position, kept: string) => void;
}) {
  const { debateId } = useArrange();
  return (
    <section aria-label="Positions on both" className={classes.conflicts}>
      <h3>Positions on both</h3>
      <p className="small soft">
        A commentator has one position on a proposition. Choose which stays; the other is kept out
        of sight with the merged sentence, and undo brings it back.
      </p>
      {conflicts.map(([one, other]) => (
        <Radio.Group
          key={one.id}
          label={one.debate.id === debateId ? one.name : `${one.name}, in “${one.debate.title}”`}
          value={chosen(one, other)}
          onChange={(kept) => onChoose(one, other, kept)}
        >
          <Stack gap={6} mt={4}>
            {[other, one].map((position) => (
              <Radio
                key={position.id}
                value={position.id}
                label={`${stanceWords(position.stance)}, ${position.explicitness}${position.summary ? `: ${position.summary}` : ''}`}
                description={describe(position, held)}
              />
            ))}
          </Stack>
        </Radio.Group>
      ))}
    </section>
  );
}

function describe({ quotations, reasonIds }: Position, held: Held): string {
  const words = quotations.map(quoteOf);
  const reasons = held.reasons
    .filter(({ id }) => reasonIds.includes(id))
    .map(({ direction, text }) => `${direction}: ${text}`);
  return [...words, ...reasons].join(' · ') || 'without quotation or reason';
}
