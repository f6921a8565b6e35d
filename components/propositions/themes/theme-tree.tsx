'use client';

import { useState } from 'react';
import { type ArrangeTheme, useArrange } from '@/components/propositions/arrange/arrange-context';
import { NewThemeForm } from '@/components/propositions/themes/new-theme-form';
import { ThemeRow } from '@/components/propositions/themes/theme-row';
import { notifications } from '@/components/ui/notifications';
import { SortableList } from '@/components/ui/sortable-list';
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
  const here = themesUsed(themes, propositions).length;

  async function move(theme: ArrangeTheme, parentId: string | null, index: number) {
    const problem = await run(
      `moving the theme “${theme.name}”`,
      { kind: 'theme-place', id: theme.id, parentId, index },
      { not: 'Not moved' },
    );
    if (problem) notifications.show({ color: 'red', message: problem });
  }

  function list(members: ArrangeTheme[], parent: ArrangeTheme | null) {
    return (
      <SortableList
        items={members}
        label={parent ? `Themes under ${parent.name}` : 'Themes'}
        nameOf={({ name }) => name}
        canMove={members.length > 1}
        onMove={(theme, to) => void move(theme, parent?.id ?? null, to)}
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
                onMove={(parentId, to) => void move(theme, parentId, to)}
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
        {countOf(themes.length, 'theme')} this debate uses {here}. The tree is two levels deep: a
        theme stands at the top or under one that does. Charts and filters list themes in this
        order.
      </p>
      {top.length === 0 ? <p>No themes yet: write the first one.</p> : list(top, null)}
      <NewThemeForm top={top} />
    </div>
  );
}
