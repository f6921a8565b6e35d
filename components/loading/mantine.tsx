'use client';

import { MantineProvider } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { theme } from '@/components/loading/theme';

/** Where two libraries look for what they may do under the policy of the page. */
const held = globalThis as typeof globalThis & {
  /** The nonce of the style that holds a page still behind a dialog. */
  __webpack_nonce__?: string;
  /** Schemas would try whether they may write themselves as code, which the policy refuses. */
  __zod_globalConfig?: { jitless?: boolean };
};
const isBrowser = typeof window !== 'undefined';

// Here, as what every page is drawn in is read before what holds a schema.
if (isBrowser) {
  held.__zod_globalConfig ??= {};
  held.__zod_globalConfig.jitless = true;
}

/**
 * Mantine with our theme. Styles that it writes into the page bear the nonce of the page as it was
 * loaded: a page that is drawn anew comes with another, which this page's policy does not know.
 */
export function Mantine({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [first] = useState(nonce);
  if (isBrowser) held.__webpack_nonce__ = first;
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      defaultColorScheme="auto"
      getStyleNonce={() => first}
    >
      {children}
    </MantineProvider>
  );
}
