import { nameOfQuotation, partNames, unsaidOfWords } from '@/lib/positions/content';
import type { PositionContent, QuotationFields } from '@/lib/positions/position';

/** What is said of quotations beside their words, by its name in the history. */
const SAID = {
  stance: 'stance of a quotation',
  saidOn: 'day of a quotation',
  wordsOf: 'whose words',
  reasonId: 'what a quotation shows',
  telling: 'telling words',
  checked: 'a quotation looked at',
} as const satisfies Partial<Record<keyof QuotationFields, string>>;

/**
 * Which parts of a position differ between two of its states, in the order of its form. Where the
 * quotations are of the same words, what is said of them is named.
 */
export function whatChanged(before: PositionContent, after: PositionContent): string[] {
  const told = (state: PositionContent): Record<string, unknown> => ({
    ...state,
    evidence: state.evidence.map((piece) => [nameOfQuotation(piece), piece.checked]),
    reasons: state.reasons.map(({ id }) => id),
  });
  const [was, is] = [told(before), told(after)];
  return Object.entries(partNames)
    .filter(([part]) => JSON.stringify(was[part]) !== JSON.stringify(is[part]))
    .flatMap(([part, name]) => (part === 'evidence' ? quotationsChanged(before, after) : name));
}

function quotationsChanged(before: PositionContent, after: PositionContent): string[] {
  const words = ({ evidence }: PositionContent) =>
    evidence.map((piece) => nameOfQuotation({ ...piece, ...unsaidOfWords, reasonId: null }));
  if (words(before).join('\n') !== words(after).join('\n')) return [partNames.evidence];
  const fields = Object.keys(SAID) as (keyof typeof SAID)[];
  return fields
    .filter((field) =>
      before.evidence.some((piece, at) => piece[field] !== after.evidence[at]?.[field]),
    )
    .map((field) => SAID[field]);
}
