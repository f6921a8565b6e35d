import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import classes from '@/components/accounts/accounts.module.css';
import { ChangePassword } from '@/components/accounts/change-password';
import { IdForm } from '@/components/accounts/id-form';
import { RenameSelf } from '@/components/accounts/rename-self';
import { ROLE_WORDS } from '@/components/accounts/role-words';
import { endSessionForm } from '@/lib/accounts/account-actions';
import { browserWords } from '@/lib/accounts/browser-words';
import { inSharedMode } from '@/lib/accounts/in-shared-mode';
import { type OwnSession, readOwnAccount } from '@/lib/accounts/own-account-data';
import { whoAsks } from '@/lib/door/who-asks';
import { momentWords } from '@/lib/words/moment-words';

export const metadata: Metadata = { title: 'Your account' };

/** One's own account: name, password, and where one is signed in. */
export default async function AccountPage() {
  inSharedMode();
  const actor = await whoAsks();
  const account = await readOwnAccount(actor, (await cookies()).toString());
  if (account === null || actor.kind === 'nobody') return null;
  return (
    <main id="main" className="page">
      <h1>Your account</h1>
      <p className={classes.lead}>
        You sign in with {account.email}. In this library you are {withArticle(actor.kind)}:{' '}
        {ROLE_WORDS[actor.kind]}.
      </p>
      <section className={classes.section} aria-labelledby="name-heading">
        <h2 id="name-heading">Name</h2>
        <RenameSelf name={account.name} />
      </section>
      <section className={classes.section} aria-labelledby="password-heading">
        <h2 id="password-heading">Password</h2>
        <ChangePassword />
      </section>
      <section className={classes.section} aria-labelledby="sessions-heading">
        <h2 id="sessions-heading">Where you are signed in</h2>
        <ul className={classes.rows}>
          {account.sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      </section>
    </main>
  );
}

function SessionRow({ session: { id, userAgent, since, until, isThis } }: { session: OwnSession }) {
  const browser = browserWords(userAgent);
  return (
    <li>
      <div className={classes.what}>
        <b>{browser}</b>
        {isThis ? ', this browser' : null}
        <p className="soft small">
          since {momentWords(since)}, until {momentWords(until)}
        </p>
      </div>
      {isThis ? null : (
        <IdForm
          id={id}
          action={endSessionForm}
          button="Sign out"
          label={`Sign out ${browser}, signed in since ${momentWords(since)}`}
        />
      )}
    </li>
  );
}

const withArticle = (role: string) => `${/^[aeo]/.test(role) ? 'an' : 'a'} ${role}`;
