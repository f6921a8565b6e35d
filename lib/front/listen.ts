import type { Server } from 'node:http';
import { createServer, type Server as Listener } from 'node:net';
import { LOOPBACK } from '@/lib/front/mode';

/** Addresses at which the machine itself finds the server as well. */
const WITH_LOOPBACK = [LOOPBACK, '0.0.0.0', '::'];

/**
 * Listens at an address of this machine, and for the machine itself always at 127.0.0.1: there the start looks
 * whether it is ready, and Next asks itself.
 *
 * @returns when it does; fails where either cannot be listened on
 */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  await begin(server, port, host);
  if (WITH_LOOPBACK.includes(host)) return;
  const near = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    // Closed with the other.
    if (server.listening) server.emit('connection', socket);
    else socket.destroy();
  });
  server.once('close', () => near.close());
  await begin(near, port, LOOPBACK);
  near.unref();
}

function begin(server: Listener, port: number, host: string) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Why an address cannot be listened on, and which of the two is to be changed. */
export function whyNotListened(error: NodeJS.ErrnoException, port: number, host: string): string {
  const isAddress = ['EADDRNOTAVAIL', 'EINVAL', 'ENETUNREACH'].includes(error.code ?? '');
  return isAddress
    ? `HOST is “${host}”, which is no address of this machine: ${error.message}. Give one of its own, or 0.0.0.0 for all that it has.`
    : `Port ${port} cannot be listened on: ${error.message}. Choose another: PORT=3001 npm start`;
}
