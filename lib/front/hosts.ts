import { isIPv4, isIPv6 } from 'node:net';

/**
 * The name in a Host header, without its port and in small letters (`[::1]` keeps its brackets).
 * Null where it is none: what is taken for a name here must be what a browser takes for one.
 */
export function hostName(host: string): string | null {
  const [, name = '', , port] = /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(:(\d{1,5}))?$/i.exec(host) ?? [];
  if (name === '' || (port !== undefined && Number(port) > 65_535)) return null;
  return name.toLowerCase();
}

/**
 * Whether a name always means the machine on which it is said: `localhost` and what ends in
 * `.localhost`, 127.0.0.0/8 and [::1]. Nobody else can make one of them point elsewhere.
 */
export function isLoopbackName(name: string): boolean {
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  if (isIPv4(name)) return name.startsWith('127.');
  const inner = name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : '';
  return isIPv6(inner) && new URL(`http://${name}`).hostname === '[::1]';
}
