import { countAddressed, requireCounts, type StanceCounts } from '@/lib/analysis/stance-counts';

/** What commentators make of a proposition, taken together. */
export type PropositionKind =
  | 'common-ground'
  | 'contested'
  | 'open'
  | 'single-voice'
  | 'not-addressed'
  | 'not-coded';

/**
 * The kind of a proposition: *not addressed* by anybody; *single voice*, one addresses it;
 * *contested*, both sides are taken; *common ground*, at least two take a side and all who do take
 * the same one; *open*, addressed by several but none of these. Without a stance and before everybody
 * was looked at it is *not coded* yet.
 *
 * @param lookedAt whether each commentator was looked at; it matters only where there is no stance
 * @throws Error when a count is negative or not a number.
 */
export function propositionKind(counts: StanceCounts, lookedAt = true): PropositionKind {
  requireCounts(counts, 5, 'propositionKind');
  const n = countAddressed(counts);
  if (n === 0) return lookedAt ? 'not-addressed' : 'not-coded';
  if (n === 1) return 'single-voice';
  const against = counts[0] + counts[1];
  const inFavour = counts[3] + counts[4];
  if (against > 0 && inFavour > 0) return 'contested';
  return against + inFavour >= 2 ? 'common-ground' : 'open';
}
