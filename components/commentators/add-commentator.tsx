'use client';

import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { offerUndo } from '@/components/commentators/change-people';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { addCommentatorForm } from '@/lib/commentators/actions';
import { saysNamesake } from '@/lib/commentators/namesakes';
import classes from './add-commentator.module.css';

/** Somebody more takes part in a debate: one of the library, or somebody new. */
export function AddCommentator({
  debateId,
  creationKey,
}: {
  debateId: string;
  creationKey: string;
}) {
  const { form, pending, answer, errors, typed } = useAskedForm(addCommentatorForm);
  const element = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const told = useRef<typeof answer>(null);
  useEffect(() => {
    if (!answer?.ok || told.current === answer) return;
    told.current = answer;
    const name = element.current?.querySelector<HTMLInputElement>('[name="name"]')?.value ?? '';
    element.current?.reset();
    const refresh = () => router.refresh();
    offerUndo(answer.value, { coder: '', said: `${name} takes part in this debate`, refresh });
  }, [answer, router]);

  return (
    <form {...form} ref={element} className={classes.form} noValidate>
      <input type="hidden" name="debateId" value={debateId} />
      <input type="hidden" name="key" value={creationKey} />
      <div className={classes.fields}>
        <TextInput
          label="Name"
          aria-label="Name of the new commentator"
          required
          name="name"
          defaultValue={typed.name ?? ''}
          error={errors.name}
        />
        <TextInput
          label="Affiliation then"
          aria-label="Affiliation of the new commentator"
          name="affiliation"
          defaultValue={typed.affiliation ?? ''}
          error={errors.affiliation}
        />
        <TextInput
          label="Role"
          aria-label="Role of the new commentator"
          name="role"
          defaultValue={typed.role ?? ''}
          error={errors.role}
        />
      </div>
      {saysNamesake(errors.name) ? (
        <Radio.Group name="namesake" label="Who is meant">
          <Stack gap="xs" mt="xs">
            <Radio value="join" label="The one who is in the library" />
            <Radio value="two" label="Somebody else of this name" />
          </Stack>
        </Radio.Group>
      ) : null}
      {errors.form ? (
        <p role="alert" className="small">
          {errors.form}
        </p>
      ) : null}
      <Group>
        <Button type="submit" variant="default" loading={pending}>
          Add
        </Button>
      </Group>
    </form>
  );
}
