import type { Metadata } from 'next';
import Link from 'next/link';
import classes from '@/components/accounts/accounts.module.css';
import { LinkEnded } from '@/components/accounts/link-ended';
import { NewAccountForm } from '@/components/accounts/new-account-form';
import { ROLE_WORDS } from '@/components/accounts/role-words';
import { askedOnce } from '@/lib/accounts/asked-once';
import { inSharedMode } from '@/lib/accounts/in-shared-mode';
import { findInvitation } from '@/lib/accounts/invitations-data';

export const metadata: Metadata = { title: 'Join' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where somebody who was invited makes an account. */
export default async function JoinPage({ searchParams }: Props) {
  inSharedMode();
  const key = askedOnce((await searchParams).key);
  const found = await findInvitation(key);
  if (found === null) {
    return <LinkEnded>Ask who gave it to you for another invitation.</LinkEnded>;
  }
  return (
    <main id="main" className="page">
      <h1>Join this library</h1>
      <p className={classes.lead}>
        You are invited as {found.role === 'editor' ? 'an' : 'a'} {found.role} (
        {ROLE_WORDS[found.role]}). Who has an account already <Link href="/sign-in">signs in</Link>.
      </p>
      <NewAccountForm by="join" linkKey={key} button="Make the account" />
    </main>
  );
}
