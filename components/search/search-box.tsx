'use client';

import { CloseButton } from '@mantine/core';
import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { usePathname, useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Mantine } from '@/components/loading/mantine';
import { toggleColorScheme } from '@/components/loading/plain/color-scheme';
import { printPage } from '@/components/loading/printing';
import { listIndependent } from '@/components/readings/independent/remember-independent';
import { SearchBoxHit } from '@/components/search/search-box-hit';
import { useHighlighted } from '@/components/search/use-highlighted';
import { prepareSearch, useHits } from '@/components/search/use-hits';
import { type Command, commandsAt, findCommands } from '@/lib/search/commands';
import { searchLimitWords } from '@/lib/search/document';
import { groupHits, partSimilar } from '@/lib/search/group-hits';
import { isCodingIndependently } from '@/lib/search/independent-coding';
import classes from './search.module.css';

const [store, box] = createSpotlight();

/** A long list can be scrolled by keyboard, too: for the scroll area that the list is made of. */
const BY_KEYBOARD = { viewportProps: { tabIndex: 0 } };

/** Enter takes the best of what is found where nothing is chosen with the arrow keys. */
function chooseFirst(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return;
  const box = event.currentTarget.closest('[role="dialog"]');
  if (box?.querySelector('[data-action][data-selected]')) return;
  box?.querySelector<HTMLElement>('[data-action]')?.click();
}

/** The search over any page: what is found, what can be done, and the way to all of it. */
export function SearchBox({ opened }: { opened: number }) {
  const [query, setQuery] = useState('');
  const [isIndependent, setIndependent] = useState(false);
  const [leavesOut, setLeavesOut] = useState(false);
  const { hits, limit, problem, pending } = useHits(query, isIndependent);
  const router = useRouter();
  const pathname = usePathname();
  useEffect(() => {
    if (opened === 0) return;
    const codes = isCodingIndependently(window.location.pathname, window.location.search);
    setIndependent(codes);
    setLeavesOut(codes || listIndependent().some(({ asks }) => asks));
    box.open();
    prepareSearch();
  }, [opened]);

  const perform = ({ href, deed }: Command) => {
    if (href !== undefined) router.push(href);
    else if (deed === 'color-scheme') toggleColorScheme();
    // The box is gone from the page before it is printed.
    else setTimeout(() => void printPage(), 400);
  };
  const { found, similar } = partSimilar(hits);
  const wanted = query.trim();
  const commands = findCommands(commandsAt(pathname), wanted).slice(0, wanted === '' ? 20 : 5);
  const highlighted = useHighlighted(store, wanted, hits);
  const all = `/search?${new URLSearchParams({ q: wanted })}`;
  return (
    <Mantine>
      <Spotlight.Root
        store={store}
        query={query}
        onQueryChange={setQuery}
        attributes={{ content: { 'aria-label': 'Search' } }}
        shortcut={null}
        scrollable
        maxHeight="min(32rem, 70vh)"
        size="lg"
      >
        <Spotlight.Search
          placeholder="Debates, propositions, quotations, commentators, themes, commands"
          aria-label="Search everything"
          onKeyDown={chooseFirst}
          rightSection={<CloseButton aria-label="Close the search" onClick={() => box.close()} />}
        />
        {leavesOut ? (
          <p className={classes.apart}>
            Quotations are left out while you code a reading of your own: they show another’s.
          </p>
        ) : null}
        {limit ? (
          <p className={classes.apart} role="status">
            {searchLimitWords[limit]}
          </p>
        ) : null}
        <Spotlight.ActionsList {...BY_KEYBOARD}>
          {groupHits(found).map(({ kind, label, hits: of }) => (
            <Spotlight.ActionsGroup key={kind} label={label}>
              {of.map((hit) => (
                <SearchBoxHit key={hit.id} hit={hit} onOpen={() => router.push(hit.href)} />
              ))}
            </Spotlight.ActionsGroup>
          ))}
          {similar.length > 0 ? (
            <Spotlight.ActionsGroup label="Similar">
              {similar.map((hit) => (
                <SearchBoxHit key={hit.id} hit={hit} onOpen={() => router.push(hit.href)} />
              ))}
            </Spotlight.ActionsGroup>
          ) : null}
          {commands.length > 0 ? (
            <Spotlight.ActionsGroup label="Commands">
              {commands.map((command) => (
                <Spotlight.Action key={command.label} onClick={() => perform(command)}>
                  <span className={classes.hit}>
                    <span className={classes.title}>{command.label}</span>
                  </span>
                </Spotlight.Action>
              ))}
            </Spotlight.ActionsGroup>
          ) : null}
          {wanted !== '' && hits.length > 0 ? (
            <Spotlight.Action onClick={() => router.push(all)}>
              <span className={classes.hit}>
                <span className={classes.title}>All that is found for “{wanted}”</span>
              </span>
            </Spotlight.Action>
          ) : null}
          {wanted !== '' && hits.length === 0 ? (
            <Spotlight.Empty>
              {problem ??
                (pending ? 'Searching …' : `Nothing is found for “${wanted}”. Try fewer words.`)}
            </Spotlight.Empty>
          ) : null}
        </Spotlight.ActionsList>
        <p className="visually-hidden" role="status">
          {wanted === '' || pending ? '' : `${hits.length} found`}
        </p>
        <p className="visually-hidden" role="status">
          {pending || highlighted === '' ? '' : `Enter: ${highlighted}`}
        </p>
      </Spotlight.Root>
    </Mantine>
  );
}
