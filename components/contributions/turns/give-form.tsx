'use client';

import { Button, Checkbox, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/contributions/turns/turns.module.css';
import type { ChangeTurn } from '@/components/contributions/turns/use-change-turn';
import { saysNamesake } from '@/lib/commentators/namesakes';
import type { CommentatorView, ContributionView } from '@/lib/view/view';

const NOBODY = [
  { value: 'moderation', label: 'A moderator' },
  { value: 'introduction', label: 'An introduction' },
  { value: 'aside', label: 'An aside' },
] as const;
const NEW = 'new';

/** Who speaks a turn: somebody of the debate, somebody else, or nobody who takes positions. */
export function GiveForm({
  contribution,
  all,
  name,
  people,
  changing: { change, pending, problem },
}: {
  contribution: ContributionView;
  /** All turns that the same one speaks, this one among them. */
  all: readonly ContributionView[];
  name: string;
  people: readonly CommentatorView[];
  changing: ChangeTurn;
}) {
  const { commentatorId, kind, speaker } = contribution;
  const [to, setTo] = useState('');
  const [typed, setTyped] = useState('');
  const [withAll, setWithAll] = useState(false);
  const [namesake, setNamesake] = useState('');
  const person = people.find(({ id }) => id === to);
  const asksName = to === NEW || to === 'moderation' || to === 'aside';
  const isReady = to !== '' && (to !== NEW || typed.trim() !== '');

  function give() {
    const nobody = NOBODY.find(({ value }) => value === to);
    const who = person?.name ?? (nobody ? nobody.label.toLowerCase() : typed.trim());
    change(
      {
        does: 'reassign',
        was: { commentatorId, kind, speaker },
        all: withAll,
        to: nobody
          ? { is: nobody.value, name: nobody.value === 'introduction' ? '' : typed }
          : {
              is: 'commentator',
              id: person?.id ?? null,
              name: person?.name ?? typed,
              namesake: namesake === 'join' || namesake === 'two' ? namesake : 'ask',
            },
      },
      withAll && all.length > 1
        ? `${all.length} turns are ${nobody ? `taken for ${who}` : `${who}’s`} now.`
        : `This turn is ${nobody ? `taken for ${who}` : `${who}’s`} now.`,
    );
  }

  return (
    <form
      className={classes.part}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) give();
      }}
    >
      <NativeSelect
        label="Give this turn to another speaker"
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: `${name}, as it is` },
          {
            group: 'Commentators',
            items: [
              ...people
                .filter(({ id }) => id !== commentatorId)
                .map(({ id, name: label }) => ({ value: id, label })),
              { value: NEW, label: 'Somebody else …' },
            ],
          },
          {
            group: 'Nobody who takes positions',
            items: NOBODY.filter(({ value }) => value !== kind || commentatorId !== null),
          },
        ]}
      />
      {asksName ? (
        <TextInput
          label="Name"
          required={to === NEW}
          description={to === NEW ? undefined : 'As the text names them; may be empty.'}
          value={typed}
          maxLength={200}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setNamesake('');
          }}
        />
      ) : null}
      {to === NEW && (saysNamesake(problem) || namesake) ? (
        <Radio.Group label="Who is meant" value={namesake} onChange={setNamesake}>
          <Stack gap="xs" mt="xs">
            <Radio value="join" label="The one who is in the library" />
            <Radio value="two" label="Somebody else of this name" />
          </Stack>
        </Radio.Group>
      ) : null}
      {to !== '' && all.length > 1 ? (
        <Checkbox
          label={`All ${all.length} turns of ${name}`}
          checked={withAll}
          onChange={(event) => setWithAll(event.currentTarget.checked)}
        />
      ) : null}
      {to === '' ? null : (
        <Button type="submit" variant="default" loading={pending} disabled={!isReady}>
          {withAll && all.length > 1 ? `Give all ${all.length}` : 'Give this turn'}
        </Button>
      )}
    </form>
  );
}
