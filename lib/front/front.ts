import { randomBytes } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { ASKED_HEADER } from '@/lib/door/own-address';
import { hasBody, MOST_HEADER_BYTES, mostBytes, PATIENCE, type Patience } from '@/lib/front/bounds';
import { CountedRequest } from '@/lib/front/counted-request';
import { judge, judgeWithoutOwner, tooLarge } from '@/lib/front/judge';
import { OpenAnswers } from '@/lib/front/open-answers';
import { type FrontRefusal, REFUSAL_TYPE, refusalPage } from '@/lib/front/refusal-page';
import { contentPolicy, NONCE_HEADER, SECURITY_HEADERS } from '@/lib/front/security-headers';
import type { FrontSettings } from '@/lib/front/settings';
import { stampHeaders, trueRequest } from '@/lib/front/true-request';
import { tellFault } from '@/lib/log/fault';

/** What answers a request that the front lets in. */
type Inner = (request: IncomingMessage, answer: ServerResponse) => Promise<void> | void;

export type Front = {
  readonly server: Server<typeof CountedRequest>;
  readonly open: OpenAnswers;
};

/** For so long a body that is not wanted is let go by, so that its sender gets to read why. */
const LET_BY_MS = 5_000;

/**
 * The one server of the app: looks at each request before Next does, refuses what is not meant for
 * it, and stamps on the others who sent them, a number of their own and the nonce of their scripts.
 * Nothing is listened on yet.
 *
 * @param inner answers what is let in; `x-nonce`, `x-request-id` and `x-forwarded-*` of its requests are ours
 */
export function createFront(
  inner: Inner,
  settings: FrontSettings,
  patience: Patience = PATIENCE,
): Front {
  const open = new OpenAnswers();
  const server = createServer({
    IncomingMessage: CountedRequest,
    // A request without one is refused with all other strange hosts.
    requireHostHeader: false,
    maxHeaderSize: MOST_HEADER_BYTES,
    headersTimeout: patience.header,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.header / 5,
  });

  server.on('request', (request, answer: ServerResponse) => {
    // What is written after the other side has gone is nobody's fault.
    answer.on('error', () => {});
    request.on('error', () => {});
    const nonce = randomBytes(16).toString('base64');
    const policy = contentPolicy(nonce);
    const requestId = randomBytes(9).toString('base64url');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) answer.setHeader(name, value);
    answer.setHeader('Content-Security-Policy', policy);
    answer.setHeader('X-Request-Id', requestId);
    sayJsonAlone(answer);
    if (open.isClosed) {
      answer.setHeader('Connection', 'close');
      return refuse(request, answer, STOPPING);
    }

    stampHeaders(
      request.headers,
      trueRequest(request.headers, request.socket.remoteAddress, settings),
      requestId,
    );
    const asked = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
    };
    const refusal = judge(asked, settings);
    if (refusal) return refuse(request, answer, refusal);

    request.headers[NONCE_HEADER] = nonce;
    request.headers[ASKED_HEADER] = asked.url;
    // Where Next finds the nonce for the scripts that it writes.
    request.headers['content-security-policy'] = policy;
    const most = mostBytes(asked.url);
    request.mostBytes = most;
    request.onTooMuch = () => refuseMidway(request, answer, tooLarge(most));
    open.add(answer);
    const answered = (async () => {
      const closed = settings.hasOwner ? judgeWithoutOwner(asked) : null;
      if (closed && !(await settings.hasOwner?.())) return refuse(request, answer, closed);
      return inner(request, answer);
    })();
    answered.catch((error: unknown) => {
      if (request.socket.destroyed) return;
      tellFault(error, { requestId, method: asked.method });
      if (!answer.headersSent) answer.statusCode = 500;
      answer.end();
    });
  });

  // Nothing here speaks another protocol.
  server.on('upgrade', (_, socket) => endRaw(socket, NO_UPGRADE));
  server.on('connect', (_, socket) => endRaw(socket, NO_TUNNEL));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy();
    endRaw(socket, UNREADABLE[error.code ?? ''] ?? NOT_HTTP);
  });
  server.setTimeout(patience.silence, (socket) => {
    // An answer that goes on may be silent for as long as it likes; who is silent while asking may not.
    if (!open.isAnswering(socket)) socket.destroy();
  });
  return { server, open };
}

/**
 * Next hands over what a route answers with its type in a list, which its compression takes for no type: so the
 * parts of a large text that a page fetches were sent five times as large as the same text with the page.
 */
function sayJsonAlone(answer: ServerResponse): void {
  const set = answer.setHeader.bind(answer);
  answer.setHeader = (name, value) => {
    const [only, ...more] = Array.isArray(value) ? value : [];
    const isJson = only === 'application/json' && more.length === 0;
    return set(name, isJson && name.toLowerCase() === 'content-type' ? only : value);
  };
}

function refuse(request: IncomingMessage, answer: ServerResponse, refusal: FrontRefusal): void {
  const page = Buffer.from(refusalPage(refusal));
  answer.statusCode = refusal.status;
  answer.setHeader('Content-Security-Policy', contentPolicy(null));
  answer.setHeader('Content-Type', REFUSAL_TYPE);
  answer.setHeader('Content-Length', page.length);
  answer.setHeader('Cache-Control', 'no-store');
  if (refusal.allow) answer.setHeader('Allow', refusal.allow);
  if (request.complete || !hasBody(request.headers)) {
    answer.end(request.method === 'HEAD' ? undefined : page);
    return;
  }
  answer.setHeader('Connection', 'close');
  answer.end(page);
  request.resume();
  soonDestroy(request.socket);
}

/** The body turned out to be too much while the app was reading it: for the app, the sender is gone. */
function refuseMidway(
  request: IncomingMessage,
  answer: ServerResponse,
  refusal: FrontRefusal,
): void {
  const { socket } = request;
  if (answer.headersSent) socket.destroy();
  else endRaw(socket, refusal);
}

/** Answers on the connection itself, where there is no answer to write to, and ends it. */
function endRaw(socket: Duplex, refusal: FrontRefusal): void {
  const page = refusalPage(refusal);
  const head = Object.entries({
    ...SECURITY_HEADERS,
    'Content-Security-Policy': contentPolicy(null),
    'Content-Type': REFUSAL_TYPE,
    'Content-Length': String(Buffer.byteLength(page)),
    ...(refusal.allow ? { Allow: refusal.allow } : {}),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${head.join('')}\r\n${page}`,
  );
  soonDestroy(socket);
}

function soonDestroy(socket: Duplex): void {
  const late = setTimeout(() => socket.destroy(), LET_BY_MS);
  late.unref();
  socket.once('close', () => clearTimeout(late));
}

const STOPPING: FrontRefusal = {
  status: 503,
  title: 'Counterpoint is being stopped',
  why: 'Nothing more is answered. Start it again, then load the page anew.',
};

const NO_UPGRADE: FrontRefusal = {
  status: 400,
  title: 'No other protocol is spoken here',
  why: 'The request asks to go on in another protocol (Upgrade), which this server never does.',
};

const NO_TUNNEL: FrontRefusal = {
  status: 405,
  title: 'This is no proxy',
  why: 'The request asks for a connection to another server (CONNECT), which this one never makes.',
  allow: 'GET, HEAD, POST',
};

const NOT_HTTP: FrontRefusal = {
  status: 400,
  title: 'This request cannot be read',
  why: 'What was sent is not a request as HTTP has it, so it was not answered.',
};

const UNREADABLE: Readonly<Record<string, FrontRefusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    title: 'This address is too long',
    why: 'The address and what the browser sends with it are longer than is read here. Open the page without its filters and set them there.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    title: 'The request did not arrive',
    why: 'It did not come whole in the time that is waited for one. Try it once more.',
  },
};
