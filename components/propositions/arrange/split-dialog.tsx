'use client';

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { ArrangeDialog } from '@/components/propositions/arrange/arrange-dialog';
import { HeldElsewhere } from '@/components/propositions/arrange/held-elsewhere';
import { SplitPlaces } from '@/components/propositions/arrange/split-places';
import { useHeld } from '@/components/propositions/arrange/use-held';
import { notifications } from '@/components/ui/notifications';
import { Words } from '@/components/ui/words/words';
import { type Destination, reasonDestination } from '@/lib/propositions/split-plan';
import { shortly } from '@/lib/words/shortly';
import classes from './arrange.module.css';

/** One proposition becomes two: their words, and where positions and reasons go. */
export function SplitDialog({ id, onClose }: { id: string; onClose: (isDone: boolean) => void }) {
  const { debateId, reading, propositions, run } = useArrange();
  const item = propositions.find((one) => one.id === id);
  const [first, setFirst] = useState(item?.text ?? '');
  const [second, setSecond] = useState('');
  const [ways, setWays] = useState<ReadonlyMap<string, Destination>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { held, problem: unread } = useHeld([id]);
  if (!item) return null;
  const here = held?.positions.filter(({ readingId }) => readingId === reading.id) ?? [];
  const elsewhere = (held?.positions.length ?? 0) - here.length;
  const reasons = held?.reasons ?? [];
  const destination = (key: string) => ways.get(key) ?? 'stays';
  const reasonWay = (key: string) =>
    ways.get(key) ?? reasonDestination(key, held?.positions ?? [], destination);

  async function split() {
    if (!item) return;
    setIsBusy(true);
    const answer = await run(`splitting “${shortly(item.text)}”`, {
      kind: 'split',
      debateId,
      id,
      was: item.text,
      first,
      second,
      positions: here.map((one) => ({ id: one.id, destination: destination(one.id) })),
      reasons: reasons.map((one) => ({ id: one.id, destination: reasonWay(one.id) })),
    });
    setIsBusy(false);
    setProblem(answer);
    if (answer) return;
    notifications.show({ message: 'Split in two. Undo puts them together again.' });
    onClose(true);
  }

  return (
    <ArrangeDialog
      title="Split a proposition"
      action="Split"
      canAct={held !== null && first.trim() !== '' && second.trim() !== ''}
      isBusy={isBusy}
      problem={problem}
      onAct={() => void split()}
      onClose={() => onClose(false)}
    >
      <Textarea
        label="The first"
        description="Keeps the page and the links of the one that is split"
        autosize
        maxLength={500}
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      <Textarea
        label="The second"
        description="New, under the same themes, right after the first"
        autosize
        maxLength={500}
        data-autofocus
        value={second}
        onChange={(event) => setSecond(event.currentTarget.value)}
      />
      {first.trim() !== item.text && item.positions > 0 ? (
        <p className={classes.warning} role="status">
          Positions that stay with the first were recorded under “
          <Words as="span">{item.text}</Words>” See whether they hold under the new words.
        </p>
      ) : null}
      {unread ? <p role="alert">{unread}</p> : null}
      {held ? null : <p className="small soft">Reading the positions…</p>}
      <SplitPlaces
        positions={here}
        reasons={reasons}
        destination={destination}
        reasonWay={reasonWay}
        onChoose={(key, way) => setWays(new Map([...ways, [key, way] as const]))}
      />
      {elsewhere > 0 ? (
        <p className="small soft">
          {elsewhere === 1 ? 'One position' : `${elsewhere} positions`} in other debates{' '}
          {elsewhere === 1 ? 'stays' : 'stay'} with the first.
        </p>
      ) : null}
      {held ? <HeldElsewhere held={held} does="stay" propositionId={id} /> : null}
    </ArrangeDialog>
  );
}
