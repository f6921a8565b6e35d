import {
  isPublic,
  opensHereOnly,
  publicAddress,
} from '@/components/loading/address/public-address';
import { CopyLink } from '@/components/ui/copy/copy-link';
import { LateDialog } from '@/components/ui/share/late-dialog';
import { QrCode } from '@/components/ui/share/qr-code';
import classes from './share.module.css';

/** Where links of this Counterpoint open and who can open them, and what else others can be given. */
export function ShareDialog({
  opened,
  onClose,
  invites,
}: {
  opened: boolean;
  onClose: () => void;
  /** Whoever asks invites others, where several share the library. */
  invites: boolean;
}) {
  return (
    <LateDialog title="Share" opened={opened} onClose={onClose}>
      <div className={classes.share}>
        {isPublic() ? (
          <ThisPage invites={invites} />
        ) : opensHereOnly() ? (
          <OnThisMachine />
        ) : (
          <UnderAnotherName />
        )}
        <h3>{isPublic() ? 'Without an account' : 'What others can be given'}</h3>
        <ul>
          <li>
            On paper or as a PDF: <i>Print a hand-out</i> on a debate, and the papers for a class
            under <i>Teach</i>.
          </li>
          <li>
            Pictures and tables: <i>Download</i> under each chart.
          </li>
          <li>
            The whole debate: <i>Download the debate</i> under <i>Edit details</i>. <i>Import</i> in
            another Counterpoint takes the file in.
          </li>
        </ul>
        {isPublic() ? null : <LetThemIn />}
      </div>
    </LateDialog>
  );
}

/** A library that several share. */
function ThisPage({ invites }: { invites: boolean }) {
  const address = publicAddress();
  return (
    <>
      <p>Whoever has an account in this library can open this page:</p>
      <p className={classes.address}>{address}</p>
      <p>
        <CopyLink>Copy the address</CopyLink>
      </p>
      <QrCode address={address} />
      {invites ? (
        <p>
          Invite others, and say who may do what: <a href="/members">Members and invitations</a>
        </p>
      ) : (
        <p>The owner of the library invites others, and says who may do what.</p>
      )}
    </>
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

/** The two ways to have others open it themselves. */
function LetThemIn() {
  return (
    <>
      <h3>To let others in</h3>
      <p>Everybody then has an account, and you say who may do what.</p>
      <ul>
        <li>
          For a lesson, in the network that this machine is in: stop it and start it again with{' '}
          <code className={classes.command}>npm start -- --share</code>.
        </li>
        <li>
          For a term, on a server: <code>docs/deploying.md</code> says how.
        </li>
      </ul>
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
