import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import type { SearchParams } from 'nuqs/server';
import classes from '@/components/themes/themes.module.css';
import { ListSearch } from '@/components/ui/long-list/list-search';
import { Pager } from '@/components/ui/long-list/pager';
import { Words } from '@/components/ui/words/words';
import { whoAsks } from '@/lib/door/who-asks';
import { listHref, loadListState } from '@/lib/fields/list-state';
import { listThemeEntries, type ThemeEntry } from '@/lib/themes/view-data';
import { countOf } from '@/lib/words/format-count';

export const metadata: Metadata = { title: 'Themes' };

type Props = { searchParams: Promise<SearchParams> };

/** All themes with what they hold, a page of them; children under their parents. */
export default async function ThemesPage({ searchParams }: Props) {
  await connection();
  const state = await loadListState(searchParams);
  const themes = await listThemeEntries(await whoAsks(), state);
  return (
    <main id="main" className="page">
      <h1>Themes</h1>
      {themes.pages > 1 || state.q !== '' ? (
        <ListSearch action="/themes" label="Look for a theme" q={state.q} />
      ) : null}
      {themes.all === 0 && state.q !== '' ? (
        <p role="status" style={{ marginTop: '1rem' }}>
          No theme’s name holds “{state.q}”. <Link href="/themes">Show all themes</Link>
        </p>
      ) : themes.all === 0 ? (
        <p style={{ marginTop: '1rem' }}>
          No themes yet. They come with the propositions of a debate.
        </p>
      ) : (
        <ul className={classes.tree}>
          {themes.rows.map((theme) => (
            <li key={theme.id}>
              <h2>
                <Link href={`/themes/${theme.slug}`}>
                  <Words as="span" language={theme.language}>
                    {theme.name}
                  </Words>
                </Link>
              </h2>
              <p className="soft small">
                {countOf(theme.propositions, 'proposition')} in{' '}
                {theme.onlyDebate ? (
                  <Link href={`/debates/${theme.onlyDebate.slug}`}>
                    <Words as="span" language={theme.onlyDebate.language}>
                      {theme.onlyDebate.title}
                    </Words>
                  </Link>
                ) : (
                  countOf(theme.debates, 'debate')
                )}
              </p>
              <Children of={theme.children} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        of={themes}
        rowsAre="themes"
        hrefOf={(page) => listHref('/themes', { ...state, page })}
      />
    </main>
  );
}

function Children({ of }: { of: readonly ThemeEntry[] }) {
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map((child) => (
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
