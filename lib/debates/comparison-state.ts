import { createLoader, createSerializer, parseAsArrayOf, parseAsString } from 'nuqs/server';

/** The comparison's address: who is compared, in order; `add` is one more, from the form. */
const parsers = {
  who: parseAsArrayOf(parseAsString).withDefault([]),
  add: parseAsString,
};

export const loadComparisonState = createLoader(parsers);

const serialize = createSerializer(parsers);

/** The address of a comparison. */
export function comparisonHref(debateSlug: string, who: readonly string[]): string {
  return serialize(`/debates/${debateSlug}/compare`, { who: [...who] });
}
