'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ArrangeTheme, useArrange } from '@/components/propositions/arrange/arrange-context';
import classes from './theme-tree.module.css';

/** Writes a theme, at the top or under another. */
export function NewThemeForm({ top }: { top: ArrangeTheme[] }) {
  const { run } = useArrange();
  const [name, setName] = useState('');
  const [parentId, setParentId] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const known = top.some(({ id }) => id === parentId);

  async function write() {
    const answer = await run(`the new theme “${name.trim()}”`, {
      kind: 'theme-new',
      name,
      parentId: known ? parentId : null,
    });
    setProblem(answer);
    if (!answer) setName('');
  }

  return (
    <form
      className={classes.fresh}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <TextInput
        label="New theme"
        maxLength={120}
        value={name}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <NativeSelect
        label="It stands"
        data={[
          { value: '', label: 'at the top' },
          ...top.map((theme) => ({ value: theme.id, label: `under ${theme.name}` })),
        ]}
        value={known ? parentId : ''}
        onChange={(event) => setParentId(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ''}>
        Add the theme
      </Button>
    </form>
  );
}
