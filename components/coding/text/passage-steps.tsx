'use client';

import { Button } from '@mantine/core';
import { useCoding, useDispatch } from '@/components/coding/coding-context';
import { rangeOf } from '@/components/coding/text/passage-range';
import { scrollToRange } from '@/components/coding/text/scroll-to-range';
import type { Passage } from '@/lib/coding/state/coding-text';
import { sentenceBeside, stretchOver } from '@/lib/text/sentence-choice';
import classes from './coding-text.module.css';

/** For fingers, what the keys s, a and Shift with an arrow do: another sentence, or one more or less. */
export function PassageSteps({ passage }: { passage: Passage }) {
  const { contributions } = useCoding();
  const dispatch = useDispatch();
  const { contributionId } = passage;
  const text = contributions.find((one) => one.id === contributionId)?.text ?? '';
  const steps = [
    { label: 'Before', name: 'Sentence before', span: sentenceBeside(text, passage, -1) },
    { label: 'After', name: 'Sentence after', span: sentenceBeside(text, passage, 1) },
    { label: 'One less', name: 'One less sentence', span: stretchOver(text, passage, -1) },
    { label: 'One more', name: 'One more sentence', span: stretchOver(text, passage, 1) },
  ];
  return (
    <div className={classes.steps}>
      {steps.map(({ label, name, span }) => (
        <Button
          key={name}
          size="xs"
          variant="default"
          aria-label={name}
          data-step={name}
          disabled={span === null}
          onClick={(event) => {
            if (!span) return;
            const article = event.currentTarget.closest('article');
            dispatch({ type: 'choose-words', passage: { contributionId, ...span } });
            if (article) follow(article, { contributionId, ...span }, name);
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** Brings the words into sight, and the focus to the same button where the bar stands now. */
function follow(article: HTMLElement, passage: Passage, step: string) {
  requestAnimationFrame(() => {
    const button = article.querySelector<HTMLElement>(`[data-step="${step}"]`);
    button?.focus({ preventScroll: true });
    const range = rangeOf(article, passage);
    if (range) scrollToRange(range);
  });
}
