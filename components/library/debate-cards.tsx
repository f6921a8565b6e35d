'use client';

import dynamic from 'next/dynamic';
import { Suspense } from 'react';
import { CardDrawings } from '@/components/library/card-drawings';
import { DebateCard } from '@/components/library/debate-card';
import { keepTrying } from '@/components/loading/keep-trying';
import { useLateLayerOfMany } from '@/components/loading/use-late-layer';
import type { LibraryCard } from '@/lib/debates/library-card';
import classes from './library.module.css';

const loadMenu = () => import('@/components/library/debate-menu');
const DebateMenu = dynamic(() => keepTrying(loadMenu).then((module) => module.DebateMenu));

/**
 * The cards of a page of the library, with one menu for all. Drawn in the browser, too, which is sent what they say
 * and not once more how they look.
 */
export function DebateCards({ cards }: { cards: readonly LibraryCard[] }) {
  const { of, times, layer, opener } = useLateLayerOfMany<LibraryCard>(loadMenu);
  return (
    <>
      <CardDrawings looks={Math.max(0, ...cards.map(({ people }) => people.length))} />
      <ul className={classes.cards}>
        {cards.map((card) => (
          <DebateCard
            key={card.id}
            card={card}
            menu={opener}
            isOpen={layer.opened && of?.id === card.id}
          />
        ))}
      </ul>
      {/* Around it stands the whole list, which is not to go away until the menu is here. */}
      <Suspense fallback={null}>
        {of ? <DebateMenu key={times} debate={of} layer={layer} /> : null}
      </Suspense>
    </>
  );
}
