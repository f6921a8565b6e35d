import { Button, TextInput } from '@mantine/core';
import Form from 'next/form';
import classes from './pager.module.css';

/** Looks for a name in a long list; what is looked for stands in the address. */
export function ListSearch({ action, label, q }: { action: string; label: string; q: string }) {
  return (
    <Form action={action} className={classes.search ?? ''} aria-label={label} role="search">
      <TextInput
        key={q}
        className={classes.field ?? ''}
        type="search"
        name="q"
        label={label}
        maxLength={200}
        defaultValue={q}
      />
      <Button type="submit" variant="default">
        Look for it
      </Button>
    </Form>
  );
}
