import { TextInput } from '@mantine/core';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/accounts/schema';

type Props = {
  name?: string;
  label: string;
  error: string | undefined;
  /** One that is chosen here, or one that there is already. */
  isNew?: boolean;
};

/** A password, which browsers keep and fill in. */
export function PasswordField({ name = 'password', label, error, isNew = false }: Props) {
  return (
    <TextInput
      type="password"
      name={name}
      label={label}
      description={isNew ? `At least ${SHORTEST_PASSWORD} characters` : undefined}
      required
      withAsterisk={false}
      maxLength={LONGEST_PASSWORD}
      error={error}
      autoComplete={isNew ? 'new-password' : 'current-password'}
    />
  );
}
