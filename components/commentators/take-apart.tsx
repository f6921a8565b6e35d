'use client';

import { Button } from '@mantine/core';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { useOwnName } from '@/components/ui/own-name-field';
import { takeApartForm } from '@/lib/commentators/actions';

/** Takes two who were merged apart again; where it cannot be any more, it is said why. */
export function TakeApart({
  id,
  name,
  whyNot,
}: {
  id: string;
  name: string;
  whyNot: string | null;
}) {
  const { form, pending, errors } = useAskedForm(takeApartForm);
  const [coder] = useOwnName();
  if (whyNot !== null) return <p className="small">{whyNot}</p>;
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="coder" value={coder} />
      {errors.form ? (
        <p role="alert" className="small">
          {errors.form}
        </p>
      ) : null}
      <Button
        type="submit"
        size="sm"
        variant="default"
        loading={pending}
        aria-label={`Take ${name} apart again`}
      >
        Take apart again
      </Button>
    </form>
  );
}
