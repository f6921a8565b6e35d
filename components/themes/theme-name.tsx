import Link from 'next/link';
import { Words } from '@/components/ui/words/words';
import { isTheme } from '@/lib/words/no-theme';

/** The name of a theme of a view, which leads to its page where there is one. */
export function ThemeName({ theme }: { theme: { id: string; slug: string; name: string } }) {
  return isTheme(theme.id) ? (
    <Link href={`/themes/${theme.slug}`}>
      <Words as="span">{theme.name}</Words>
    </Link>
  ) : (
    // Ours, for want of one.
    <span className="soft" lang="en" dir="ltr">
      {theme.name}
    </span>
  );
}
