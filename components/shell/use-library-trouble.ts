import { useEffect, useState } from 'react';

/**
 * What keeps the library from being read, in the server's words; null while that is not known, where the
 * library can be read, or where nobody answers. A page that failed has to ask, as it knows nothing itself.
 */
export function useLibraryTrouble(): string | null {
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      try {
        const response = await fetch('/healthz', { cache: 'no-store' });
        if (response.ok) return;
        const { library }: { library?: unknown } = await response.json();
        if (!isGone && typeof library === 'string') setTrouble(library);
      } catch {
        // No answer, or not ours: nothing is known of the library.
      }
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, []);
  return trouble;
}
