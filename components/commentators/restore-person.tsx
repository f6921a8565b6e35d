'use client';

import { Checkbox } from '@mantine/core';
import { RestoreForm } from '@/components/ui/restore-form';
import { restoreCommentatorForm } from '@/lib/commentators/actions';
import { saysNamesake } from '@/lib/commentators/namesakes';

/** Brings a commentator back; where the name is there already, it is asked whether two are kept. */
export function RestorePerson({ id, name }: { id: string; name: string }) {
  return (
    <RestoreForm
      id={id}
      name={name}
      action={restoreCommentatorForm}
      fields={(problem) =>
        saysNamesake(problem) ? (
          <Checkbox name="keepTwo" size="sm" my="xs" label="Keep two of this name" />
        ) : null
      }
    />
  );
}
