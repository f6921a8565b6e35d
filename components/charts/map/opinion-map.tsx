'use client';

import { useState } from 'react';
import { ChartFigure } from '@/components/charts/chart-figure';
import styles from '@/components/charts/map/opinion-map.module.css';
import { OpinionMapAxes } from '@/components/charts/map/opinion-map-axes';
import { OpinionMapGroups } from '@/components/charts/map/opinion-map-groups';
import { OpinionMapPlot } from '@/components/charts/map/opinion-map-plot';
import { Segments } from '@/components/loading/plain/segments';
import { CommentatorMark } from '@/components/ui/commentator-mark';
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
          {whole ? null : (
            <Segments
              aria-label="How the map is made"
              value={method}
              onChange={onMethod}
              data={[
                { value: 'pca', label: 'Principal components' },
                { value: 'scaling', label: 'Scaling of 1 − agreement' },
              ]}
            />
          )}
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
            <div className={styles.map} data-whole={whole}>
              <OpinionMapPlot
                facts={rows.facts}
                points={rows.points}
                onOpenCommentator={onOpenCommentator}
              />
              <div>
                {whole ? <MapNames points={rows.points} /> : null}
                <OpinionMapAxes rows={rows} whole={whole} onOpen={onOpen} />
                {whole ? null : (
                  <p className={styles.note}>
                    {rows.axesNote} {rows.missing}
                    {unplacedWords(rows)}
                  </p>
                )}
                {whole && rows.unplaced.length > 0 ? (
                  <p className={styles.note}>{unplacedWords(rows)}</p>
                ) : null}
                {rows.outside.length > 0 && !whole ? (
                  <p className={styles.note}>{rows.outside.join('; ')}.</p>
                ) : null}
              </div>
            </div>
          )}
          {parted && part === 'map' ? null : (
            <OpinionMapGroups rows={rows} whole={whole} onOpen={onOpen} />
          )}
        </div>
      )}
    </ChartFigure>
  );
}

/** Whom nothing places. */
function unplacedWords({ unplaced }: OpinionMapRows): string {
  return unplaced.length > 0 ? ` Without a place: ${unplaced.join(', ')}.` : '';
}

/** So many marks are named beside a map on a slide; those of more are not told apart from afar anyway. */
const MOST_NAMED = 20;

/** Whose mark is whose, beside a map on a slide. */
function MapNames({ points }: { points: OpinionMapRows['points'] }) {
  if (points.length > MOST_NAMED) return null;
  return (
    <ul className={styles.names} aria-label="Commentators">
      {points.map(({ commentatorId, name, index, initials, hidden }) => (
        <li key={commentatorId}>
          <CommentatorMark index={index} initials={initials} implied={hidden} size={20} /> {name}
        </li>
      ))}
    </ul>
  );
}
