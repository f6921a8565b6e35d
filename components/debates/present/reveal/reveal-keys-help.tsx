import { Dialog } from '@/components/ui/dialog';
import { keysOfReveal } from '@/lib/view/reveal/reveal-keys';
import type { RevealRole } from '@/lib/view/reveal/reveal-message';
import classes from './reveal.module.css';

/** What the keys do on slides that are revealed step by step. */
export function RevealKeysHelp({
  of,
  opened,
  onClose,
}: {
  of: RevealRole;
  opened: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog title="Keys" opened={opened} size="lg" onClose={onClose}>
      <dl className={classes.help}>
        {keysOfReveal(of).map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
