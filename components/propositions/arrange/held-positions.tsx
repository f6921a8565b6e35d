'use client';

import { HeldPosition } from '@/components/propositions/arrange/held-position';
import { useHeld } from '@/components/propositions/arrange/use-held';
import classes from './arrange.module.css';

/** The positions on a proposition in the reading that the person works in. */
export function HeldPositions({ propositionId }: { propositionId: string }) {
  const { held, problem } = useHeld([propositionId]);
  if (problem) return <p role="alert">{problem}</p>;
  if (!held) return <p className="small soft">Reading the positions…</p>;
  const elsewhere = held.elsewhere[propositionId] ?? 0;
  return (
    <div className={classes.held}>
      <ul>
        {held.positions.map((position) => (
          <li key={position.id}>
            <HeldPosition position={position} reasons={held.reasons} />
          </li>
        ))}
      </ul>
      {elsewhere > 0 ? (
        <p className="small soft">{elsewhere} more in other readings, which are not shown here.</p>
      ) : null}
    </div>
  );
}
