import type { DebateView } from '@/lib/view/view';

/** Where a debate's words come from, in one line; and who read them so, where that is not the reference reading. */
export function sourceLine(view: Pick<DebateView, 'debate' | 'source'>): string {
  const { debate, source } = view;
  const parts = [
    `“${debate.title}”`,
    source?.publisher ?? '',
    source?.date ?? debate.date ?? '',
    source?.url ?? '',
    debate.otherReading ? `as read by ${debate.otherReading.who}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
