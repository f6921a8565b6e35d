import Link from 'next/link';
import { isTheme } from '@/lib/words/no-theme';

/** The name of a theme of a view, which leads to its page where there is one. */
export function ThemeName({ theme }: { theme: { id: string; slug: string; name: string } }) {
  return isTheme(theme.id) ? (
    <Link href={`/themes/${theme.slug}`}>{theme.name}</Link>
  ) : (
    <span className="soft">{theme.name}</span>
  );
}
