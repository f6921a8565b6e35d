'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { CheckEntry } from '@/components/quotations/check-entry';
import { OwnNameField, useOwnName } from '@/components/ui/own-name-field';
import type { QuotationToCheck } from '@/lib/quotations/to-check-data';
import classes from './quotations.module.css';

type Props = {
  slug: string;
  reading: { id: string; coder: string; isReference: boolean };
  /** Those of this page that are to be looked at still. */
  quotations: readonly QuotationToCheck[];
};

const keyOf = ({ positionId, quotation }: QuotationToCheck) => `${positionId} ${quotation}`;

/**
 * The quotations to look at. What was looked at stays in its place, with the way back, until the next
 * ones are asked for: nothing jumps away under the hand.
 */
export function CheckList({ slug, reading, quotations }: Props) {
  const [ownName, setOwnName] = useOwnName();
  const [listed, setListed] = useState(quotations);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  // Of each position the last version that an answer told; the page that follows it says the same.
  const [versions, setVersions] = useState<ReadonlyMap<string, number>>(new Map());
  const sent = new Map(quotations.map((one) => [keyOf(one), one]));
  const isOpen = (one: QuotationToCheck) => !checked.has(keyOf(one));
  const next = quotations.filter((one) => !listed.some((there) => keyOf(there) === keyOf(one)));

  function accept(one: QuotationToCheck, on: boolean, version: number) {
    const now = new Set(checked);
    if (on) now.add(keyOf(one));
    else now.delete(keyOf(one));
    setChecked(now);
    setVersions(new Map(versions).set(one.positionId, version));
  }

  return (
    <>
      {reading.coder === '' && listed.length > 0 ? (
        <OwnNameField value={ownName} onChange={setOwnName} />
      ) : null}
      <ol className={classes.entries}>
        {listed.map((first) => {
          const one = sent.get(keyOf(first)) ?? first;
          return (
            <CheckEntry
              key={keyOf(one)}
              slug={slug}
              reading={reading}
              entry={one}
              version={Math.max(one.version, versions.get(one.positionId) ?? 0)}
              coder={reading.coder || ownName}
              isChecked={!isOpen(one)}
              onMarked={(on, version) => accept(one, on, version)}
            />
          );
        })}
      </ol>
      {next.length > 0 && !listed.some(isOpen) ? (
        <Button
          onClick={() => {
            setListed(quotations);
            setChecked(new Set());
          }}
        >
          Show the next {next.length}
        </Button>
      ) : null}
    </>
  );
}
