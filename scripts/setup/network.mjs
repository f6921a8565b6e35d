// Which address of this machine others in its network may open. Plain JavaScript on Node alone.
import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { Trouble } from './run.mjs';

/** Networks that programs make for themselves: seldom those in which a class sits. */
const MADE_BY_PROGRAMS =
  /^(docker|br-|veth|virbr|lxc|lxd|cni|flannel|vmnet|vboxnet|vethernet|bridge|tun|tap|utun|wg|tailscale|zt|ppp|awdl|llw|anpi)|virtual|vmware|hyper-v|wsl|loopback/i;

/** Given by a machine to itself where nothing else gives it one: seldom reached. */
const SELF_GIVEN = /^(169\.254\.|fe[89ab])/i;

/**
 * @typedef {{ name: string, address: string }} Place an address, and the network in which this machine has it
 */

/**
 * The addresses at which others may reach this machine, the likeliest first.
 *
 * @param {NodeJS.Dict<import('node:os').NetworkInterfaceInfo[]>} interfaces as Node gives them
 * @param {string | null} [way] the address by which this machine itself reaches others, where it is known
 * @returns {Place[]}
 */
export function listPlaces(interfaces, way = null) {
  const all = Object.entries(interfaces).flatMap(([name, places = []]) =>
    places
      .filter(({ internal, address }) => !internal && !SELF_GIVEN.test(address))
      .map(({ address, family }) => ({ name, address, isOld: family === 'IPv4' })),
  );
  /** What comes first counts most; a lower number is likelier. */
  const ranks = ({ name, address, isOld }) => [
    MADE_BY_PROGRAMS.test(name) ? 1 : 0,
    isOld ? 0 : 1,
    address === way ? 0 : 1,
  ];
  return all
    .sort((one, other) => {
      const [a, b] = [ranks(one), ranks(other)];
      const at = a.findIndex((rank, index) => rank !== b[index]);
      return at < 0 ? 0 : a[at] - b[at];
    })
    .map(({ name, address }) => ({ name, address }));
}

/**
 * The address that is shared: the one that was asked for, else the likeliest.
 *
 * @param {readonly Place[]} places as `listPlaces` gives them
 * @param {string | null} wanted
 * @returns {{ address: string, lines: string[] }} with what is to be said of the choice
 * @throws Trouble where there is none
 */
export function choosePlace(places, wanted) {
  const said = places.map(({ name, address }) => `${address} (${name})`);
  if (places.length === 0)
    throw new Trouble(
      'This machine is in no network in which others could reach it: join one, by cable or Wi-Fi, and start it again.',
    );
  const at = wanted === null ? 0 : places.findIndex(({ address }) => address === wanted);
  if (at < 0)
    throw new Trouble(
      `--share=${wanted}: this machine does not have that address. It has ${said.join(', ')}.`,
    );
  const { address, name } = places[at];
  const others = places.filter((_, index) => index !== at);
  const lines =
    others.length === 0
      ? [`Shared in the network ${name}.`]
      : [
          `Shared in the network ${name}. This machine has other addresses, too: ${said.filter((_, index) => index !== at).join(', ')}.`,
          `To share at another one: npm start -- --share=${others[0].address}`,
        ];
  return { address, lines };
}

/** Whether the shared address is still there, and what is new of that; null where nothing is. */
export function newsOf(address, wasThere, places) {
  const isThere = places.some((place) => place.address === address);
  if (isThere === wasThere) return { isThere, line: null };
  const now = places[0];
  const line = isThere
    ? `The address ${address} is back: the links that were given lead here again.`
    : `This machine does not have the address ${address} any more, so the links that were given lead nowhere. ${
        now === undefined
          ? 'It is in no network now: join one.'
          : `It has ${now.address} (${now.name}) now: stop Counterpoint (Ctrl+C) and start it again to share that.`
      }`;
  return { isThere, line };
}

const LOOK_MS = 5_000;

/** Looks again and again whether the shared address is still there, and says when that changes. */
export function watchPlace(address, say) {
  let wasThere = true;
  setInterval(() => {
    const { isThere, line } = newsOf(address, wasThere, listPlaces(networkInterfaces()));
    wasThere = isThere;
    if (line !== null) say(line);
  }, LOOK_MS).unref();
}

/** The addresses of this machine as they are now. */
export async function findPlaces() {
  return listPlaces(networkInterfaces(), await wayOut());
}

/** An address that stands for none (RFC 5737): only the way there is looked up, and nothing is sent. */
const ELSEWHERE = '192.0.2.1';

/** The address by which this machine reaches others; null where it reaches none. */
function wayOut() {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const end = (address) => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => end(null));
    socket.connect(9, ELSEWHERE, () => end(socket.address().address));
  });
}
