'use client';

import { Alert, Button, Group } from '@mantine/core';
import Link from 'next/link';
import { useState, useTransition } from 'react';
import classes from '@/components/contributions/text.module.css';
import { AT_READ } from '@/components/contributions/where-to-look';
import { askServer } from '@/components/loading/ask-server';
import { undoText } from '@/lib/contributions/actions';
import type { ReplacedText } from '@/lib/contributions/text-data';
import type { AnchoredEvidence } from '@/lib/contributions/text-plan';

type Props = {
  slug: string;
  saved: ReplacedText;
  onUndone: () => void;
};

/** What became of each quotation, those to look at listed; and the way back. */
export function TextResult({ slug, saved, onUndone }: Props) {
  const [problem, setProblem] = useState('');
  const [busy, startUndoing] = useTransition();
  const moved = saved.found.filter(({ outcome }) => outcome === 'moved');
  const lost = saved.found.filter(({ outcome }) => outcome === 'lost');
  const kept = saved.found.length - moved.length - lost.length;

  function undo() {
    startUndoing(async () => {
      const asked = await askServer(() => undoText(saved.former), AT_READ);
      if (asked.ok) onUndone();
      else setProblem(asked.message);
    });
  }

  return (
    <section className={classes.plan} aria-labelledby="stored">
      <h2 id="stored">The text is stored</h2>
      <p role="status">
        {kept} of {saved.found.length} quotations stand where they were said to stand.
      </p>
      <Listed title="Look at these: found elsewhere, or with other words" found={moved} />
      <Listed title="Not found; their words are kept" found={lost} />
      {problem ? (
        <Alert color="red" variant="outline" role="alert">
          {problem}
        </Alert>
      ) : null}
      <Group mt="md">
        <Link href={`/debates/${slug}/read`}>Read the text with its quotations</Link>
        {saved.former ? (
          <Button variant="default" onClick={undo} loading={busy}>
            Undo
          </Button>
        ) : null}
      </Group>
    </section>
  );
}

function Listed({ title, found }: { title: string; found: AnchoredEvidence[] }) {
  if (found.length === 0) return null;
  return (
    <>
      <h3>
        {title} ({found.length})
      </h3>
      <ul className={classes.quotations}>
        {found.map(({ id, was, exact, outcome, paragraph, score }) => (
          <li key={id}>
            “{was}”
            {outcome === 'moved' ? (
              <span className="soft">
                {exact === was ? '' : `: now “${exact}”`}, ¶{paragraph}
                {score === null ? '' : `, likeness ${score.toFixed(2)} of 1`}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
