'use client';

import { Alert, Button, Group, Radio, Stack } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { changePeople } from '@/components/commentators/change-people';
import { MergeConflicts } from '@/components/commentators/merge-conflicts';
import { OwnNameField, useOwnName } from '@/components/ui/own-name-field';
import type { MergeSide, MergeView } from '@/lib/commentators/merge-view-data';
import { countOf } from '@/lib/words/format-count';
import classes from './merge-people.module.css';

/** Two entries of the library side by side, and how they become one. */
export function MergePeople({ view }: { view: MergeView }) {
  const { sides, conflicts } = view;
  const router = useRouter();
  const [coder, setCoder] = useOwnName();
  const [intoId, setIntoId] = useState(sides[1].id);
  const [stays, setStays] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [into, from] = intoId === sides[0].id ? sides : [sides[1], sides[0]];
  const open = conflicts.length - stays.size;

  async function merge() {
    setIsBusy(true);
    const keep = [...stays.values()];
    const edit = { kind: 'merge' as const, from: from.id, into: into.id, keep };
    const answer = await changePeople(edit, {
      coder,
      said: `${from.name} and ${into.name} are one commentator now`,
      refresh: () => router.push(`/commentators/${from.slug}`),
    });
    setIsBusy(false);
    setProblem(answer);
    if (answer === null) router.push(`/commentators/${into.slug}`);
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void merge();
      }}
    >
      <Radio.Group
        label="Whose name and address stay"
        description="The other one goes out of sight, and its address leads here."
        value={intoId}
        onChange={setIntoId}
      >
        <div className={classes.sides}>
          {sides.map((side) => (
            <Radio key={side.id} value={side.id} label={side.name} description={describe(side)} />
          ))}
        </div>
      </Radio.Group>
      {conflicts.length > 0 ? (
        <MergeConflicts
          conflicts={conflicts}
          names={new Map(sides.map(({ id, name }) => [id, name]))}
          stays={stays}
          onChoose={(key, id) => setStays(new Map([...stays, [key, id]]))}
        />
      ) : (
        <p className="small soft">They hold no two positions on one proposition in one reading.</p>
      )}
      <Stack gap="xs" maw="24rem">
        <OwnNameField value={coder} onChange={setCoder} />
      </Stack>
      {problem ? (
        <Alert color="red" variant="outline" role="alert">
          {problem}
        </Alert>
      ) : null}
      <Group>
        <Button type="submit" loading={isBusy} disabled={open > 0}>
          Join the two
        </Button>
        {open > 0 ? <p className="small">Choose which position stays ({open} to choose).</p> : null}
      </Group>
    </form>
  );
}

function describe({ debates, positions, contributions }: MergeSide): string {
  const where = debates.map(({ title, affiliation }) =>
    affiliation === '' ? `“${title}”` : `“${title}” (${affiliation})`,
  );
  const what = [countOf(positions, 'position'), countOf(contributions, 'contribution')].join(', ');
  return where.length === 0 ? `${what}; in no debate` : `${what}; in ${where.join(', ')}`;
}
