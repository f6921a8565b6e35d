'use client';

import { Button } from '@mantine/core';
import { useCoding } from '@/components/coding/coding-context';
import { Words } from '@/components/ui/words/words';
import { findSimilarPropositions } from '@/lib/text/similar/similar-propositions';
import classes from './position-editor.module.css';

const MOST = 3;

type Props = { wording: string; onChoose: (propositionId: string) => void };

/** Propositions that may say the same as the new wording: one of them can be taken instead. */
export function SimilarPropositions({ wording, onChoose }: Props) {
  const { view } = useCoding();
  const known = view.propositions.map(({ id, text }) => ({ id, wording: text }));
  const found = findSimilarPropositions(wording, known, MOST);
  if (found.length === 0) return null;
  return (
    <section aria-label="Similar propositions">
      <p className="small">Does one of these say it already?</p>
      <ul className={classes.similar}>
        {found.map(({ id, mayBeOpposite }) => (
          <li key={id}>
            <Words as="span" className="text">
              {known.find((one) => one.id === id)?.wording}
            </Words>{' '}
            {mayBeOpposite ? (
              <span className="small soft">
                Perhaps the opposite: a stance against it may be what you mean.{' '}
              </span>
            ) : null}
            <Button size="compact-xs" variant="default" onClick={() => onChoose(id)}>
              Use this one
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
