'use client';

import { SegmentedControl, TextInput } from '@mantine/core';
import Link from 'next/link';
import { debounce } from 'nuqs';
import { useDeferredValue, useMemo, useState } from 'react';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { ArrangeRow } from '@/components/propositions/arrange/arrange-row';
import { useArrangeState } from '@/components/propositions/arrange/use-arrange-state';
import { readingHref } from '@/components/readings/reading-href';
import { SortableList } from '@/components/ui/sortable-list';
import { Words } from '@/components/ui/words/words';
import type { ArrangedProposition } from '@/lib/propositions/list-data';
import { rankPropositions } from '@/lib/propositions/rank-propositions';
import { moveTo, reorderWithin } from '@/lib/propositions/reorder';
import { NO_THEME } from '@/lib/words/no-theme';
import { shortly } from '@/lib/words/shortly';
import classes from './arrange.module.css';

const TYPING_PAUSE_MS = 200;

/** The propositions, in the debate's order or by theme, each to be opened and changed. */
export function ArrangeList() {
  const { propositions, labels, slug, reading, reorder } = useArrange();
  const [{ q, by }, setState] = useArrangeState();
  const [openId, setOpenId] = useState<string | null>(null);
  const wanted = useDeferredValue(q);
  const found = useMemo(() => rankPropositions(wanted, propositions), [wanted, propositions]);
  const isSearching = wanted.trim() !== '';
  const waiting = useMemo(
    () => propositions.filter(({ themeIds }) => !themeIds.some((id) => labels.has(id))),
    [propositions, labels],
  );
  const groups = useMemo(() => {
    if (isSearching) return [{ name: '', members: found }];
    if (by === 'theme') return byTheme(found, labels);
    return [{ name: '', members: by === 'waiting' ? waiting : found }];
  }, [by, isSearching, found, labels, waiting]);

  if (propositions.length === 0) {
    return (
      <p className={classes.empty}>
        This debate has no propositions yet. They are written while you{' '}
        <Link href={readingHref(slug, 'code', reading)}>code the text</Link>: select words that show
        what a commentator holds, and write the proposition with them.
      </p>
    );
  }

  function move(group: { members: ArrangedProposition[] }, item: ArrangedProposition, to: number) {
    const from = group.members.indexOf(item);
    const part = moveTo(group.members, from, to).map(({ id }) => id);
    const all = propositions.map(({ id }) => id);
    reorder(reorderWithin(all, part), `moving “${shortly(item.text)}”`);
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
      {groups.map((group) => (
        <section key={group.name} aria-label={group.name || 'Propositions'}>
          {group.name ? (
            <Words as="h2" className={classes.theme}>
              {group.name}
            </Words>
          ) : null}
          <SortableList
            items={group.members}
            label={group.name ? `Propositions under ${group.name}` : 'Propositions'}
            nameOf={({ text }) => shortly(text)}
            canMove={!isSearching && group.members.length > 1}
            onMove={(item, to) => move(group, item, to)}
          >
            {(item, index) => (
              <ArrangeRow
                item={item}
                isOpen={openId === item.id}
                onToggle={setOpenId}
                place={isSearching ? null : { index, of: group.members.length }}
                onMove={(to) => move(group, item, to)}
              />
            )}
          </SortableList>
        </section>
      ))}
    </>
  );
}

/** Under the first of their themes, themes in the order of the tree. */
function byTheme(found: readonly ArrangedProposition[], labels: ReadonlyMap<string, string>) {
  const groups = [...labels].map(([id, name]) => ({
    name,
    members: found.filter(({ themeIds }) => themeIds.find((one) => labels.has(one)) === id),
  }));
  const rest = found.filter(({ themeIds }) => !themeIds.some((id) => labels.has(id)));
  return [...groups, { name: NO_THEME.name, members: rest }].filter(
    ({ members }) => members.length > 0,
  );
}
