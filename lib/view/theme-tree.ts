import type { ThemeView } from '@/lib/view/view';

/** Themes as lists have them: parents in the debate's order, each followed by the themes below it. */
export function themeTree(themes: readonly ThemeView[]): ThemeView[] {
  return themes
    .filter(({ parentId }) => parentId === null || !themes.some(({ id }) => id === parentId))
    .flatMap((parent) => [parent, ...themes.filter(({ parentId }) => parentId === parent.id)]);
}
