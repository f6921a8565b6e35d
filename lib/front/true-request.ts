import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import type { FrontSettings } from '@/lib/front/settings';

/** Who sent a request, and to what address: as this server sees it, or as a proxy of ours saw it. */
type TrueRequest = {
  readonly peer: string;
  readonly host: string | undefined;
  readonly proto: 'http' | 'https';
};

const MAPPED = '::ffff:';

/** Whoever sends a request can write these; they count only where a proxy of the settings sends it. */
const SAID_BY_PROXIES = /^(?:x-forwarded(?:-.*)?|forwarded|x-real-ip|x-client-ip|true-client-ip)$/;

/**
 * What is true of a request.
 *
 * @param address from where the connection comes
 */
export function trueRequest(
  headers: IncomingHttpHeaders,
  address: string | undefined,
  { isProxy }: Pick<FrontSettings, 'isProxy'>,
): TrueRequest {
  const near = plain(address ?? '');
  if (!isProxy(near)) return { peer: near, host: headers.host, proto: 'http' };
  // Each proxy adds whom it saw at the end: the last that is none of ours is who asks.
  const seen = [
    ...listed(headers['x-forwarded-for'])
      .map(plain)
      .filter((one) => isIP(one) !== 0),
    near,
  ];
  return {
    peer: seen.findLast((one) => !isProxy(one)) ?? seen[0] ?? near,
    host: listed(headers['x-forwarded-host']).at(-1) ?? headers.host,
    proto: listed(headers['x-forwarded-proto']).at(-1) === 'https' ? 'https' : 'http',
  };
}

/**
 * Leaves of the headers only what is true: what proxies say is dropped and written anew, and a number
 * of the request that the sender made up is replaced by ours.
 */
export function stampHeaders(
  headers: IncomingHttpHeaders,
  { peer, host, proto }: TrueRequest,
  requestId: string,
): void {
  for (const name of Object.keys(headers)) if (SAID_BY_PROXIES.test(name)) delete headers[name];
  headers['x-forwarded-for'] = peer;
  headers['x-forwarded-proto'] = proto;
  if (host !== undefined) {
    headers.host = host;
    headers['x-forwarded-host'] = host;
  }
  headers['x-request-id'] = requestId;
}

function listed(value: string | string[] | undefined): string[] {
  return [value ?? []]
    .flat()
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** An IPv4 address as such, however the system writes it. */
function plain(address: string): string {
  return address.startsWith(MAPPED) ? address.slice(MAPPED.length) : address;
}
