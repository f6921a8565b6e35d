import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import classes from '@/components/accounts/accounts.module.css';
import { SignInForm } from '@/components/accounts/sign-in-form';
import { askedOnce } from '@/lib/accounts/asked-once';
import { inSharedMode } from '@/lib/accounts/in-shared-mode';
import { ownAddress } from '@/lib/door/own-address';
import { whoSends } from '@/lib/door/who-asks';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where one signs in, and is led to the page that one wanted. */
export default async function SignInPage({ searchParams }: Props) {
  inSharedMode();
  const next = ownAddress(askedOnce((await searchParams).next));
  // A page with scripts that has just signed in loads itself anew.
  const isAnswer = (await headers()).has('next-action');
  if (!isAnswer && (await whoSends()).kind !== 'nobody') redirect(next);
  return (
    <main id="main" className="page">
      <h1>Sign in</h1>
      <p className={classes.lead}>
        This library is for its members. Who has none of its accounts asks its owner for an
        invitation.
      </p>
      <SignInForm next={next} />
      <p className="small soft" style={{ marginTop: '1.5rem' }}>
        Forgotten the password? The library’s owner can give you a link for a new one.
      </p>
    </main>
  );
}
