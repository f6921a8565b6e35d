import { isIP } from 'node:net';
import { z } from 'zod';
import { hostName } from '@/lib/front/hosts';

/** In which of the two modes Counterpoint runs, where it listens and under what address it is public. */
type Mode = {
  readonly mode: 'local' | 'shared';
  /** An address of this machine. */
  readonly host: string;
  /** Scheme, name and port, without a slash at the end; null in local mode. */
  readonly publicUrl: string | null;
  /** What is wrong with what was given, in sentences; then the rest is that of local mode. */
  readonly problems: readonly string[];
};

/** Of this machine alone. */
export const LOOPBACK = '127.0.0.1';

const LOCAL: Mode = { mode: 'local', host: LOOPBACK, publicUrl: null, problems: [] };

/** How both are given together. */
const EXAMPLE = 'HOST=0.0.0.0 PUBLIC_URL=https://counterpoint.example';

const hostSchema = z
  .string()
  .transform((text) => (text.toLowerCase() === 'localhost' ? LOOPBACK : text))
  .refine((text) => isIP(text) !== 0, {
    error: ({ input }) =>
      `HOST is “${input}”: give an address of this machine to listen on, 0.0.0.0 for all that it has, or 127.0.0.1 behind a proxy on this machine.`,
  });

const publicUrlSchema = z
  .string()
  .refine(isOrigin, {
    error: ({ input }) =>
      `PUBLIC_URL is “${withoutPassword(String(input))}”: give the address under which others open Counterpoint, http:// or https:// with its name and, if it has one, its port, and nothing after that, for example PUBLIC_URL=https://counterpoint.example.`,
  })
  .transform((text) => new URL(text).origin);

/**
 * Reads what decides on the mode: both are given, or neither is.
 *
 * @param given the variables HOST and PUBLIC_URL; one that is empty is not given
 */
export function readMode(given: {
  host?: string | undefined;
  publicUrl?: string | undefined;
}): Mode {
  const host = given.host?.trim() ?? '';
  const publicUrl = given.publicUrl?.trim() ?? '';
  if (host === '' && publicUrl === '') return LOCAL;
  if (host === '' || publicUrl === '') {
    const [is, isNot] = host === '' ? ['PUBLIC_URL', 'HOST'] : ['HOST', 'PUBLIC_URL'];
    const line = `${is} is set and ${isNot} is not: to share Counterpoint give both, as in ${EXAMPLE}; to use it on this machine alone unset ${is}.`;
    return { ...LOCAL, problems: [line] };
  }
  const read = z
    .object({ host: hostSchema, publicUrl: publicUrlSchema })
    .safeParse({ host, publicUrl });
  if (!read.success) return { ...LOCAL, problems: read.error.issues.map(({ message }) => message) };
  return { mode: 'shared', ...read.data, problems: [] };
}

/** Whether it is the address of a site by http or https and no more: no path, search or password. */
function isOrigin(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { origin, href, host, port, hostname } = new URL(text);
  const isNamed = hostName(host) !== null && /[a-z0-9\]]$/i.test(hostname) && port !== '0';
  return isNamed && href === `${origin}/` && !/[\\?#]$/.test(text);
}

const withoutPassword = (text: string): string => text.replace(/\/\/[^/]*@/, '//…@');
