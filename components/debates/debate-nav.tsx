import { DebateTabs, type DebateTabsProps } from '@/components/debates/debate-tabs';
import type { DebatePart } from '@/components/debates/view/carried-view';
import { type Deed, may } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';

const PARTS: readonly { part: DebatePart; label: string; deed: Deed }[] = [
  { part: 'overview', label: 'Overview', deed: 'read' },
  { part: 'compare', label: 'Compare', deed: 'read' },
  { part: 'read', label: 'Read', deed: 'read' },
  { part: 'figures', label: 'Figures', deed: 'read' },
  { part: 'teach', label: 'Teach', deed: 'read' },
  { part: 'code', label: 'Code', deed: 'code' },
  { part: 'propositions', label: 'Propositions', deed: 'arrange' },
  { part: 'readings', label: 'Readings', deed: 'read' },
];

/** The parts of one debate that open to whoever asks. */
export async function DebateNav(props: DebateTabsProps) {
  const actor = await whoAsks();
  const parts = PARTS.flatMap(({ part, label, deed }) =>
    may(actor, deed) ? [{ part, label }] : [],
  );
  return <DebateTabs {...props} parts={parts} />;
}
