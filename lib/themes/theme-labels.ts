import { themeUnder } from '@/lib/words/theme-under';

/**
 * What each theme is called in a list: its name, after its parent's where it has one. Parents
 * first, each followed by its children, so that the order can be shown as it is.
 */
export function themeLabels(
  themes: readonly { id: string; name: string; parentId: string | null }[],
): Map<string, string> {
  const labels = new Map<string, string>();
  const known = new Set(themes.map((theme) => theme.id));
  for (const top of themes) {
    if (top.parentId !== null && known.has(top.parentId)) continue;
    labels.set(top.id, top.name);
    for (const child of themes) {
      if (child.parentId === top.id) labels.set(child.id, themeUnder(top.name, child.name));
    }
  }
  return labels;
}
