import { indexIds, type StanceMatrix, stanceAt } from '@/lib/analysis/stance-matrix';

/** What a coder judges: the stance of one commentator on one proposition. */
export interface CodedUnit {
  readonly commentatorId: string;
  readonly propositionId: string;
}

/** Several readings of one debate as coders × units. */
export interface ReadingRatings {
  readonly ratings: readonly (readonly (number | null)[])[];
  readonly units: readonly CodedUnit[];
}

/**
 * Several coders' readings of one debate as the ratings that the measures of reliability take: one
 * row a reading, one unit for each commentator and proposition on which any reading has a position.
 * Where a reading has none, the rating is missing: coders who differ over *whether* somebody
 * addresses a proposition are not compared there.
 *
 * @throws Error when a matrix names an id twice.
 */
export function ratingsFromReadings(readings: readonly StanceMatrix[]): ReadingRatings {
  const places = readings.map((reading) => ({
    reading,
    rows: indexIds(reading.commentatorIds, 'ratingsFromReadings', 'commentator'),
    columns: indexIds(reading.propositionIds, 'ratingsFromReadings', 'proposition'),
  }));
  const commentatorIds = [...new Set(readings.flatMap((reading) => reading.commentatorIds))];
  const propositionIds = [...new Set(readings.flatMap((reading) => reading.propositionIds))];
  const units: CodedUnit[] = [];
  const ratings: (number | null)[][] = readings.map(() => []);
  for (const propositionId of propositionIds) {
    for (const commentatorId of commentatorIds) {
      const given = places.map(({ reading, rows, columns }) => {
        const row = rows.get(commentatorId);
        const column = columns.get(propositionId);
        return row === undefined || column === undefined ? null : stanceAt(reading, row, column);
      });
      if (given.every((stance) => stance === null)) continue;
      units.push({ commentatorId, propositionId });
      for (const [coder, stance] of given.entries()) ratings[coder]?.push(stance);
    }
  }
  return { ratings, units };
}
