'use client';

import { createTheme, type MantineColorsTuple, Notification } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef4fb',
  '#d9e6f5',
  '#b0cbe9',
  '#84addd',
  '#5f94d2',
  '#4783cb',
  '#1f5fa8',
  '#1c528f',
  '#17457a',
  '#0f345e',
];

/** Mantine in our type and colours; everything else comes from `app/tokens.css`. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: 6,
  autoContrast: true,
  colors: { ink },
  fontFamily: 'var(--font-interface)',
  headings: { fontFamily: 'var(--font-interface)', fontWeight: '600' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close this message' } },
    }),
  },
});
