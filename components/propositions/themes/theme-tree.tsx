'use client';

import { useState } from 'react';
import rowClasses from '@/components/propositions/arrange/arrange.module.css';
import { type ArrangeTheme, useArrange } from '@/components/propositions/arrange/arrange-context';
import { NewThemeForm } from '@/components/propositions/themes/new-theme-form';
import { ThemeRow } from '@/components/propositions/themes/theme-row';
import { notifications } from '@/components/ui/notifications';
import { SortableList } from '@/components/ui/sortable-list';
import { placeAmong } from '@/lib/propositions/reorder';
import { themesUsed } from '@/lib/themes/themes-used';
import { siblingsUnder } from '@/lib/themes/tree-plan';
import type { ThemeUse } from '@/lib/themes/use-data';
import { countOf } from '@/lib/words/format-count';
import classes from './theme-tree.module.css';

/** All themes as a tree two levels deep, to be renamed, moved, merged and deleted. */
export function ThemeTree({ use }: { use: Record<string, ThemeUse> }) {
  const { themes, propositions, run } = useArrange();
  const [openId, setOpenId] = useState<string | null>(null);
  const top = siblingsUnder(themes, null);
  const used = themesUsed(themes, propositions);
  const isHere = (theme: ArrangeTheme) =>
    used.some(({ id, parentId }) => id === theme.id || parentId === theme.id);
  const parts = [
    { name: 'Of this debate', members: top.filter(isHere) },
    { name: 'Of other debates', members: top.filter((theme) => !isHere(theme)) },
  ].filter(({ members }) => members.length > 0);

  async function move(theme: ArrangeTheme, parentId: string | null, index: number) {
    const problem = await run(
      `moving the theme “${theme.name}”`,
      { kind: 'theme-place', id: theme.id, parentId, index },
      { not: 'Not moved' },
    );
    if (problem) notifications.show({ color: 'red', message: problem });
  }

  function list(members: ArrangeTheme[], parent: ArrangeTheme | null, name = 'Themes') {
    const siblings = parent ? members : top;
    const moveWithin = (theme: ArrangeTheme, to: number) =>
      move(theme, parent?.id ?? null, placeAmong(siblings, members, theme, to));
    return (
      <SortableList
        items={members}
        label={parent ? `Themes under ${parent.name}` : name}
        nameOf={({ name }) => name}
        canMove={members.length > 1}
        onMove={(theme, to) => void moveWithin(theme, to)}
      >
        {(theme, index) => {
          const below = parent ? [] : siblingsUnder(themes, theme.id);
          return (
            <>
              <ThemeRow
                theme={theme}
                use={use[theme.id] ?? { propositions: 0, onlyHere: 0, within: 0 }}
                place={{ index, of: members.length, parentId: parent?.id ?? null }}
                isOpen={openId === theme.id}
                onToggle={setOpenId}
                onMove={(parentId, to) =>
                  void (parentId === (parent?.id ?? null)
                    ? moveWithin(theme, to)
                    : move(theme, parentId, to))
                }
              />
              {below.length > 0 ? <div className={classes.below}>{list(below, theme)}</div> : null}
            </>
          );
        }}
      </SortableList>
    );
  }

  return (
    <div className={classes.tree}>
      <p className="soft small">
        Themes are shared by all debates: a change here shows in each. Of{' '}
        {countOf(themes.length, 'theme')} this debate uses {used.length}. The tree is two levels
        deep: a theme stands at the top or under one that does. Charts and filters list themes in
        this order.
      </p>
      {top.length === 0 ? <p>No themes yet: write the first one.</p> : null}
      {parts.map(({ name, members }) => (
        <section key={name} aria-label={name}>
          {parts.length > 1 ? <h2 className={rowClasses.theme}>{name}</h2> : null}
          {list(members, null, parts.length > 1 ? `Themes ${lower(name)}` : 'Themes')}
        </section>
      ))}
      <NewThemeForm top={top} />
    </div>
  );
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
