'use client';

import { MantineProvider } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { theme } from '@/components/loading/theme';

const page = globalThis as typeof globalThis & { __webpack_nonce__?: string };

/**
 * Mantine with our theme, around what is made of it: the pages of one layout, and what a page without it
 * fetches when it is wanted. Styles that it writes into the page bear the nonce of the page as it was
 * loaded: a page that is drawn anew comes with another, which this page's policy does not know.
 */
export function Mantine({ nonce = '', children }: { nonce?: string; children: ReactNode }) {
  const [first] = useState(page.__webpack_nonce__ ?? nonce);
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
