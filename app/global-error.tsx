'use client';

import { useEffect } from 'react';
import { whereFaultStands } from '@/components/loading/fault-number';
import { useLibraryTrouble } from '@/components/shell/use-library-trouble';

const SYSTEM_COLOURS = { colorScheme: 'light dark', fontFamily: 'system-ui, sans-serif' } as const;

/**
 * What is shown when not even the frame of the pages could be made: on its own, without the styles
 * and scripts of the others.
 */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const trouble = useLibraryTrouble();
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <html lang="en" style={SYSTEM_COLOURS}>
      <body style={{ margin: '3rem auto', maxWidth: '40rem', padding: '0 1rem', lineHeight: 1.5 }}>
        <title>Counterpoint</title>
        <main>
          <h1>Counterpoint could not be shown</h1>
          <p>Something went wrong in Counterpoint.</p>
          {trouble ? <p role="alert">Counterpoint says of the library: {trouble}</p> : null}
          <p>
            <button type="button" onClick={retry} style={{ font: 'inherit', minHeight: 36 }}>
              Try again
            </button>
          </p>
          <p>{whereFaultStands(error)}</p>
        </main>
      </body>
    </html>
  );
}
