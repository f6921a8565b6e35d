import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { resolveVariables } from '@/components/loading/mantine-variables';
import { theme } from '@/components/loading/theme';

/**
 * The style sheet of Mantine's variables for our theme, as `MantineProvider` would write it into
 * each page: those that differ from Mantine's own.
 */
export function mantineVariablesCss(): string {
  const provider = createElement(MantineProvider, {
    theme,
    cssVariablesResolver: resolveVariables,
    withGlobalClasses: false,
  });
  const [, css = ''] = /<style[^>]*>([\s\S]*)<\/style>/.exec(renderToStaticMarkup(provider)) ?? [];
  const lines = css.replaceAll('{', ' {\n  ').replaceAll(/;(?=[^}])/g, ';\n  ');
  return `/* Written by scripts/write-mantine-variables.ts from components/loading/theme.ts. */\n${lines
    .replaceAll('}', '\n}\n')
    .replaceAll(/\n{2,}/g, '\n\n')
    .trimEnd()}\n`;
}
