import { opensHereOnly } from '@/components/loading/address/public-address';
import { LateDialog } from '@/components/ui/share/late-dialog';
import classes from './share.module.css';

/** Where links of this Counterpoint open, and what others can be given of it. */
export function ShareDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <LateDialog title="Share" opened={opened} onClose={onClose}>
      <div className={classes.share}>
        {opensHereOnly() ? <OnThisMachine /> : <UnderAnotherName />}
        <h3>What others can be given</h3>
        <ul>
          <li>
            On paper or as a PDF: <i>Print a hand-out</i> on a debate, and the papers for a class
            under <i>Teach</i>.
          </li>
          <li>
            Pictures and tables: <i>Download</i> under each chart.
          </li>
          <li>
            The whole debate: <i>Download the debate</i> under <i>Details</i>. <i>Import</i> in
            another Counterpoint takes the file in.
          </li>
        </ul>
      </div>
    </LateDialog>
  );
}

function OnThisMachine() {
  return (
    <>
      <p>
        <b>Links open on this machine only.</b> Counterpoint runs here for you alone:{' '}
        <span className={classes.address}>{location.origin}</span> means, on every machine, that
        machine itself.
      </p>
      <p>
        There are no accounts. Whoever sits at this machine can read and change the whole library.
      </p>
    </>
  );
}

/** A name of its settings, behind a proxy: who gets this far is not known here. */
function UnderAnotherName() {
  return (
    <p>
      You opened Counterpoint at <span className={classes.address}>{location.origin}</span>. Who
      else can open its links is decided by what leads there. There are no accounts: whoever gets
      here can read and change the whole library.
    </p>
  );
}
