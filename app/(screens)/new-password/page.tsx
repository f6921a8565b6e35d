import type { Metadata } from 'next';
import classes from '@/components/accounts/accounts.module.css';
import { LinkEnded } from '@/components/accounts/link-ended';
import { NewPasswordForm } from '@/components/accounts/new-password-form';
import { askedOnce } from '@/lib/accounts/asked-once';
import { inSharedMode } from '@/lib/accounts/in-shared-mode';
import { findOfPasswordLink } from '@/lib/accounts/members-data';

export const metadata: Metadata = { title: 'New password' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where somebody chooses a new password by a link of the owner. */
export default async function NewPasswordPage({ searchParams }: Props) {
  inSharedMode();
  const key = askedOnce((await searchParams).key);
  const found = await findOfPasswordLink(key);
  if (found === null) return <LinkEnded>Ask the library’s owner for another.</LinkEnded>;
  return (
    <main id="main" className="page">
      <h1>A new password for {found.name}</h1>
      <p className={classes.lead}>
        Browsers in which {found.name} is signed in are signed out. The account signs in with{' '}
        {found.email}.
      </p>
      <NewPasswordForm linkKey={key} email={found.email} />
    </main>
  );
}
