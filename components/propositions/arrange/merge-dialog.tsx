'use client';

import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { ArrangeDialog } from '@/components/propositions/arrange/arrange-dialog';
import { HeldElsewhere } from '@/components/propositions/arrange/held-elsewhere';
import { MergeConflicts } from '@/components/propositions/arrange/merge-conflicts';
import { MergeSides } from '@/components/propositions/arrange/merge-sides';
import { MergeTarget } from '@/components/propositions/arrange/merge-target';
import { useHeld } from '@/components/propositions/arrange/use-held';
import { notifications } from '@/components/ui/notifications';
import { Words } from '@/components/ui/words/words';
import { findConflicts } from '@/lib/propositions/merge-plan';
import { shortly } from '@/lib/words/shortly';

type Props = { id: string; firstOther: string | null; onClose: (isDone: boolean) => void };

/** Two propositions side by side with their positions, and how they become one. */
export function MergePropositionsDialog({ id, firstOther, onClose }: Props) {
  const { propositions, run } = useArrange();
  const [otherId, setOtherId] = useState(firstOther);
  const [intoId, setIntoId] = useState(firstOther ?? '');
  const [stays, setStays] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { held, problem: unread } = useHeld(otherId ? [id, otherId] : [id]);
  const one = propositions.find((item) => item.id === id);
  const other = propositions.find((item) => item.id === otherId);
  if (!one) return null;
  const into = intoId === id ? one : other;
  const from = intoId === id ? other : one;
  const heldBy = (wanted: string | undefined) =>
    held?.positions.filter(({ propositionId }) => propositionId === wanted) ?? [];
  const conflicts = findConflicts(heldBy(from?.id), heldBy(into?.id));
  const open = conflicts.filter(([a, b]) => !stays.has(keyOf(a, b)));

  async function merge() {
    if (!from || !into) return;
    setIsBusy(true);
    const keep = conflicts.flatMap(([a, b]) => stays.get(keyOf(a, b)) ?? []);
    const label = `merging “${shortly(from.text)}” into “${shortly(into.text)}”`;
    const answer = await run(label, { kind: 'merge', from: from.id, into: into.id, keep });
    setIsBusy(false);
    setProblem(answer);
    if (answer) return;
    notifications.show({ message: `Merged into “${shortly(into.text)}”. Undo takes them apart.` });
    onClose(true);
  }

  return (
    <ArrangeDialog
      title="Merge two propositions"
      action="Merge"
      canAct={into !== undefined && held !== null && open.length === 0}
      isBusy={isBusy}
      problem={problem}
      hint={open.length > 0 ? `Choose which position stays (${open.length} to choose).` : ''}
      onAct={() => void merge()}
      onClose={() => onClose(false)}
    >
      {other ? null : (
        <Words as="p" className="text">
          {one.text}
        </Words>
      )}
      <MergeTarget
        of={one}
        chosen={other ?? null}
        onChoose={(chosen) => {
          setOtherId(chosen);
          setIntoId(chosen ?? '');
          setProblem(null);
        }}
      />
      {other ? (
        <>
          <Radio.Group
            label="Whose words stay"
            description="The other sentence goes out of sight; its positions, reasons and themes go over."
            value={intoId}
            onChange={setIntoId}
          >
            <Stack gap="xs" mt="xs">
              {[other, one].map((item) => (
                <Radio key={item.id} value={item.id} label={<Words as="span">{item.text}</Words>} />
              ))}
            </Stack>
          </Radio.Group>
          {unread ? <p role="alert">{unread}</p> : null}
          {held ? (
            <MergeSides one={one} other={other} held={held} />
          ) : (
            <p className="small soft">Reading the positions…</p>
          )}
          {held && conflicts.length > 0 ? (
            <MergeConflicts
              conflicts={conflicts}
              held={held}
              chosen={(a, b) => stays.get(keyOf(a, b)) ?? null}
              onChoose={(a, b, kept) => setStays(new Map([...stays, [keyOf(a, b), kept] as const]))}
            />
          ) : null}
          {held && from ? (
            <HeldElsewhere held={held} does="move along" propositionId={from.id} />
          ) : null}
        </>
      ) : null}
    </ArrangeDialog>
  );
}

const keyOf = (a: { id: string }, b: { id: string }) => [a.id, b.id].sort().join(' ');
