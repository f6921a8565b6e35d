import 'server-only';
import { notFound } from 'next/navigation';
import { env } from '@/lib/env';

/** In local mode there is nobody to sign in, and no page for it. */
export function inSharedMode(): void {
  if (env.mode !== 'shared') notFound();
}
