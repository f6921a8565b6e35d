'use client';

import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FormProblem } from '@/components/accounts/form-problem';
import { HandedLink } from '@/components/accounts/handed-link';
import { IdForm } from '@/components/accounts/id-form';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { Dialog } from '@/components/ui/dialog';
import { passwordLinkForm, removeMemberForm, setRoleForm } from '@/lib/accounts/members-actions';
import type { Member } from '@/lib/accounts/members-data';
import { isGiven, ROLES } from '@/lib/fields/roles';
import classes from './accounts.module.css';

/** A member: the role, a link for a new password, and the end of the account. */
export function MemberRow({ member }: { member: Member }) {
  const { id, name, email, role, isSelf } = member;
  const [asks, setAsks] = useState(false);
  const link = useAskedForm(passwordLinkForm);
  return (
    <li>
      <div className={classes.what}>
        <b>{name}</b>
        {isSelf ? ' (you)' : null}
        <p className="soft small">{email}</p>
      </div>
      <RoleForm key={role} id={id} name={name} role={role} />
      <div className={classes.does}>
        <form {...link.form}>
          <input type="hidden" name="id" value={id} />
          <Button
            type="submit"
            size="compact-sm"
            variant="default"
            loading={link.pending}
            aria-label={`Link for a new password for ${name}`}
          >
            New password
          </Button>
        </form>
        {isSelf ? null : (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setAsks(true)}
            aria-label={`Remove ${name}`}
          >
            Remove
          </Button>
        )}
      </div>
      {link.errors.form || link.answer?.ok ? (
        <div className={classes.wide}>
          <FormProblem problem={link.errors.form} />
          {link.answer?.ok ? (
            <HandedLink link={link.answer.value} what={`The link for ${name}`} />
          ) : null}
        </div>
      ) : null}
      <Dialog opened={asks} onClose={() => setAsks(false)} title={`Remove ${name}?`}>
        <p>
          {name} is signed out everywhere and cannot sign in any more. What {name} entered stays,
          and so does the name in histories.
        </p>
        <Group gap="sm" mt="md">
          <IdForm
            id={id}
            action={removeMemberForm}
            button="Remove"
            label={`Remove ${name} from the library`}
          />
          <Button size="compact-sm" variant="default" onClick={() => setAsks(false)}>
            Cancel
          </Button>
        </Group>
      </Dialog>
    </li>
  );
}

function RoleForm({ id, name, role }: Pick<Member, 'id' | 'name' | 'role'>) {
  const { form, errors, pending } = useAskedForm(setRoleForm);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <div className={classes.role}>
        <NativeSelect
          size="xs"
          name="role"
          aria-label={`Role of ${name}`}
          data={ROLES.filter((one) => isGiven(one) || one === role)}
          defaultValue={role}
          error={errors.role}
        />
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          loading={pending}
          aria-label={`Change the role of ${name}`}
        >
          Change
        </Button>
      </div>
      <FormProblem problem={errors.form} />
    </form>
  );
}
