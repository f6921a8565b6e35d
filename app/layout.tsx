import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@/components/loading/mantine-styles';
import '@/components/loading/mantine-variables.css';
import './tokens.css';
import './global.css';
import { ColorSchemeScript, MantineProvider, mantineHtmlProps } from '@mantine/core';
import type { Metadata, Viewport } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { type ReactNode, Suspense } from 'react';
import { FontsAfterPaint } from '@/components/loading/fonts-after-paint';
import { FontsWithoutScript } from '@/components/loading/fonts-without-script';
import { theme } from '@/components/loading/theme';
import { SearchWanted } from '@/components/search/search-wanted';
import { ConnectionNote } from '@/components/shell/connection-note';
import { PrintLine } from '@/components/shell/print-line';
import { SiteHeader } from '@/components/shell/site-header';
import { Notices } from '@/components/ui/notices';

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

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" />
        <FontsAfterPaint />
        <SearchWanted />
      </head>
      <body>
        <MantineProvider
          theme={theme}
          withCssVariables={false}
          withGlobalClasses={false}
          defaultColorScheme="auto"
        >
          <NuqsAdapter>
            <a className="skip-link" href="#main">
              Skip to the content
            </a>
            <SiteHeader />
            <Suspense>
              <PrintLine />
            </Suspense>
            {children}
            <ConnectionNote />
            <FontsWithoutScript />
            <Notices />
          </NuqsAdapter>
        </MantineProvider>
      </body>
    </html>
  );
}
