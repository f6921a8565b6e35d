'use client';

import { toggleColorScheme } from '@/components/loading/plain/color-scheme';
import { PlainIconButton } from '@/components/loading/plain/plain-button';

/** Turns light into dark and back; until first used, the device decides. */
export function ColorSchemeSwitch() {
  return (
    <PlainIconButton
      aria-label="Switch between light and dark"
      title="Light or dark"
      onClick={toggleColorScheme}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
      </svg>
    </PlainIconButton>
  );
}
