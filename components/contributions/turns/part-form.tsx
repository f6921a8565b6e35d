'use client';

import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { nameOfParagraph, type TurnTarget } from '@/components/contributions/turns/turn-target';
import classes from '@/components/contributions/turns/turns.module.css';
import type { ChangeTurn } from '@/components/contributions/turns/use-change-turn';
import type { Paragraph } from '@/lib/text/paragraphs';
import type { ContributionView } from '@/lib/view/view';

/** By so many characters the server knows that the place is the one the person saw. */
const SEEN = 80;

/** The first words from a place on, no half character at their end. */
const beginning = (text: string, at: number) => text.slice(at, at + SEEN).replace(/\p{Cs}$/u, '');

/** Where a turn is split in two, and whether it is joined with the next. */
export function PartForm({
  text,
  target,
  paragraphs,
  next,
  name,
  nextName,
  changing: { change, pending },
}: {
  /** Null where it is not stored. */
  text: string | null;
  target: TurnTarget;
  paragraphs: readonly Paragraph[];
  next: ContributionView | null;
  /** Who speaks it, and who the next. */
  name: string;
  nextName: string;
  changing: ChangeTurn;
}) {
  const { paragraph, chosenAt } = target;
  const places = [
    ...(chosenAt ? [{ at: chosenAt, label: 'the words chosen' }] : []),
    ...paragraphs.slice(1).map(({ start, text: words }, index) => ({
      at: start,
      label: nameOfParagraph(index + 2, words),
    })),
  ];
  const own = paragraph === null ? undefined : paragraphs[paragraph - 1]?.start;
  const first = chosenAt ?? places.find(({ at }) => at === own)?.at ?? places[0]?.at;
  const [at, setAt] = useState(first);
  if (text === null || (places.length === 0 && !next?.text)) return null;
  return (
    <div className={classes.part}>
      {places.length > 0 && at !== undefined ? (
        <Group align="end" wrap="nowrap">
          <NativeSelect
            className={classes.grows ?? ''}
            label="Split it before"
            value={String(at)}
            data={places.map((place) => ({ value: String(place.at), label: place.label }))}
            onChange={(event) => setAt(Number(event.currentTarget.value))}
          />
          <Button
            variant="default"
            disabled={pending}
            onClick={() =>
              change({ does: 'split', at, begins: beginning(text, at) }, 'The turn is two now.')
            }
          >
            Split
          </Button>
        </Group>
      ) : null}
      {next?.text ? (
        <Button
          variant="default"
          disabled={pending}
          onClick={() => change({ does: 'join', next: next.id }, 'The two turns are one now.')}
        >
          Join with the next turn
        </Button>
      ) : null}
      {next?.text && nextName && nextName !== name ? (
        <p className="small soft">
          What {nextName} says next becomes {name}’s.
        </p>
      ) : null}
    </div>
  );
}
