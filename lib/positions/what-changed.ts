import type { PositionSnapshot } from '@/lib/positions/snapshot';

/** The parts of a position that are told apart in its history, by their names on screen. */
const PARTS: { name: string; of: (state: PositionSnapshot) => unknown }[] = [
  { name: 'stance', of: ({ stance }) => stance },
  { name: 'explicit or implied', of: ({ explicitness }) => explicitness },
  {
    name: 'quotations',
    of: ({ evidence }) =>
      evidence.map(({ exact, contributionId, start, end, quotation }) => [
        exact,
        contributionId,
        start,
        end,
        quotation,
      ]),
  },
  { name: 'summary', of: ({ summary }) => summary },
  { name: 'reasons', of: ({ reasons }) => reasons.map(({ id }) => id) },
  { name: 'note', of: ({ note }) => note },
  { name: 'confidence', of: ({ confidence }) => confidence },
];

/** Which parts of a position differ between two of its states, in the order of its form. */
export function whatChanged(before: PositionSnapshot, after: PositionSnapshot): string[] {
  return PARTS.filter(({ of }) => JSON.stringify(of(before)) !== JSON.stringify(of(after))).map(
    ({ name }) => name,
  );
}
