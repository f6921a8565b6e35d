import { stances } from '@/lib/analysis/stance-matrix';
import { type ReadNote, themeColor } from '@/lib/read/read-notes';
import type { ReadColour } from '@/lib/read/read-state';
import { NO_THEME } from '@/lib/words/no-theme';
import { stanceColor, stanceWords } from '@/lib/words/stance-words';
import classes from './read.module.css';

/** On paper, where there are no filters to choose by: what the colours of the highlights mean. */
export function ReadPaperKey({
  notes,
  colour,
}: {
  notes: readonly ReadNote[];
  colour: ReadColour;
}) {
  const themes = new Map(
    notes.map(({ themeIndex, theme }) => [themeIndex, theme?.name ?? NO_THEME.name]),
  );
  const signs =
    colour === 'stance'
      ? stances.map((stance) => ({ color: stanceColor(stance), words: stanceWords(stance) }))
      : [...themes]
          .sort(([a], [b]) => a - b)
          .map(([index, words]) => ({ color: themeColor(index), words }));
  return (
    <p className={classes.paperKey} aria-hidden="true">
      {signs.map(({ color, words }) => (
        <span key={words} className={classes.themeKey} style={{ '--tint': color }}>
          {words}
        </span>
      ))}
    </p>
  );
}
