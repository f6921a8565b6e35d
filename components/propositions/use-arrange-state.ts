'use client';

import { useQueryStates } from 'nuqs';
import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { useAddressFollowed } from '@/components/ui/use-address-followed';

export const parts = ['propositions', 'themes', 'same'] as const;
export type ArrangePart = (typeof parts)[number];

const parsers = {
  part: parseAsStringLiteral(parts).withDefault('propositions'),
  by: parseAsStringLiteral(['order', 'theme'] as const).withDefault('order'),
  q: parseAsString.withDefault(''),
};

type ArrangeState = inferParserType<typeof parsers>;

const serialize = createSerializer(parsers);
const address = {
  read: createLoader(parsers) as (search: string) => ArrangeState,
  write: (state: ArrangeState) => serialize('', state),
};

/** What the screen of propositions shows, as the address has it. */
export function useArrangeState() {
  const [state, set] = useQueryStates(parsers, {
    history: 'push',
    shallow: true,
    scroll: false,
    clearOnDefault: true,
  });
  useAddressFollowed(address, state, set);
  return [state, set] as const;
}
