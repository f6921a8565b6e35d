'use client';

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type ArrangeTheme, useArrange } from '@/components/propositions/arrange/arrange-context';
import { focusUndo } from '@/components/propositions/arrange/focus-undo';
import { notifications } from '@/components/ui/notifications';
import { offeredThemes } from '@/lib/themes/offered-themes';
import type { ThemeUse } from '@/lib/themes/use-data';
import { countOf } from '@/lib/words/format-count';
import { NO_THEME } from '@/lib/words/no-theme';
import classes from './theme-tree.module.css';

/** Merging a theme into another and deleting it, with what becomes of its propositions. */
export function ThemeRemoval({
  theme,
  use,
  hasBelow,
}: {
  theme: ArrangeTheme;
  use: ThemeUse;
  hasBelow: boolean;
}) {
  const { labels, propositions, run } = useArrange();
  const [mergeInto, setMergeInto] = useState('');
  const [instead, setInstead] = useState('');
  const others = offeredThemes(labels, propositions).map(({ group, items }) => ({
    group,
    items: items.filter(({ value }) => value !== theme.id),
  }));
  const hasOthers = others.some(({ items }) => items.length > 0);
  const alone = use.onlyHere > 0;

  async function merge() {
    const target = labels.get(mergeInto) ?? '';
    const problem = await run(
      `merging the theme “${theme.name}”`,
      { kind: 'theme-merge', from: theme.id, into: mergeInto },
      { not: 'Nothing was changed' },
    );
    tell(problem, `“${theme.name}” is merged into “${target}”.`);
  }

  async function remove() {
    const problem = await run(
      `deleting the theme “${theme.name}”`,
      { kind: 'theme-delete', id: theme.id, instead: alone ? instead || null : null },
      { not: 'Nothing was changed' },
    );
    tell(problem, `The theme “${theme.name}” is deleted. Undo brings it back.`);
  }

  return (
    <>
      {hasOthers ? (
        <div className={classes.pair}>
          <NativeSelect
            label="Merge into"
            description={`Its propositions${hasBelow ? ' and the themes under it' : ''} go over`}
            data={[{ value: '', label: 'Choose a theme' }, ...others]}
            value={mergeInto}
            onChange={(event) => setMergeInto(event.currentTarget.value)}
          />
          <Button variant="default" disabled={mergeInto === ''} onClick={() => void merge()}>
            Merge
          </Button>
        </div>
      ) : null}
      <div className={classes.pair}>
        {alone ? (
          <NativeSelect
            label={`Before it is deleted, put ${countOf(use.onlyHere, 'proposition')} that ${use.onlyHere === 1 ? 'has' : 'have'} no other theme under`}
            data={[
              { value: '', label: 'Choose a theme' },
              { value: NO_THEME.id, label: NO_THEME.name },
              ...others,
            ]}
            value={instead}
            onChange={(event) => setInstead(event.currentTarget.value)}
          />
        ) : (
          <p className="small soft">
            {use.propositions === 0
              ? 'No proposition stands under it.'
              : 'Its propositions keep their other themes.'}
            {hasBelow ? ' The themes under it come out to the top.' : ''}
          </p>
        )}
        <Button
          variant="default"
          color="red"
          disabled={alone && instead === ''}
          onClick={() => void remove()}
        >
          Delete
        </Button>
      </div>
    </>
  );
}

function tell(problem: string | null, done: string) {
  notifications.show(problem ? { color: 'red', message: problem } : { message: done });
  if (!problem) focusUndo();
}
