import { useMemo, useState } from 'react';
import { useFetched } from '@/components/loading/use-fetched';
import { withKnownThemes } from '@/lib/themes/known-themes';

type Theme = { id: string; name: string; parentId: string | null };

const NOTHING: readonly Theme[] = [];

/**
 * The themes of the library, to be chosen from: those that the page was sent at once, the others when they have
 * been fetched, and again whenever the page is sent other themes.
 *
 * @param known what the page was sent
 * @param isAll whether that is all of them
 */
export function useAllThemes<Known extends Theme>(
  known: readonly Known[],
  isAll = false,
): readonly (Theme | Known)[] {
  const names = JSON.stringify(known.map(({ id, name, parentId }) => [id, name, parentId]));
  const [asked, setAsked] = useState({ names, time: 0 });
  if (asked.names !== names) setAsked({ names, time: asked.time + 1 });
  const { answer } = useFetched<{ themes: Theme[] }>(
    isAll ? null : `/theme-names?time=${asked.time}`,
  );
  const [kept, setKept] = useState(NOTHING);
  // What was there before stays while it is asked for again.
  const came = isAll ? known : typeof answer === 'string' ? kept : answer.themes;
  if (came !== kept) setKept(came);
  return useMemo(() => (isAll ? known : withKnownThemes(kept, known)), [kept, known, isAll]);
}
