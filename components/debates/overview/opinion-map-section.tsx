'use client';

import { useMemo, useState } from 'react';
import { OpinionMapChart } from '@/components/charts/map/opinion-map';
import { useOpinionMap } from '@/components/charts/map/use-opinion-map';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import { type ListedPropositions, listOfCommentator } from '@/lib/charts/listed-propositions';
import type { MapMethod } from '@/lib/charts/opinion-map/opinion-map-result';
import { opinionMapRows } from '@/lib/charts/opinion-map/opinion-map-rows';

/** The opinion map of a selection, computed here or, for a large one, in a worker. */
export function OpinionMapSection(props: {
  selection: ChartSelection;
  /** Whether it is to be seen at once, without scrolling. */
  whole: boolean;
  onOpen: (propositionId: string, commentatorId?: string) => void;
  onList: (list: ListedPropositions) => void;
}) {
  const { selection, whole, onOpen, onList } = props;
  const [method, setMethod] = useState<MapMethod>('pca');
  const result = useOpinionMap(selection.matrix, method);
  const rows = useMemo(
    () => (result === null ? null : opinionMapRows(selection, result)),
    [selection, result],
  );
  return (
    <OpinionMapChart
      rows={rows}
      whole={whole}
      method={method}
      onMethod={setMethod}
      onOpen={onOpen}
      onOpenCommentator={(id) => onList(listOfCommentator(selection, id))}
    />
  );
}
