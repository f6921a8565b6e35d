import { HeldPosition } from '@/components/propositions/arrange/held-position';
import { Words } from '@/components/ui/words/words';
import type { Held } from '@/lib/propositions/held-data';
import type { ArrangedProposition } from '@/lib/propositions/list-data';
import classes from './arrange.module.css';

/** Both propositions with who holds what on them. */
export function MergeSides({
  one,
  other,
  held,
}: {
  one: ArrangedProposition;
  other: ArrangedProposition;
  held: Held;
}) {
  return (
    <div className={classes.sides}>
      {[one, other].map((item) => {
        const positions = held.positions.filter(({ propositionId }) => propositionId === item.id);
        return (
          <section key={item.id} aria-label={item.text}>
            <Words as="h3" className="text">
              {item.text}
            </Words>
            {positions.length === 0 ? <p className="small soft">No positions.</p> : null}
            <ul>
              {positions.map((position) => (
                <li key={position.id}>
                  <HeldPosition position={position} reasons={held.reasons} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
