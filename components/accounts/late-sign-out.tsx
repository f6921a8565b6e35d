'use client';

import dynamic from 'next/dynamic';
import { keepTrying } from '@/components/loading/keep-trying';

/** The way out, whose scripts are sent to who has an account alone: in local mode nobody signs out. */
export const LateSignOut = dynamic(() =>
  keepTrying(() => import('@/components/accounts/sign-out')).then((module) => module.SignOut),
);
