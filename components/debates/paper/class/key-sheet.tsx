import type { Sheet } from '@/components/debates/paper/class/sheet';
import { Passages } from '@/components/debates/paper/passages';

/** Each proposition with where everybody stands, why, and in which words. */
export function KeySheet({ view, items, shown }: Sheet) {
  const facts = items.map((item) => item.facts);
  const rows = facts.map(({ proposition }) => ({ propositionId: proposition.id }));
  return <Passages view={view} facts={facts} groups={[{ title: null, rows }]} ofClass={shown} />;
}
