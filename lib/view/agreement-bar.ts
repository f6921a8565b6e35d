import { propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { kindOfSharedProposition } from '@/lib/analysis/proposition/shared-proposition';
import { countStances } from '@/lib/analysis/stance-counts';
import type { Stance } from '@/lib/analysis/stance-matrix';

/** The four colours that agreement has; see the `--kind-…` tokens. */
export type AgreementTone = 'agree' | 'partly' | 'differ' | 'only';

export type AgreementBarPart = { tone: AgreementTone; label: string; count: number };

/** A small picture of a debate's agreement: how many propositions are of each kind. */
export type AgreementBar = {
  /** Without the kinds that do not occur; in the order of the debate page. */
  parts: AgreementBarPart[];
  /** Propositions that at least one commentator addresses: the bar's length. */
  addressed: number;
  /** All propositions of the debate. */
  propositions: number;
};

const PAIR_LABELS: Record<AgreementTone, string> = {
  agree: 'Agree',
  partly: 'Partly',
  differ: 'Differ',
  only: 'Only one',
};

const GROUP_LABELS: Record<AgreementTone, string> = {
  agree: 'Common ground',
  partly: 'Open',
  differ: 'Contested',
  only: 'Single voice',
};

/** As the debate page has them. */
const PAIR_TONES: readonly AgreementTone[] = ['agree', 'partly', 'differ', 'only'];
const GROUP_TONES: readonly AgreementTone[] = ['agree', 'differ', 'partly', 'only'];

/**
 * Counts the kinds of a debate's propositions for its small picture: for two commentators the
 * kinds of a pair (agree, partly, differ, only one), for more those of a proposition (common
 * ground, contested, open, single voice). What nobody addresses is left out of the bar and shows
 * as the gap between `addressed` and `propositions`.
 *
 * @param columns one a proposition: each commentator's stance, null where not addressed
 * @param of 'pair' where the columns have the same two commentators, else 'group'
 */
export function agreementBar(
  columns: readonly (readonly (Stance | null)[])[],
  of: 'pair' | 'group',
): AgreementBar {
  const pair = of === 'pair';
  const counts: Record<AgreementTone, number> = { agree: 0, partly: 0, differ: 0, only: 0 };
  let addressed = 0;
  for (const column of columns) {
    const tone = pair ? toneOfPair(column) : toneOfGroup(column);
    if (tone === null) continue;
    counts[tone] += 1;
    addressed += 1;
  }
  const labels = pair ? PAIR_LABELS : GROUP_LABELS;
  const tones = pair ? PAIR_TONES : GROUP_TONES;
  return {
    parts: tones.flatMap((tone) =>
      counts[tone] === 0 ? [] : [{ tone, label: labels[tone], count: counts[tone] }],
    ),
    addressed,
    propositions: columns.length,
  };
}

function toneOfPair(column: readonly (Stance | null)[]): AgreementTone | null {
  const kind = kindOfSharedProposition(column[0] ?? null, column[1] ?? null);
  if (kind === 'nobody') return null;
  return kind === 'only-first' || kind === 'only-second' ? 'only' : kind;
}

function toneOfGroup(column: readonly (Stance | null)[]): AgreementTone | null {
  switch (propositionKind(countStances(column))) {
    case 'common-ground':
      return 'agree';
    case 'open':
      return 'partly';
    case 'contested':
      return 'differ';
    case 'single-voice':
      return 'only';
    case 'not-addressed':
      return null;
  }
}
