'use client';

import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { FormProblem } from '@/components/accounts/form-problem';
import { HandedLink } from '@/components/accounts/handed-link';
import { ROLE_WORDS } from '@/components/accounts/role-words';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { inviteForm } from '@/lib/accounts/members-actions';
import { INVITED_DAYS, INVITED_ROLES, MOST_PLACES } from '@/lib/accounts/schema';
import { isGiven } from '@/lib/fields/roles';
import { countOf } from '@/lib/words/format-count';
import classes from './accounts.module.css';

const ASKING = { stores: true, where: 'whether it is in the list below' };

const OFFERED = INVITED_ROLES.filter(isGiven).map((role) => ({
  value: role,
  label: `${role}: ${ROLE_WORDS[role]}`,
}));

/** Makes an invitation and shows its link. */
export function InviteForm() {
  const { form, errors, typed, pending, answer } = useAskedForm(inviteForm, ASKING);
  return (
    <form {...form} noValidate className={classes.fields}>
      <FormProblem problem={errors.form} />
      <NativeSelect
        name="role"
        label="Role"
        data={OFFERED}
        defaultValue={typed.role ?? 'viewer'}
        error={errors.role}
      />
      <NumberInput
        name="places"
        label="For how many people"
        min={1}
        max={MOST_PLACES}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        defaultValue={Number(typed.places) || 1}
        error={errors.places}
      />
      <NativeSelect
        name="days"
        label="It holds for"
        data={INVITED_DAYS.map((days) => ({ value: String(days), label: countOf(days, 'day') }))}
        defaultValue={typed.days ?? '7'}
        error={errors.days}
      />
      <Button type="submit" loading={pending}>
        Make an invitation
      </Button>
      {answer?.ok ? <HandedLink link={answer.value} what="The link of the invitation" /> : null}
    </form>
  );
}
