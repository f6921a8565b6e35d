'use client';

import { useSearchParams } from 'next/navigation';
import {
  createSerializer,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import { MOST_LISTED } from '@/lib/propositions/first-of-groups';

export const parts = ['propositions', 'themes', 'same'] as const;
export type ArrangePart = (typeof parts)[number];

const parsers = {
  part: parseAsStringLiteral(parts).withDefault('propositions'),
  by: parseAsStringLiteral(['order', 'theme', 'waiting'] as const).withDefault('order'),
  q: parseAsString.withDefault(''),
  /** So many propositions are listed. */
  rows: parseAsInteger.withDefault(MOST_LISTED),
};

const serialize = createSerializer(parsers);

/** What the screen of propositions shows, as the address has it. */
export function useArrangeState() {
  return useQueryStates(parsers, {
    history: 'push',
    shallow: true,
    scroll: false,
    clearOnDefault: true,
  });
}

/** Where so many propositions are listed, and all else is as it is. */
export function useRowsHref(): (rows: number) => string {
  const search = useSearchParams();
  return (rows) => serialize(search, { rows });
}
