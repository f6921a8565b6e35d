const HOLD =
  'globalThis.__webpack_nonce__=document.currentScript.nonce;globalThis.__zod_globalConfig={jitless:true}';

/**
 * What two libraries look for before they do what the page's policy refuses: the nonce of the style that
 * holds a page still behind a dialog, and that schemas are not to write themselves as code. Said before any
 * script of ours is read.
 */
export function Held({ nonce }: { nonce: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, nothing from outside
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: HOLD }} />;
}
