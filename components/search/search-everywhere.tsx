'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { keepTrying } from '@/components/loading/keep-trying';
import { WANTED } from '@/components/search/search-wanted';
import classes from './search.module.css';

const SearchBox = dynamic(
  () =>
    keepTrying(() => import('@/components/search/search-box')).then((module) => module.SearchBox),
  { ssr: false },
);

/** The button, and Ctrl K or ⌘ K, that open the search over any page. The box comes when first asked for. */
export function SearchEverywhere() {
  const [opened, setOpened] = useState(0);
  const open = () => setOpened((times) => times + 1);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const mod = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
      if (!mod || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpened((times) => times + 1);
    };
    document.documentElement.addEventListener('keydown', onKeyDown);
    return () => document.documentElement.removeEventListener('keydown', onKeyDown);
  }, []);
  // The keys pressed before the page was hydrated count.
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (dataset[WANTED] === 'yes') setOpened(1);
    dataset[WANTED] = 'no';
  }, []);
  return (
    <>
      <button
        type="button"
        className={`${classes.opener} needs-scripts`}
        onClick={open}
        aria-label="Search"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="m12.5 12.5 5 5" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className={classes.openerWord}>Search</span>
        <kbd className={classes.key}>Ctrl K</kbd>
      </button>
      <noscript>
        <a href="/search">Search</a>
      </noscript>
      {opened > 0 ? <SearchBox opened={opened} /> : null}
    </>
  );
}
