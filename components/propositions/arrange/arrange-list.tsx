'use client';

import { SegmentedControl, TextInput } from '@mantine/core';
import Link from 'next/link';
import { debounce } from 'nuqs';
import { useDeferredValue, useMemo, useState } from 'react';
import { usePrinting } from '@/components/loading/printing';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { ArrangeRow } from '@/components/propositions/arrange/arrange-row';
import { useArrangeState, useRowsHref } from '@/components/propositions/arrange/use-arrange-state';
import { readingHref } from '@/components/readings/reading-href';
import { SortableList } from '@/components/ui/sortable-list';
import { Words } from '@/components/ui/words/words';
import { firstOfGroups, MOST_LISTED } from '@/lib/propositions/first-of-groups';
import type { ArrangedProposition } from '@/lib/propositions/list-data';
import { rankPropositions } from '@/lib/propositions/rank-propositions';
import { moveTo, reorderWithin } from '@/lib/propositions/reorder';
import { groupBy } from '@/lib/view/group-by';
import { countOf } from '@/lib/words/format-count';
import { NO_THEME } from '@/lib/words/no-theme';
import { shortly } from '@/lib/words/shortly';
import classes from './arrange.module.css';

const TYPING_PAUSE_MS = 200;

/** The propositions, in the debate's order or by theme, each to be opened and changed. */
export function ArrangeList() {
  const { propositions, labels, slug, reading, reorder } = useArrange();
  const [{ q, by, rows }, setState] = useArrangeState();
  const [openId, setOpenId] = useState<string | null>(null);
  const [movedId, setMovedId] = useState<string | null>(null);
  const wanted = useDeferredValue(q);
  const found = useMemo(() => rankPropositions(wanted, propositions), [wanted, propositions]);
  const isSearching = wanted.trim() !== '';
  const waiting = useMemo(
    () => propositions.filter(({ themeIds }) => !themeIds.some((id) => labels.has(id))),
    [propositions, labels],
  );
  const groups = useMemo((): [string, ArrangedProposition[]][] => {
    if (isSearching) return [['', found]];
    if (by === 'theme') return byTheme(found, labels);
    return [['', by === 'waiting' ? waiting : found]];
  }, [by, isSearching, found, labels, waiting]);
  // What somebody works on stays listed, also where it was moved far down.
  const all = countIn(groups);
  const most = usePrinting() ? all : Math.max(MOST_LISTED, rows);
  const listed = useMemo(
    () => firstOfGroups(groups, most, ({ id }) => id === openId || id === movedId),
    [groups, most, openId, movedId],
  );

  if (propositions.length === 0) {
    return (
      <p className={classes.empty}>
        This debate has no propositions yet. They are written while you{' '}
        <Link href={readingHref(slug, 'code', reading)}>code the text</Link>: select words that show
        what a commentator holds, and write the proposition with them.
      </p>
    );
  }

  function move(members: ArrangedProposition[], item: ArrangedProposition, to: number) {
    const part = moveTo(members, members.indexOf(item), to).map(({ id }) => id);
    setMovedId(item.id);
    reorder(
      reorderWithin(
        propositions.map(({ id }) => id),
        part,
      ),
      `moving “${shortly(item.text)}”`,
    );
  }

  return (
    <>
      <div className={classes.filters}>
        <TextInput
          type="search"
          aria-label="Find a proposition"
          placeholder="Find a proposition"
          value={q}
          className={classes.find ?? ''}
          onChange={(event) =>
            void setState(
              { q: event.currentTarget.value || null },
              { history: 'replace', limitUrlUpdates: debounce(TYPING_PAUSE_MS) },
            )
          }
        />
        <SegmentedControl
          aria-label="How they are listed"
          value={by}
          data={[
            { value: 'order', label: 'In order' },
            { value: 'theme', label: 'By theme' },
            ...(waiting.length > 0 || by === 'waiting'
              ? [{ value: 'waiting', label: `${NO_THEME.name} (${waiting.length})` }]
              : []),
          ]}
          onChange={(value) =>
            void setState({ by: value === 'theme' || value === 'waiting' ? value : 'order' })
          }
        />
      </div>
      <p className="soft small" role="status">
        {isSearching
          ? `${found.length} of ${propositions.length} found. Clear the search to change the order.`
          : by === 'waiting' && waiting.length === 0
            ? 'Every proposition has a theme.'
            : ''}
      </p>
      {listed.map(([name, shown], at) => {
        // Whole groups are listed but for the last one: they stand at the same places.
        const members = groups[at]?.[1] ?? shown;
        return (
          <section key={name} aria-label={name || 'Propositions'}>
            {name ? (
              <Words as="h2" className={classes.theme}>
                {name}
              </Words>
            ) : null}
            <SortableList
              items={shown}
              all={members.length}
              label={name ? `Propositions under ${name}` : 'Propositions'}
              nameOf={({ text }) => shortly(text)}
              canMove={!isSearching && members.length > 1}
              onMove={(item, to) => move(members, item, to)}
            >
              {(item, index) => (
                <ArrangeRow
                  item={item}
                  isOpen={openId === item.id}
                  onToggle={setOpenId}
                  place={isSearching ? null : { index, of: members.length }}
                  onMove={(to) => move(members, item, to)}
                />
              )}
            </SortableList>
          </section>
        );
      })}
      <MoreRows shown={countIn(listed)} all={all} />
    </>
  );
}

const countIn = (groups: readonly [string, readonly unknown[]][]) =>
  groups.reduce((sum, [, members]) => sum + members.length, 0);

/** How more of a long list are listed: here at once, and by an address where no scripts run. */
function MoreRows({ shown, all }: { shown: number; all: number }) {
  const [, setState] = useArrangeState();
  const hrefOf = useRowsHref();
  const next = Math.min(MOST_LISTED, all - shown);
  if (next <= 0) return null;
  const link = (rows: number, words: string) => (
    <a
      href={hrefOf(rows)}
      onClick={(event) => {
        event.preventDefault();
        void setState({ rows }, { history: 'replace' });
      }}
    >
      {words}
    </a>
  );
  return (
    <p className={classes.more}>
      {link(shown + next, `Show ${next} more of ${countOf(all, 'proposition')}`)}
      {shown + next < all ? link(all, 'Show all') : null}
    </p>
  );
}

/** Under the first of their themes, themes in the order of the tree. */
function byTheme(
  found: readonly ArrangedProposition[],
  labels: ReadonlyMap<string, string>,
): [string, ArrangedProposition[]][] {
  const under = groupBy(found, ({ themeIds }) => themeIds.find((id) => labels.has(id)) ?? '');
  return [...labels, ['', NO_THEME.name] as const].flatMap(
    ([id, name]): [string, ArrangedProposition[]][] => {
      const members = under.get(id);
      return members ? [[name, members]] : [];
    },
  );
}
