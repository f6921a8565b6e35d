'use client';

import { useOwnName } from '@/components/ui/own-name-field';
import { RestoreForm } from '@/components/ui/restore-form';
import { takeApartForm } from '@/lib/commentators/actions';

type Props = { id: string; name: string; whyNot: string | null };

/** Takes two who were merged apart again; where it cannot be any more, it is said why. */
export function TakeApart({ id, name, whyNot }: Props) {
  const [coder] = useOwnName();
  if (whyNot !== null) return <p className="small">{whyNot}</p>;
  return (
    <RestoreForm
      id={id}
      name={name}
      action={takeApartForm}
      words={{ button: 'Take apart again', label: `Take ${name} apart again` }}
      fields={() => <input type="hidden" name="coder" value={coder} />}
    />
  );
}
