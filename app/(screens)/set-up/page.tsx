import type { Metadata } from 'next';
import Link from 'next/link';
import classes from '@/components/accounts/accounts.module.css';
import { LinkEnded } from '@/components/accounts/link-ended';
import { NewAccountForm } from '@/components/accounts/new-account-form';
import { askedOnce } from '@/lib/accounts/asked-once';
import { inSharedMode } from '@/lib/accounts/in-shared-mode';
import { lookAtSetUp } from '@/lib/accounts/set-up-data';

export const metadata: Metadata = { title: 'Set up' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where the owner's account is made, by the link that stands in the terminal. */
export default async function SetUpPage({ searchParams }: Props) {
  inSharedMode();
  const key = askedOnce((await searchParams).key);
  const found = await lookAtSetUp(key);
  if (found === 'wrong') {
    return (
      <LinkEnded hasOwner={false}>
        Start Counterpoint again: it prints a new link in the terminal.
      </LinkEnded>
    );
  }
  return (
    <main id="main" className="page">
      <h1>Set up this library</h1>
      {found === 'done' ? (
        <p className={classes.lead}>
          It is set up: it has an owner. <Link href="/sign-in">Sign in</Link>
        </p>
      ) : (
        <>
          <p className={classes.lead}>
            Make your account: it owns the library. With it you invite others, say who may do what,
            and keep backups. What is in the library already stays as it is.
          </p>
          <NewAccountForm by="set-up" linkKey={key} button="Make the account" />
        </>
      )}
    </main>
  );
}
