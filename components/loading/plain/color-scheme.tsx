/** Where the choice is kept, as Mantine keeps it: 'light' or 'dark'; nothing where the device decides. */
const KEY = 'mantine-color-scheme-value';

const FOLLOW = `(function(){var d=document.documentElement,m=matchMedia('(prefers-color-scheme: dark)');function f(){var c=null;try{c=localStorage.getItem('${KEY}')}catch(e){}d.dataset.mantineColorScheme=c==='light'||c==='dark'?c:m.matches?'dark':'light'}f();m.addEventListener('change',f);addEventListener('storage',function(e){if(e.key==='${KEY}')f()})})()`;

/** Light or dark before anything is painted, and as the device or another window changes it. */
export function ColorScheme({ nonce }: { nonce: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, nothing from outside
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: FOLLOW }} />;
}

/** Turns light into dark and back; kept where the browser keeps anything. Mantine hears of it as of another window's. */
export function toggleColorScheme(): void {
  const { dataset } = document.documentElement;
  const next = dataset.mantineColorScheme === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, next);
    const storageArea = localStorage;
    dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: next, storageArea }));
  } catch {
    // Not kept, then: it holds for this page.
  }
  dataset.mantineColorScheme = next;
}
