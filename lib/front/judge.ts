import type { IncomingHttpHeaders } from 'node:http';
import { whyRefused } from '@/lib/door/why-refused';
import { hasBody, LONGEST_ADDRESS, mostBytes, takesBody } from '@/lib/front/bounds';
import { hostName, isLoopbackName } from '@/lib/front/hosts';
import type { FrontRefusal } from '@/lib/front/refusal-page';
import type { FrontSettings } from '@/lib/front/settings';
import { showSize } from '@/lib/words/show-size';

/** What is known of a request before anything of its body is read. */
export type Asked = {
  readonly method: string;
  /** The address as it was sent: path and search. */
  readonly url: string;
  /** As `stampHeaders` leaves them: nothing in them is hearsay. */
  readonly headers: IncomingHttpHeaders;
};

/**
 * Which requests are answered at all, and what the page has to be that sends them: of this very app, or
 * any. The first row that fits decides; what fits none is an odd method. An exception is a row
 * of its own before these, with the addresses it is for and the reason.
 */
const RULES: readonly {
  methods: readonly string[];
  path: RegExp;
  from: 'anywhere' | 'our page';
}[] = [
  // Reading changes nothing, and links lead here from anywhere: no page of another site can read
  // what is answered, as no answer allows it to.
  { methods: ['GET', 'HEAD'], path: /^/, from: 'anywhere' },
  // Actions, forms and uploads. Browsers name the page's origin with each.
  { methods: ['POST'], path: /^/, from: 'our page' },
];

/** Every method of some rule. */
const METHODS = [...new Set(RULES.flatMap(({ methods }) => methods))].join(', ');

const HERE =
  'Open Counterpoint at http://127.0.0.1 or http://localhost with its port; to use it under another name, start it with that name in COUNTERPOINT_HOSTS.';

/** Under which names it is reached. */
type Named = Pick<FrontSettings, 'hosts' | 'publicUrl'>;

/** Why a request is not let in to the app; null where it is. */
export function judge(asked: Asked, settings: Named): FrontRefusal | null {
  return (
    ofHost(asked, settings) ??
    ofAddress(asked) ??
    ofMethod(asked) ??
    ofOrigin(asked) ??
    ofSize(asked) ??
    ofBody(asked)
  );
}

function ofHost({ headers }: Asked, { hosts, publicUrl }: Named): FrontRefusal | null {
  const name = hostName(headers.host ?? '');
  if (name !== null && (isLoopbackName(name) || hosts.includes(name))) return null;
  return {
    status: 403,
    title: 'Not the address of this Counterpoint',
    why: `${name === null ? 'The request does not say which host it is for' : `The request is for the host ${name}, which is not a name of this server`}, so it was not answered. ${publicUrl ? `Open Counterpoint at ${publicUrl}.` : HERE}`,
  };
}

function ofAddress({ url }: Asked): FrontRefusal | null {
  if (url.length > LONGEST_ADDRESS)
    return {
      status: 414,
      title: 'This address is too long',
      why: `The address has more than ${LONGEST_ADDRESS.toLocaleString('en')} characters, so it was not read. Open the page without its filters and set them there.`,
    };
  // What does not begin with a slash is meant for a proxy, which this is not.
  if (!url.startsWith('/'))
    return {
      status: 400,
      title: 'This is not an address of a page',
      why: 'The request names no path on this server, so it was not answered. Open the library and go on from there.',
    };
  const path = readPath(url);
  if (path === null)
    return {
      status: 404,
      title: NOTHING_HERE,
      why: 'The address has a % sign that stands for no letter, so it cannot be read: it may have been cut off or mistyped.',
    };
  // Of Next's own addresses only files are served: nothing here has it make pictures or fetch a page for itself.
  if (!/^\/_(?!next\/static\/)/.test(path) && !HAS_DOTS.test(path)) return null;
  return {
    status: 404,
    title: NOTHING_HERE,
    why: 'This is no address of a page. Open the library and go on from there.',
  };
}

/** A step up or in place, which a browser takes before it asks. */
const HAS_DOTS = /(?:^|[\\/])\.\.?(?:[\\/]|$)/;

const NOTHING_HERE = 'There is nothing at this address';

/** The path of an address with its escapes read; null where they cannot be. */
function readPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '');
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

function ofMethod({ method, url }: Asked): FrontRefusal | null {
  if (ruleOf(method, url)) return null;
  return {
    status: 405,
    title: 'Nothing is done that way here',
    why: `Requests of the kind ${/^[A-Z-]{1,20}$/.test(method) ? method : 'that was sent'} are not answered; pages are read with GET and forms sent with POST.`,
    allow: METHODS,
  };
}

function ofOrigin({ method, url, headers }: Asked): FrontRefusal | null {
  if (ruleOf(method, url)?.from !== 'our page') return null;
  const why = whyRefused({ get: (name) => [headers[name] ?? []].flat()[0] ?? null });
  return why === null
    ? null
    : { status: 403, title: 'Not sent by a page of this Counterpoint', why };
}

function ofSize({ url, headers }: Asked): FrontRefusal | null {
  const most = mostBytes(url);
  return Number(headers['content-length'] ?? 0) > most ? tooLarge(most) : null;
}

function ofBody({ url, headers }: Asked): FrontRefusal | null {
  if (!hasBody(headers) || takesBody(url, headers)) return null;
  return {
    status: 415,
    title: 'Nothing here takes what was sent',
    why: 'What came with the request is neither a form of a page nor an action of one, so it was not taken and nothing was stored. Use the screen of this Counterpoint, or its commands in a terminal.',
  };
}

/** What is said of a body with more bytes than are taken at its address. */
export function tooLarge(most: number): FrontRefusal {
  return {
    status: 413,
    title: 'This is too much at once',
    why: `What was sent is larger than ${showSize(most)}, so it was not taken and nothing was stored. Send less at once: a smaller file, or a text in parts.`,
  };
}

/** What is served before there is an owner: where one becomes it, what that page is made of, and that it runs. */
const BEFORE_AN_OWNER =
  /^\/(?:set-up|healthz|icon\.svg|favicon\.ico|without-scripts\.css|_next\/static\/.*)(?:\?|$)/;

/** Why a request is not answered as long as there is no owner; null where it is. */
export function judgeWithoutOwner({ url }: Pick<Asked, 'url'>): FrontRefusal | null {
  if (BEFORE_AN_OWNER.test(url)) return null;
  return {
    status: 503,
    title: 'Not set up yet',
    why: 'This Counterpoint has no owner. Whoever started it opens the link that the terminal shows.',
    leadsOn: false,
  };
}

function ruleOf(method: string, url: string) {
  return RULES.find(({ methods, path }) => methods.includes(method) && path.test(url));
}
