'use client';

import { Button, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { askServer, type NotDone } from '@/components/loading/ask-server';
import { Dialog } from '@/components/ui/dialog';
import type { FieldErrors } from '@/lib/fields/answer';
import type { ReadingView } from '@/lib/readings/data';
import { nameReading } from '@/lib/readings/manage-actions';
import classes from './readings.module.css';

type Props = { reading: ReadingView; opened: boolean; onClose: () => void };

/** Gives a reading another name, and says who codes it. */
export function RenameDialog({ reading, opened, onClose }: Props) {
  const router = useRouter();
  const [problem, setProblem] = useState<NotDone | null>(null);
  const [busy, setBusy] = useState(false);
  const errors: FieldErrors = problem?.errors ?? {};

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const asked = await askServer(() =>
      nameReading({ id: reading.id, name: form.get('name'), coder: form.get('coder') }),
    );
    setBusy(false);
    setProblem(asked.ok ? null : asked);
    if (!asked.ok) return;
    onClose();
    router.refresh();
  }

  return (
    <Dialog opened={opened} onClose={onClose} title="Rename this reading">
      <form onSubmit={(event) => void save(event)} noValidate className={classes.dialog}>
        {errors.form ? <p role="alert">{errors.form}</p> : null}
        <TextInput
          name="name"
          label="Name of the reading"
          required
          data-autofocus
          defaultValue={reading.name}
          error={errors.name}
        />
        <TextInput
          name="coder"
          label="Who codes it"
          defaultValue={reading.coder}
          error={errors.coder}
        />
        <Button type="submit" loading={busy}>
          Save
        </Button>
      </form>
    </Dialog>
  );
}
