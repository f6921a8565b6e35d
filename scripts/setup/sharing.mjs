// What `npm start` is asked to do beside starting. Plain JavaScript on Node alone: nothing is installed yet.
import { isIP, isIPv6 } from 'node:net';
import { Trouble } from './run.mjs';

/**
 * Reads what stands after `npm start --`.
 *
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} env where npm leaves a flag that it took for its own
 * @returns {{ share: boolean, address: string | null }} `address`: which of the machine's is to be shared
 * @throws Trouble where it is nothing that is known
 */
export function readFlags(args, env = process.env) {
  if (env.npm_config_share !== undefined)
    throw new Trouble(
      'npm keeps flags to itself: write two dashes before it, as in npm start -- --share',
    );
  let share = false;
  let address = null;
  for (const arg of args) {
    const [, chosen] = /^--share(?:=(.*))?$/.exec(arg) ?? [];
    if (!arg.startsWith('--share') || (chosen === undefined && arg !== '--share'))
      throw new Trouble(
        `npm start does not know “${arg}”. It knows --share alone: npm start -- --share`,
      );
    if (chosen !== undefined && isIP(chosen) === 0)
      throw new Trouble(
        `--share=${chosen}: give an address that this machine has in a network, for example --share=192.168.1.20, or --share alone.`,
      );
    share = true;
    address = chosen ?? address;
  }
  return { share, address };
}

/**
 * Refuses two ways of sharing at once.
 *
 * @param {{ share: boolean }} flags
 * @throws Trouble
 */
export function refuseBoth({ share }, env = process.env) {
  if (share && (env.HOST || env.PUBLIC_URL))
    throw new Trouble(
      '--share finds the address by itself: unset HOST and PUBLIC_URL, or start it with them and without --share.',
    );
}

/** What the server is told that is shared at an address of this machine. */
export function settingsOf(address, port) {
  const host = isIPv6(address) ? `[${address}]` : address;
  return { HOST: address, PUBLIC_URL: `http://${host}:${port}` };
}

/** A QR code of an address, for a terminal: cameras read it light on dark and dark on light. */
export async function qrCode(address) {
  const { renderUnicodeCompact } = await import('uqr');
  return `\n${renderUnicodeCompact(address, { border: 2 })}\n`;
}
