'use client';

import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { shortly, useArrange } from '@/components/propositions/arrange-context';
import { positionCount } from '@/components/propositions/position-count';
import { countOf } from '@/lib/charts/format-fact';
import type { ArrangedProposition } from '@/lib/propositions/list-data';
import { findSimilarPairs, type SimilarPair, wordsOfTerms } from '@/lib/text/similar-pairs';
import classes from './arrange.module.css';

type Pairs = {
  shown: SimilarPair<string>[];
  setAside: number;
  dismiss: (pair: SimilarPair<string>) => void;
  showAll: () => void;
};

/** Pairs that may say the same, without those that somebody looked at here and set aside. */
export function useSamePairs(slug: string, propositions: readonly ArrangedProposition[]): Pairs {
  const [aside, setAside] = useLocalStorage<string[]>({
    key: `counterpoint-not-the-same-${slug}`,
    defaultValue: [],
  });
  const all = useMemo(() => findSimilarPairs(propositions), [propositions]);
  const shown = all.filter((pair) => !aside.includes(keyOf(pair)));
  return {
    shown,
    setAside: all.length - shown.length,
    dismiss: (pair) => setAside((before) => [...before, keyOf(pair)]),
    showAll: () => setAside([]),
  };
}

const keyOf = ({ one, other }: SimilarPair<string>) => [one, other].sort().join(' ');

/** Propositions that share many words, as an offer to merge them; nothing is merged by itself. */
export function SamePairs({ pairs }: { pairs: Pairs }) {
  const { propositions, open } = useArrange();
  const byId = new Map(propositions.map((one) => [one.id, one]));
  return (
    <div className={classes.same}>
      <p className="soft small">
        Pairs of this debate that share most of their words. Whether they mean the same is for you
        to say.
      </p>
      {pairs.shown.length === 0 ? (
        <p className={classes.empty}>
          {pairs.setAside > 0
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
                    {item.text} <span className="soft small">({positionCount(item)})</span>
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
                  onClick={() => pairs.dismiss(pair)}
                >
                  Not the same
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {pairs.setAside > 0 ? (
        <Button size="xs" variant="subtle" onClick={pairs.showAll}>
          Show the {countOf(pairs.setAside, 'pair')} set aside in this browser
        </Button>
      ) : null}
    </div>
  );
}
