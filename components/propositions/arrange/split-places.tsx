'use client';

import { NativeSelect } from '@mantine/core';
import { HeldPosition } from '@/components/propositions/arrange/held-position';
import { Words } from '@/components/ui/words/words';
import type { Held } from '@/lib/propositions/held-data';
import type { Destination } from '@/lib/propositions/split-plan';
import classes from './arrange.module.css';

const WAYS: { value: Destination; label: string }[] = [
  { value: 'stays', label: 'stays with the first' },
  { value: 'moves', label: 'goes to the second' },
  { value: 'both', label: 'on both' },
];

type Props = {
  positions: Held['positions'];
  reasons: Held['reasons'];
  destination: (id: string) => Destination;
  reasonWay: (id: string) => Destination;
  onChoose: (id: string, way: Destination) => void;
};

/** Where each position and each reason of a split proposition goes. */
export function SplitPlaces({ positions, reasons, destination, reasonWay, onChoose }: Props) {
  return (
    <>
      {positions.length > 0 ? (
        <section aria-label="Where positions go">
          <h3>Positions</h3>
          <ul className={classes.places}>
            {positions.map((position) => (
              <li key={position.id}>
                <div>
                  <HeldPosition position={position} reasons={[]} />
                </div>
                <Way
                  label={`Position of ${position.name}`}
                  value={destination(position.id)}
                  onChange={(way) => onChoose(position.id, way)}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {reasons.length > 0 ? (
        <section aria-label="Where reasons go">
          <h3>Reasons</h3>
          <p className="small soft">
            They go with the positions that give them, unless you choose.
          </p>
          <ul className={classes.places}>
            {reasons.map((reason) => (
              <li key={reason.id}>
                <p className="small">
                  <span className="soft">{reason.direction}:</span>{' '}
                  <Words as="span">{reason.text}</Words>
                </p>
                <Way
                  label={`Reason “${reason.text}”`}
                  value={reasonWay(reason.id)}
                  onChange={(way) => onChoose(reason.id, way)}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Way({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Destination;
  onChange: (way: Destination) => void;
}) {
  return (
    <NativeSelect
      aria-label={label}
      size="xs"
      data={WAYS}
      value={value}
      onChange={(event) => {
        const way = WAYS.find((one) => one.value === event.currentTarget.value);
        if (way) onChange(way.value);
      }}
    />
  );
}
