'use client';

import { Alert, Button, TextInput } from '@mantine/core';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { beginReading } from '@/lib/readings/manage-actions';
import { LONGEST_CODER, LONGEST_READING_NAME } from '@/lib/readings/schema';
import classes from './readings.module.css';

/** Begins an empty reading and opens it for coding. */
export function BeginReading({ debateId, creationKey }: { debateId: string; creationKey: string }) {
  const { form, errors, typed, pending } = useAskedForm(beginReading);
  return (
    <section className={classes.begin} aria-labelledby="begin-heading">
      <h2 id="begin-heading">Begin a new reading</h2>
      <p className="small soft">
        It starts empty. Who codes it sees the text, the propositions and the themes, and nothing of
        what others coded.
      </p>
      <form {...form} noValidate>
        <input type="hidden" name="debateId" value={debateId} />
        <input type="hidden" name="key" value={creationKey} />
        {errors.form ? (
          <Alert color="red" variant="outline" role="alert">
            {errors.form}
          </Alert>
        ) : null}
        <TextInput
          name="coder"
          label="Who codes it"
          required
          maxLength={LONGEST_CODER}
          defaultValue={typed.coder ?? ''}
          error={errors.coder}
          autoComplete="name"
        />
        <TextInput
          name="name"
          label="Name of the reading"
          description="Left empty, it is called after who codes it"
          maxLength={LONGEST_READING_NAME}
          defaultValue={typed.name ?? ''}
          error={errors.name}
          autoComplete="off"
        />
        <Button type="submit" loading={pending}>
          Begin and code
        </Button>
      </form>
    </section>
  );
}
