'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { focusUndo } from '@/components/propositions/arrange/focus-undo';
import { HeldPositions } from '@/components/propositions/arrange/held-positions';
import { RewordField } from '@/components/propositions/arrange/reword-field';
import { ThemesField } from '@/components/propositions/arrange/themes-field';
import { notifications } from '@/components/ui/notifications';
import { PlaceMoves } from '@/components/ui/place-moves';
import type { ArrangedProposition } from '@/lib/propositions/list-data';
import { countOf } from '@/lib/words/format-count';
import { shortly } from '@/lib/words/shortly';
import classes from './arrange.module.css';

type Props = {
  id: string;
  item: ArrangedProposition;
  place: { index: number; of: number } | null;
  onMove: (to: number) => void;
};

/** What can be done with one proposition. */
export function ArrangePanel({ id, item, place, onMove }: Props) {
  const { run, open, propositions, reading } = useArrange();
  const [showsPositions, setShowsPositions] = useState(false);
  const name = shortly(item.text);
  const panel = useRef<HTMLElement>(null);
  // That of the last row opens below what is seen.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  async function remove() {
    const problem = await run(
      `deleting “${name}”`,
      { kind: 'delete', id: item.id },
      { not: 'Not deleted' },
    );
    notifications.show(
      problem
        ? { color: 'red', message: problem }
        : {
            message: `Deleted: “${name}”. Undo brings it back with its positions${item.elsewhere > 0 ? `, ${item.elsewhere} of them in other readings` : ''}.`,
          },
    );
    if (!problem) focusUndo();
  }

  return (
    <section ref={panel} id={id} aria-label={`Change “${name}”`} className={classes.panel}>
      {item.debates > 1 ? (
        <p className="small">
          It stands in {item.debates} debates: new words and themes change there too.
        </p>
      ) : null}
      <RewordField item={item} onShowPositions={() => setShowsPositions(true)} />
      <ThemesField item={item} />
      {place ? <PlaceMoves place={place} onMove={onMove} /> : null}
      <div className={classes.actions}>
        <Button
          size="xs"
          variant="default"
          disabled={propositions.length < 2}
          onClick={() => open({ kind: 'merge', id: item.id, otherId: null })}
        >
          Merge into another…
        </Button>
        <Button size="xs" variant="default" onClick={() => open({ kind: 'split', id: item.id })}>
          Split in two…
        </Button>
        <Button size="xs" variant="default" color="red" onClick={() => void remove()}>
          Delete
        </Button>
        {item.positions > 0 ? (
          <Button
            size="xs"
            variant="subtle"
            aria-expanded={showsPositions}
            onClick={() => setShowsPositions(!showsPositions)}
          >
            {showsPositions ? 'Hide' : 'Show'} the {countOf(item.positions, 'position')}
          </Button>
        ) : null}
        <Link href={`/propositions/${item.slug}`} className="small">
          {reading.isReference ? 'Open its page' : 'Open its page (shows the reference reading)'}
        </Link>
      </div>
      {showsPositions ? <HeldPositions key={item.positions} propositionId={item.id} /> : null}
    </section>
  );
}
