'use client';

import { Checkbox, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Words } from '@/components/ui/words/words';
import type { OfferedProposition } from '@/lib/sets/offered';
import { foldLetters } from '@/lib/text/fold-letters';
import { holdsWords } from '@/lib/view/fold-words';
import { MOST_IN_A_SET } from '@/lib/view/sets/class-set';
import { NO_THEME } from '@/lib/words/no-theme';
import classes from './sets.module.css';

/** So many are listed at once. */
const MOST_LISTED = 100;

/** Id of its heading, which can be gone to. */
export const CHOICE_HEADING = 'set-choice';

type Props = {
  offered: readonly OfferedProposition[];
  chosen: ReadonlySet<string>;
  onTick: (propositionId: string, on: boolean) => void;
};

/** All propositions of the debate, to be ticked for a set. */
export function SetChoice({ offered, chosen, onTick }: Props) {
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words);
  const folded = useMemo(
    () => offered.map((one) => foldLetters([one.text, ...one.themes, one.counted].join('\n'))),
    [offered],
  );
  const found = useMemo(
    () => offered.filter((_, at) => wanted.trim() === '' || holdsWords(folded[at] ?? '', wanted)),
    [offered, folded, wanted],
  );
  const listed = found.slice(0, MOST_LISTED);
  const isFull = chosen.size >= MOST_IN_A_SET;
  return (
    <section aria-labelledby={CHOICE_HEADING} className={classes.choice}>
      <h2 id={CHOICE_HEADING} tabIndex={-1}>
        Propositions of the debate
      </h2>
      <p className="soft small">Tick what the class works on; it goes to the end of the set.</p>
      <TextInput
        type="search"
        aria-label="Find a proposition"
        placeholder="Find a proposition, a theme, “contested” …"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ul className={classes.offered} aria-label="Propositions of the debate">
        {listed.map((one) => (
          <li key={one.id}>
            <Checkbox
              checked={chosen.has(one.id)}
              disabled={isFull && !chosen.has(one.id)}
              onChange={(event) => onTick(one.id, event.currentTarget.checked)}
              label={
                <>
                  <Words as="span">{one.text}</Words>
                  <span className="soft small"> {one.counted}</span>
                </>
              }
              description={<Words as="span">{one.themes.join(' · ') || NO_THEME.name}</Words>}
            />
          </li>
        ))}
      </ul>
      <p className="soft small" role="status">
        {isFull
          ? `The set is full: it holds ${MOST_IN_A_SET}.`
          : found.length === 0 && offered.length > 0
            ? 'No proposition has these words.'
            : found.length > listed.length
              ? `${found.length - listed.length} more: type some of their words.`
              : ''}
      </p>
    </section>
  );
}
