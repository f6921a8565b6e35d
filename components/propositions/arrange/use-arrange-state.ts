'use client';

import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';

export const parts = ['propositions', 'themes', 'same'] as const;
export type ArrangePart = (typeof parts)[number];

const parsers = {
  part: parseAsStringLiteral(parts).withDefault('propositions'),
  by: parseAsStringLiteral(['order', 'theme', 'waiting'] as const).withDefault('order'),
  q: parseAsString.withDefault(''),
};

/** What the screen of propositions shows, as the address has it. */
export function useArrangeState() {
  return useQueryStates(parsers, {
    history: 'push',
    shallow: true,
    scroll: false,
    clearOnDefault: true,
  });
}
