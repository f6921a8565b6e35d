'use client';

import { useState } from 'react';
import { ChartFigure } from '@/components/charts/chart-figure';
import styles from '@/components/charts/map/opinion-map.module.css';
import { OpinionMapAxes } from '@/components/charts/map/opinion-map-axes';
import { OpinionMapGroups } from '@/components/charts/map/opinion-map-groups';
import { OpinionMapPlot } from '@/components/charts/map/opinion-map-plot';
import { Segments } from '@/components/loading/plain/segments';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { commentatorSigns } from '@/lib/charts/commentator-signs';
import { chartTitles } from '@/lib/charts/offered-charts';
import type { MapMethod } from '@/lib/charts/opinion-map/opinion-map-result';
import type { OpinionMapRows } from '@/lib/charts/opinion-map/opinion-map-rows';

/** What the frame says until there is a map. */
const WORKING: ChartFacts = {
  id: 'opinion-map',
  title: chartTitles['opinion-map'],
  summary: 'Placing the commentators…',
  n: 'n is counted with the map',
  measure: { id: 'map', name: 'Opinion map' },
  source: '',
  columns: [],
  rows: [],
};

/** Commentators placed so that those who answer alike lie near, with their groups; `rows` is null while they
 * are computed. */
export function OpinionMapChart(props: {
  rows: OpinionMapRows | null;
  /** Whether it is to be seen at once, without scrolling: the map, or what sets its groups apart. */
  whole: boolean;
  method: MapMethod;
  onMethod: (method: MapMethod) => void;
  onOpen: (propositionId: string, commentatorId?: string) => void;
  onOpenCommentator: (commentatorId: string) => void;
}) {
  const { rows, whole, method, onMethod, onOpen, onOpenCommentator } = props;
  const [part, setPart] = useState<'map' | 'groups'>('map');
  const parted = whole && rows !== null && rows.groups.length > 0;
  return (
    <ChartFigure
      facts={rows?.facts ?? WORKING}
      height={460}
      nothing={rows?.points.length === 0 ? 'Nothing to draw: nobody can be placed.' : null}
      signs={commentatorSigns(rows?.points ?? [])}
      controls={
        <div className={styles.controls}>
          {parted ? (
            <Segments
              aria-label="What is shown"
              value={part}
              onChange={setPart}
              data={[
                { value: 'map', label: 'Map' },
                { value: 'groups', label: 'What sets the groups apart' },
              ]}
            />
          ) : null}
          <Segments
            aria-label="How the map is made"
            value={method}
            onChange={onMethod}
            data={[
              { value: 'pca', label: 'Principal components' },
              { value: 'scaling', label: 'Scaling of 1 − agreement' },
            ]}
          />
        </div>
      }
    >
      {rows === null ? (
        <p className={styles.working} role="status" aria-busy="true">
          Placing the commentators…
        </p>
      ) : (
        <div className={styles.parts}>
          {parted && part === 'groups' ? null : (
            <div>
              <OpinionMapPlot
                facts={rows.facts}
                points={rows.points}
                onOpenCommentator={onOpenCommentator}
              />
              <OpinionMapAxes rows={rows} onOpen={onOpen} />
              <p className={styles.note}>
                {rows.axesNote} {rows.missing}
                {rows.unplaced.length > 0 ? ` Without a place: ${rows.unplaced.join(', ')}.` : ''}
              </p>
              {rows.outside.length > 0 ? (
                <p className={styles.note}>{rows.outside.join('; ')}.</p>
              ) : null}
            </div>
          )}
          {parted && part === 'map' ? null : <OpinionMapGroups rows={rows} onOpen={onOpen} />}
        </div>
      )}
    </ChartFigure>
  );
}
