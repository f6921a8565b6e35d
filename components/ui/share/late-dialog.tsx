import { type ComponentProps, useEffect, useState } from 'react';
import { Mantine } from '@/components/loading/mantine';
import { Dialog } from '@/components/ui/dialog';

/**
 * A dialog that comes when it is first asked for, on pages that are sent without Mantine as well. It is opened a
 * moment after it is there: only then does it know where the focus goes back to.
 */
export function LateDialog({ opened, ...dialog }: ComponentProps<typeof Dialog>) {
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(opened), [opened]);
  return (
    <Mantine>
      <Dialog opened={shown} {...dialog} />
    </Mantine>
  );
}
