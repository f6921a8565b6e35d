'use client';

import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { notifications } from '@/components/ui/notifications';
import { Words } from '@/components/ui/words/words';
import type { ArrangedProposition } from '@/lib/propositions/list-data';
import { positionCount } from '@/lib/propositions/position-count';
import { findSimilarPairs, type SimilarPair, wordsOfTerms } from '@/lib/text/similar/similar-pairs';
import { countOf } from '@/lib/words/format-count';
import { shortly } from '@/lib/words/shortly';
import classes from './arrange.module.css';

type Pairs = {
  shown: SimilarPair<string>[];
  /** Those that somebody looked at and found to differ. */
  dismissed: SimilarPair<string>[];
};

/** Pairs that may say the same, apart from those that were found not to. */
export function useSamePairs(
  propositions: readonly ArrangedProposition[],
  notTheSame: readonly string[],
): Pairs {
  return useMemo(() => {
    const differing = new Set(notTheSame);
    const all = findSimilarPairs(propositions);
    return {
      shown: all.filter((pair) => !differing.has(keyOf(pair))),
      dismissed: all.filter((pair) => differing.has(keyOf(pair))),
    };
  }, [propositions, notTheSame]);
}

const keyOf = ({ one, other }: SimilarPair<string>) => [one, other].sort().join(' ');

/** Propositions that share many words, as an offer to merge them; nothing is merged by itself. */
export function SamePairs({ pairs }: { pairs: Pairs }) {
  const { propositions, open, run } = useArrange();
  const byId = new Map(propositions.map((one) => [one.id, one]));
  async function setDismissed(some: SimilarPair<string>[], on: boolean) {
    const problem = await run(on ? 'setting a pair aside' : 'showing the pairs again', {
      kind: 'dismiss',
      keys: some.map(keyOf),
      on,
    });
    if (problem) notifications.show({ color: 'red', message: problem });
  }
  return (
    <div className={classes.same}>
      <p className="soft small">
        Pairs of this debate that share most of their words. Whether they mean the same is for you
        to say.
      </p>
      {pairs.shown.length === 0 ? (
        <p className={classes.empty}>
          {pairs.dismissed.length > 0
            ? 'No other propositions share most of their words.'
            : 'No two propositions share most of their words.'}
        </p>
      ) : null}
      <ul>
        {pairs.shown.map((pair) => {
          const one = byId.get(pair.one);
          const other = byId.get(pair.other);
          if (!one || !other) return null;
          return (
            <li key={keyOf(pair)} className={classes.pair}>
              <div>
                {[one, other].map((item) => (
                  <p key={item.id} className="text">
                    <Words as="span">{item.text}</Words>{' '}
                    <span className="soft small">({positionCount(item)})</span>
                  </p>
                ))}
                <p className="soft small">
                  Both say: {wordsOfTerms(one.text, pair.sharedTerms).join(', ')}.
                  {pair.mayBeOpposite
                    ? ' One of the two denies: they may be opposites, which are not to be merged.'
                    : ''}
                </p>
              </div>
              <div className={classes.actions}>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Look at both and merge: “${shortly(one.text)}” and “${shortly(other.text)}”`}
                  onClick={() => open({ kind: 'merge', id: one.id, otherId: other.id })}
                >
                  Look at both, merge…
                </Button>
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={`Not the same: “${shortly(one.text)}” and “${shortly(other.text)}”`}
                  onClick={() => void setDismissed([pair], true)}
                >
                  Not the same
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {pairs.dismissed.length > 0 ? (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => void setDismissed(pairs.dismissed, false)}
        >
          Show the {countOf(pairs.dismissed.length, 'pair')} set aside again
        </Button>
      ) : null}
    </div>
  );
}
