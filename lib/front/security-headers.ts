/** Bears the nonce to what draws the page, under the request's other headers. */
export const NONCE_HEADER = 'x-nonce';

/**
 * What a page may load and do, sent with every answer. Scripts run only with the nonce of the very
 * request, and what such a script loads with it. Style elements need it, too; style attributes, with
 * which charts and menus place what they draw, do not.
 *
 * @param nonce known to this answer alone; null where nothing of it is to run, as on a refusal
 */
export function contentPolicy(nonce: string | null): string {
  // What counts fast for hundreds of commentators is WebAssembly (lib/analysis/fast-pairs), which
  // reaches nothing of the page; code written as text stays refused.
  const ours = nonce === null ? "'none'" : `'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'`;
  const style = nonce === null ? "'none'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${ours}`,
    `style-src ${style}`,
    `style-src-elem ${style}`,
    "style-src-attr 'unsafe-inline'",
    // Photos are shown from where they lie (decision 0080); pictures of charts are made of blobs.
    "img-src 'self' https: http: data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What stands on every answer beside the policy. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not `no-referrer`: with it a browser sends the forms of our own pages as from nowhere.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};
