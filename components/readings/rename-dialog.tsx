'use client';

import { Button, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Dialog } from '@/components/readings/dialog';
import type { ReadingView } from '@/lib/readings/data';
import { nameReading } from '@/lib/readings/manage-actions';
import classes from './readings.module.css';

type Props = { reading: ReadingView; opened: boolean; onClose: () => void };

/** Gives a reading another name, and says who codes it. */
export function RenameDialog({ reading, opened, onClose }: Props) {
  const router = useRouter();
  const [errors, setErrors] = useState<Record<string, string>>({});

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const answer = await nameReading({
      id: reading.id,
      name: form.get('name'),
      coder: form.get('coder'),
    });
    if (!answer.ok) {
      setErrors(answer.errors);
      return;
    }
    setErrors({});
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
        <Button type="submit">Save</Button>
      </form>
    </Dialog>
  );
}
