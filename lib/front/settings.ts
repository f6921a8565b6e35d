import { BlockList, isIP, isIPv4 } from 'node:net';
import { z } from 'zod';

/** What the front is told by whoever runs it. */
export type FrontSettings = {
  /** Names under which the server is reached beside those of this machine, in small letters. */
  readonly hosts: readonly string[];
  /** The address under which it is public, where it is. */
  readonly publicUrl?: string | null;
  /** Whether an address is that of a proxy whose `X-Forwarded-*` is believed. */
  readonly isProxy: (address: string) => boolean;
  /** Whether the library has an owner, where it has to have one before it is served. */
  readonly hasOwner?: () => Promise<boolean>;
};

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''));

const HOST = /^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\])$/;

const schema = z.object({
  hosts: list
    .transform((names) => names.map((name) => name.toLowerCase()))
    .superRefine((names, context) => {
      for (const name of names)
        if (!HOST.test(name))
          context.addIssue(
            `COUNTERPOINT_HOSTS names “${name}”: give names of hosts alone, without http:// and without a port, for example COUNTERPOINT_HOSTS=counterpoint.example.`,
          );
    }),
  proxies: list.superRefine((ranges, context) => {
    for (const range of ranges)
      if (!isRange(range))
        context.addIssue(
          `COUNTERPOINT_PROXIES names “${range}”: give addresses or ranges of addresses, for example COUNTERPOINT_PROXIES=127.0.0.1 or COUNTERPOINT_PROXIES=10.0.0.0/8.`,
        );
  }),
});

/**
 * Reads the settings of the front: lists with commas or spaces between.
 *
 * @param given `publicUrl`: the address under which it is public, whose name is one of its names
 *
 * @returns what is wrong, in sentences, where one of them cannot be used
 */
export function readSettings(given: {
  hosts?: string | undefined;
  proxies?: string | undefined;
  publicUrl?: string | null;
}): FrontSettings | { problems: string[] } {
  const parsed = schema.safeParse(given);
  if (!parsed.success) return { problems: parsed.error.issues.map(({ message }) => message) };
  const proxies = new BlockList();
  for (const range of parsed.data.proxies) {
    const [address = '', bits] = range.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (bits === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(bits), family);
  }
  const publicName = given.publicUrl ? [new URL(given.publicUrl).hostname] : [];
  return {
    hosts: [...parsed.data.hosts, ...publicName],
    publicUrl: given.publicUrl ?? null,
    isProxy: (address) =>
      isIP(address) !== 0 && proxies.check(address, isIPv4(address) ? 'ipv4' : 'ipv6'),
  };
}

function isRange(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (bits === undefined) return most > 0;
  return more === undefined && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
}
