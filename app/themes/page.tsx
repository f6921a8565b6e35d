import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import classes from '@/components/themes/themes.module.css';
import { Words } from '@/components/ui/words/words';
import { whoAsks } from '@/lib/door/who-asks';
import { listThemeEntries } from '@/lib/themes/view-data';
import { countOf } from '@/lib/words/format-count';

export const metadata: Metadata = { title: 'Themes' };

/** All themes with what they hold; children under their parents. */
export default async function ThemesPage() {
  await connection();
  const themes = await listThemeEntries(await whoAsks());
  const ids = new Set(themes.map((theme) => theme.id));
  const top = themes.filter((theme) => theme.parentId === null || !ids.has(theme.parentId));
  return (
    <main id="main" className="page">
      <h1>Themes</h1>
      {themes.length === 0 ? (
        <p style={{ marginTop: '1rem' }}>
          No themes yet. They come with the propositions of a debate.
        </p>
      ) : (
        <ul className={classes.tree}>
          {top.map((theme) => (
            <li key={theme.id}>
              <h2>
                <Link href={`/themes/${theme.slug}`}>
                  <Words as="span" language={theme.language}>
                    {theme.name}
                  </Words>
                </Link>
              </h2>
              <p className="soft small">
                {countOf(theme.propositions, 'proposition')} in {countOf(theme.debates, 'debate')}
              </p>
              <Children of={theme.id} themes={themes} />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

function Children({
  of,
  themes,
}: {
  of: string;
  themes: Awaited<ReturnType<typeof listThemeEntries>>;
}) {
  const children = themes.filter((theme) => theme.parentId === of);
  if (children.length === 0) return null;
  return (
    <ul>
      {children.map((child) => (
        <li key={child.id}>
          <Link href={`/themes/${child.slug}`}>
            <Words as="span" language={child.language}>
              {child.name}
            </Words>
          </Link>{' '}
          <span className="soft">{countOf(child.propositions, 'proposition')}</span>
        </li>
      ))}
    </ul>
  );
}
