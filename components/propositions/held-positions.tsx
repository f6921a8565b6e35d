'use client';

import { HeldPosition } from '@/components/propositions/held-position';
import { useHeld } from '@/components/propositions/use-held';
import classes from './arrange.module.css';

/** The positions on a proposition: those of the reference reading, and those of others on request. */
export function HeldPositions({ propositionId }: { propositionId: string }) {
  const { held, problem } = useHeld([propositionId]);
  if (problem) return <p role="alert">{problem}</p>;
  if (!held) return <p className="small soft">Reading the positions…</p>;
  const reference = held.positions.filter(({ reading }) => reading === '');
  const others = held.positions.filter(({ reading }) => reading !== '');
  return (
    <div className={classes.held}>
      <ul>
        {reference.map((position) => (
          <li key={position.id}>
            <HeldPosition position={position} reasons={held.reasons} />
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <details>
          <summary className="small">
            {others.length} more in other readings (a coder who has not finished should not look)
          </summary>
          <ul>
            {others.map((position) => (
              <li key={position.id}>
                <HeldPosition position={position} reasons={held.reasons} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
