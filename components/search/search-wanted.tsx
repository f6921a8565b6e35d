/** Where the page notes that the search is asked for: on its root, as `data-search`. */
export const WANTED = 'search';

const LISTEN = `addEventListener('keydown',function(e){var d=document.documentElement.dataset;if(d.${WANTED}!=='no'&&(e.ctrlKey||e.metaKey)&&e.key.toLowerCase()==='k'){e.preventDefault();d.${WANTED}='yes'}})`;

/** Hears Ctrl K and ⌘ K from the first moment, so that no early press is lost to the browser's own search. */
export function SearchWanted({ nonce }: { nonce: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, nothing from outside
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: LISTEN }} />;
}
