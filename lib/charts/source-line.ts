import type { DebateView } from '@/lib/view/view';

/** Where a debate's words come from, in one line. */
export function sourceLine(view: Pick<DebateView, 'debate' | 'source'>): string {
  const { debate, source } = view;
  const parts = [
    `“${debate.title}”`,
    source?.publisher ?? '',
    source?.date ?? debate.date ?? '',
    source?.url ?? '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
