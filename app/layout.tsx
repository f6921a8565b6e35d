import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@/components/loading/mantine-styles';
import '@/components/loading/mantine-variables.css';
import './tokens.css';
import './global.css';
import './contrast.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { type ReactNode, Suspense } from 'react';
import { FontsAfterPaint } from '@/components/loading/fonts-after-paint';
import { FontsWithoutScript } from '@/components/loading/fonts-without-script';
import { ColorScheme } from '@/components/loading/plain/color-scheme';
import { EarlyPresses } from '@/components/loading/plain/early-presses';
import { Held } from '@/components/loading/plain/held';
import { SearchWanted } from '@/components/search/search-wanted';
import { ConnectionNote } from '@/components/shell/connection-note';
import { InputMethodKeys } from '@/components/shell/input-method-keys';
import { LibraryNote } from '@/components/shell/library-note';
import { PrintLine } from '@/components/shell/print-line';
import { SiteHeader } from '@/components/shell/site-header';
import { Notices } from '@/components/ui/notices';
import { ASKED_HEADER, isEntrance } from '@/lib/door/own-address';
import { whoAsks } from '@/lib/door/who-asks';
import { env } from '@/lib/env';
import { NONCE_HEADER } from '@/lib/front/security-headers';

export const metadata: Metadata = {
  title: { default: 'Counterpoint', template: '%s · Counterpoint' },
  description: 'Where commentators agree, where they differ, and on whose words that rests.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
};

/** Asks for the request's nonce, so every page is made when it is asked for. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const sent = await headers();
  const nonce = sent.get(NONCE_HEADER) ?? '';
  // What a page shows beside the library is nobody's either who is not known.
  if (!isEntrance(sent.get(ASKED_HEADER) ?? '')) await whoAsks();
  return (
    <html
      lang="en"
      data-mantine-color-scheme="light"
      data-public-address={env.publicUrl ?? undefined}
      data-mode={env.mode === 'shared' ? 'shared' : undefined}
      suppressHydrationWarning
    >
      <head>
        <ColorScheme nonce={nonce} />
        <Held nonce={nonce} />
        <EarlyPresses nonce={nonce} />
        <FontsAfterPaint nonce={nonce} />
        <SearchWanted nonce={nonce} />
      </head>
      <body>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <SiteHeader />
        <Suspense>
          <LibraryNote />
        </Suspense>
        <Suspense>
          <PrintLine />
        </Suspense>
        {children}
        <ConnectionNote />
        <FontsWithoutScript />
        <Notices />
        <InputMethodKeys />
      </body>
    </html>
  );
}
