import { Dialog } from '@/components/ui/dialog';
import classes from './keys-help.module.css';

/** What the keys do on slides. */
export function KeysHelp({
  keys,
  opened,
  onClose,
}: {
  keys: readonly (readonly [keys: string, what: string])[];
  opened: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog title="Keys" opened={opened} size="lg" onClose={onClose}>
      <dl className={classes.help}>
        {keys.map(([called, what]) => (
          <div key={called}>
            <dt>{called}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
