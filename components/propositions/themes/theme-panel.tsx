'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import rowClasses from '@/components/propositions/arrange/arrange.module.css';
import { type ArrangeTheme, useArrange } from '@/components/propositions/arrange/arrange-context';
import { ThemeRemoval } from '@/components/propositions/themes/theme-removal';
import { PlaceMoves } from '@/components/ui/place-moves';
import { siblingsUnder } from '@/lib/themes/tree-plan';
import type { ThemeUse } from '@/lib/themes/use-data';
import classes from './theme-tree.module.css';

const END = 100_000;

export type ThemePlace = { index: number; of: number; parentId: string | null };

type Props = {
  id: string;
  theme: ArrangeTheme;
  use: ThemeUse;
  place: ThemePlace;
  onMove: (parentId: string | null, to: number) => void;
};

/** What can be done with one theme. */
export function ThemePanel({ id, theme, use, place, onMove }: Props) {
  const { themes, run } = useArrange();
  const [name, setName] = useState(theme.name);
  const [problem, setProblem] = useState<string | null>(null);
  const [stored, setStored] = useState(theme.name);
  if (stored !== theme.name) {
    setStored(theme.name);
    setName(theme.name);
    setProblem(null);
  }
  const isChanged = name.trim() !== theme.name && name.trim() !== '';
  const top = siblingsUnder(themes, null).filter((one) => one.id !== theme.id);
  const hasBelow = place.parentId === null && siblingsUnder(themes, theme.id).length > 0;

  async function rename() {
    if (!isChanged) return;
    const label = `renaming the theme “${theme.name}”`;
    setProblem(await run(label, { kind: 'theme-rename', id: theme.id, name }));
  }

  return (
    <section id={id} aria-label={`Change the theme “${theme.name}”`} className={rowClasses.panel}>
      <form
        className={classes.pair}
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextInput
          label="Name"
          maxLength={120}
          value={name}
          error={problem}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Button type="submit" variant="default" disabled={!isChanged}>
          Rename
        </Button>
      </form>
      <NativeSelect
        label="It stands"
        description={
          hasBelow ? 'It has themes under it, so it stays at the top: move those out first' : null
        }
        disabled={hasBelow}
        data={[
          { value: '', label: 'at the top' },
          ...top.map((one) => ({ value: one.id, label: `under ${one.name}` })),
        ]}
        value={place.parentId ?? ''}
        onChange={(event) => onMove(event.currentTarget.value || null, END)}
      />
      <PlaceMoves place={place} onMove={(to) => onMove(place.parentId, to)} />
      <ThemeRemoval theme={theme} use={use} hasBelow={hasBelow} />
    </section>
  );
}
