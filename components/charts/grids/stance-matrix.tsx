'use client';

import { useCallback, useMemo } from 'react';
import { ChartFigure } from '@/components/charts/chart-figure';
import styles from '@/components/charts/grids/stance-matrix.module.css';
import { StanceMatrixPaper } from '@/components/charts/grids/stance-matrix-paper';
import { StanceMatrixPicture } from '@/components/charts/grids/stance-matrix-picture';
import { fitsPaper, WalkableGrid } from '@/components/charts/grids/walkable-grid';
import type { GridCell, GridLine } from '@/components/charts/grids/walkable-row';
import { StanceKey } from '@/components/charts/stance-key';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Words } from '@/components/ui/words/words';
import { HIDDEN_SIGN, IMPLIED_SIGN, NOT_CODED_SIGN, stanceSigns } from '@/lib/charts/picture-key';
import { describeCell, type StanceMatrixRows } from '@/lib/charts/stance-matrix-rows';
import { countUnderTheme } from '@/lib/words/format-count';
import { stanceColor, stanceInk, stanceSign } from '@/lib/words/stance-words';

/** Names fit over the columns up to this many commentators; beyond, marks stand for them. */
const MOST_NAMES = 12;

/** Propositions × commentators, each cell a stance in colour and sign. */
export function StanceMatrix({
  rows,
  onOpen,
}: {
  rows: StanceMatrixRows;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  const { facts, columns, lines } = rows;
  const named = columns.length <= MOST_NAMES;
  const propositions = useMemo(() => lines.filter((line) => line.kind === 'proposition'), [lines]);
  const anyHidden = propositions.some(({ hidden }) => hidden.size > 0);
  const anyNotCoded = propositions.some(({ notCoded }) => notCoded.size > 0);
  const anyImplied = propositions.some(({ implied }) => implied.size > 0);
  const gridLines = useMemo(
    () =>
      lines.map(
        (line): GridLine =>
          line.kind === 'theme'
            ? {
                kind: 'group',
                key: `theme ${line.name}`,
                head: (
                  <>
                    <Words as="span">{line.name}</Words>{' '}
                    <small>{countUnderTheme(line.count, line.elsewhere)}</small>
                  </>
                ),
              }
            : { kind: 'row', key: line.propositionId, head: <Statement text={line.text} /> },
      ),
    [lines],
  );
  const gridColumns = useMemo(
    () =>
      columns.map(({ commentatorId, name, index, initials }) => ({
        key: commentatorId,
        name,
        bare: !named,
        head: (
          <>
            <CommentatorMark index={index} initials={initials} />
            {named ? <span className={styles.name}>{name}</span> : null}
          </>
        ),
      })),
    [columns, named],
  );
  const cell = useCallback(
    (row: number, column: number): GridCell => {
      const line = propositions[row];
      const stance = line?.cells[column] ?? null;
      const { name = '', commentatorId = '' } = columns[column] ?? {};
      const implied = line?.implied.has(commentatorId) ?? false;
      const why = line?.hidden.has(commentatorId)
        ? 'hidden'
        : line?.notCoded.has(commentatorId)
          ? 'not-coded'
          : 'not-addressed';
      const label = describeCell(name, stance ?? why, line?.text ?? '', implied);
      if (stance === null) {
        if (why === 'not-coded') return { label, content: null };
        return {
          label,
          content: <span className={why === 'hidden' ? styles.hidden : styles.dot} />,
        };
      }
      const style = { background: stanceColor(stance), color: stanceInk(stance) };
      const sign = stanceSign(stance);
      return {
        label,
        content: implied ? <span className={styles.implied}>{sign}</span> : sign,
        style,
      };
    },
    [propositions, columns],
  );
  const open = useCallback(
    (row: number, column: number) => {
      const line = propositions[row];
      if (line) onOpen(line.propositionId, columns[column]?.commentatorId);
    },
    [propositions, columns, onOpen],
  );
  return (
    <ChartFigure
      facts={facts}
      nothing={
        propositions.length === 0 || columns.length === 0
          ? 'Nothing to draw: no proposition is shown.'
          : null
      }
      signs={[
        ...stanceSigns(true),
        ...(anyImplied ? [IMPLIED_SIGN] : []),
        ...(anyHidden ? [HIDDEN_SIGN] : []),
        ...(anyNotCoded ? [NOT_CODED_SIGN] : []),
      ]}
      paper={
        fitsPaper(lines.length, columns.length)
          ? undefined
          : () => <StanceMatrixPaper rows={rows} />
      }
      picture={() => <StanceMatrixPicture rows={rows} />}
    >
      <StanceKey implied={anyImplied} hidden={anyHidden} notCoded={anyNotCoded} />
      <WalkableGrid
        label={facts.title}
        corner="Proposition"
        columns={gridColumns}
        lines={gridLines}
        size={columns.length <= 6 ? 'wide' : named ? 'middle' : 'narrow'}
        cell={cell}
        onOpenCell={open}
      />
    </ChartFigure>
  );
}

/** A proposition in a few lines; the whole of a long one on hover. */
function Statement({ text }: { text: string }) {
  return (
    <Words as="span" className={styles.words} title={text.length > 140 ? text : undefined}>
      {text}
    </Words>
  );
}
