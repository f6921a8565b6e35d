'use client';

import { Tabs } from '@mantine/core';
import { useMemo, useOptimistic, useRef, useState } from 'react';
import {
  type Arrange,
  ArrangeProvider,
  type ArrangeReading,
  type ArrangeTheme,
  type OpenDialog,
} from '@/components/propositions/arrange/arrange-context';
import { ArrangeList } from '@/components/propositions/arrange/arrange-list';
import { ArrangeTools } from '@/components/propositions/arrange/arrange-tools';
import { DeletedList } from '@/components/propositions/arrange/deleted-list';
import { focusUndo } from '@/components/propositions/arrange/focus-undo';
import { MergePropositionsDialog } from '@/components/propositions/arrange/merge-dialog';
import { SamePairs, useSamePairs } from '@/components/propositions/arrange/same-pairs';
import { SplitDialog } from '@/components/propositions/arrange/split-dialog';
import { parts, useArrangeState } from '@/components/propositions/arrange/use-arrange-state';
import { useEdits } from '@/components/propositions/arrange/use-edits';
import { ThemeTree } from '@/components/propositions/themes/theme-tree';
import { TreeOnItsWay } from '@/components/propositions/themes/tree-on-its-way';
import { useAllThemes } from '@/components/themes/use-all-themes';
import { notifications } from '@/components/ui/notifications';
import type { ArrangedProposition, DeletedProposition } from '@/lib/propositions/list-data';
import { themeLabels } from '@/lib/themes/theme-labels';
import { themesUsed } from '@/lib/themes/themes-used';
import type { ThemeUse } from '@/lib/themes/use-data';
import classes from './arrange.module.css';

type Props = {
  debateId: string;
  slug: string;
  reading: ArrangeReading;
  propositions: ArrangedProposition[];
  deleted: DeletedProposition[];
  themes: ArrangeTheme[];
  /** By id; null where only the themes of the debate were sent. */
  themeUse: Record<string, ThemeUse> | null;
  /** Pairs that somebody looked at and found to differ. */
  notTheSame: readonly string[];
};

/** A debate's propositions and the themes; every change is saved as it is made, and can be undone. */
export function ArrangeScreen(props: Props) {
  const { debateId, slug, reading, propositions, deleted, themes, themeUse, notTheSame } = props;
  const edits = useEdits(reading);
  const { run } = edits;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const opener = useRef<Element | null>(null);
  const [state, setState] = useArrangeState();
  const [shown, showOrder] = useOptimistic(propositions, inOrder);
  const pairs = useSamePairs(propositions, notTheSame);

  const choices = useAllThemes(themes, themeUse !== null);

  const arrange: Arrange = useMemo(
    () => ({
      debateId,
      slug,
      reading,
      propositions: shown,
      themes,
      labels: themeLabels(choices),
      run,
      reorder: async (ids, label) => {
        const problem = await run(
          label,
          { kind: 'order', debateId, ids },
          {
            first: () => showOrder(ids),
            not: 'Not moved',
          },
        );
        if (problem) notifications.show({ color: 'red', message: problem });
      },
      open: (wanted) => {
        opener.current = document.activeElement;
        setDialog(wanted);
      },
    }),
    [debateId, slug, reading, shown, themes, choices, run, showOrder],
  );

  function close(isDone: boolean) {
    setDialog(null);
    if (isDone) focusUndo();
    else
      requestAnimationFrame(() => opener.current instanceof HTMLElement && opener.current.focus());
  }

  return (
    <ArrangeProvider value={arrange}>
      <ArrangeTools {...edits} />
      <Tabs
        value={state.part}
        onChange={(value) => {
          const part = parts.find((one) => one === value);
          if (part) void setState({ part });
        }}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabs}>
          <Tabs.Tab value="propositions">Propositions ({propositions.length})</Tabs.Tab>
          <Tabs.Tab value="themes">Themes ({themesUsed(themes, propositions).length})</Tabs.Tab>
          <Tabs.Tab value="same">Perhaps the same ({pairs.shown.length})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="propositions" tabIndex={-1}>
          <ArrangeList />
          <DeletedList deleted={deleted} />
        </Tabs.Panel>
        <Tabs.Panel value="themes" tabIndex={-1}>
          {themeUse === null ? <TreeOnItsWay /> : <ThemeTree use={themeUse} />}
        </Tabs.Panel>
        <Tabs.Panel value="same" tabIndex={-1}>
          <SamePairs pairs={pairs} />
        </Tabs.Panel>
      </Tabs>
      {dialog?.kind === 'merge' ? (
        <MergePropositionsDialog id={dialog.id} firstOther={dialog.otherId} onClose={close} />
      ) : null}
      {dialog?.kind === 'split' ? <SplitDialog id={dialog.id} onClose={close} /> : null}
    </ArrangeProvider>
  );
}

function inOrder(propositions: ArrangedProposition[], ids: string[]): ArrangedProposition[] {
  const byId = new Map(propositions.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
