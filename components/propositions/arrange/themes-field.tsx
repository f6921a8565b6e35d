'use client';

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { ThemesInput } from '@/components/themes/themes-input';
import type { ArrangedProposition } from '@/lib/propositions/list-data';
import { writtenTheme } from '@/lib/themes/written-themes';
import { NO_THEME } from '@/lib/words/no-theme';
import { shortly } from '@/lib/words/shortly';
import classes from './arrange.module.css';

/** The themes of a proposition, the first being the one it is listed under; new ones by writing. */
export function ThemesField({ item }: { item: ArrangedProposition }) {
  const { labels, propositions, run } = useArrange();
  const stored = item.themeIds.flatMap((id) => labels.get(id) ?? []);
  const [names, setNames] = useState(stored);
  const [problem, setProblem] = useState<string | null>(null);
  const [seen, setSeen] = useState(stored.join('\n'));
  // Changed below it, by undo or by a theme's new name.
  if (seen !== stored.join('\n')) {
    setSeen(stored.join('\n'));
    setNames(stored);
    setProblem(null);
  }

  async function choose(chosen: string[]) {
    setNames(chosen);
    const themes = chosen.map((name) => writtenTheme(name, labels));
    setProblem(
      await run(`the themes of “${shortly(item.text)}”`, { kind: 'themes', id: item.id, themes }),
    );
  }

  return (
    <div className={classes.themes}>
      <ThemesInput
        label="Themes"
        description={
          names.length === 0
            ? `${NO_THEME.name}: choose or write one, then Enter`
            : 'Choose or write, then Enter; without any it waits for one'
        }
        labels={labels}
        propositions={propositions}
        names={names}
        error={problem}
        onNames={(chosen) => void choose(chosen)}
      />
      {names.length > 1 ? (
        <NativeSelect
          label="Listed under"
          description="The first of its themes"
          data={names}
          value={names[0] ?? ''}
          onChange={(event) => {
            const first = event.currentTarget.value;
            void choose([first, ...names.filter((name) => name !== first)]);
          }}
        />
      ) : null}
    </div>
  );
}
