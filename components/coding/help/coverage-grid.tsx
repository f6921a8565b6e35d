'use client';

import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { WalkableGrid } from '@/components/charts/grids/walkable-grid';
import type { GridCell, GridLine } from '@/components/charts/grids/walkable-row';
import { useCoding, useDispatch } from '@/components/coding/coding-context';
import type { ChosenPair } from '@/components/coding/help/coverage-chosen';
import { PairMark } from '@/components/coding/help/pair-mark';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Words } from '@/components/ui/words/words';
import type { ReadingCoverage } from '@/lib/coding/coverage-of-reading';
import { shorten } from '@/lib/view/quotations';
import { lookedAtLabel } from '@/lib/words/absence-words';
import { stanceWords } from '@/lib/words/stance-words';

/** The place beside the text is narrow: more than these are out of sight anyway. */
const MOST = { rows: 40, columns: 16 };

type Props = {
  coverage: ReadingCoverage;
  chosen: ChosenPair | null;
  onChoose: (pair: ChosenPair) => void;
};

/**
 * Propositions × commentators in three marks. A cell is chosen by a click or Enter, opened by the
 * same again; the key 0 does at the one with the focus what it does at a cell of the list.
 */
export function CoverageGrid({ coverage, chosen, onChoose }: Props) {
  const { view } = useCoding();
  const dispatch = useDispatch();
  const { commentators, propositions } = view;
  const columns = useMemo(
    () =>
      commentators.map(({ id, name, index, initials }) => ({
        key: id,
        name,
        bare: true,
        head: <CommentatorMark index={index} initials={initials} size={24} />,
      })),
    [commentators],
  );
  const lines = useMemo(
    () =>
      propositions.map(
        ({ id, text }): GridLine => ({
          kind: 'row',
          key: id,
          head: (
            <Words as="span" title={text}>
              {shorten(text, 12)}
            </Words>
          ),
        }),
      ),
    [propositions],
  );
  const cell = useCallback(
    (row: number, column: number): GridCell => {
      const person = commentators[column];
      const proposition = propositions[row];
      const state = coverage.state(person?.id ?? '', proposition?.id ?? '');
      const label = (words: string) => `${person?.name}: ${words}. ${proposition?.text}`;
      if (typeof state === 'string') {
        return { label: label(lookedAtLabel(state)), content: <PairMark kind={state} /> };
      }
      return {
        label: label(stanceWords(state.stance)),
        content: <PairMark kind="position" stance={state.stance} />,
      };
    },
    [coverage, commentators, propositions],
  );
  const open = useCallback(
    (row: number, column: number) => {
      const commentatorId = commentators[column]?.id;
      const propositionId = propositions[row]?.id;
      if (!commentatorId || !propositionId) return;
      const again =
        chosen?.commentatorId === commentatorId && chosen.propositionId === propositionId;
      if (again) dispatch({ type: 'open-pair', commentatorId, propositionId });
      else onChoose({ commentatorId, propositionId });
    },
    [commentators, propositions, chosen, dispatch, onChoose],
  );

  function onKeyDown(event: KeyboardEvent) {
    const place = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
    if (event.key !== '0' || !place) return;
    event.preventDefault();
    const [row, column] = place.split('-').map(Number);
    const commentatorId = commentators[column ?? -1]?.id;
    const propositionId = propositions[row ?? -1]?.id;
    if (!commentatorId || !propositionId) return;
    onChoose({ commentatorId, propositionId });
    dispatch({ type: 'remove', cell: { commentatorId, propositionId } });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the grid's cells inside.
    <div onKeyDown={onKeyDown}>
      <WalkableGrid
        label="What has been looked at: propositions by commentators"
        corner="Proposition"
        columns={columns}
        lines={lines}
        size="marks"
        most={MOST}
        cell={cell}
        onOpenCell={open}
      />
    </div>
  );
}
