import { propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { kindOfSharedProposition } from '@/lib/analysis/proposition/shared-proposition';
import { countStances } from '@/lib/analysis/stance-counts';
import type { Stance } from '@/lib/analysis/stance-matrix';
import {
  type KindTone,
  kindsFor,
  kindsOfMany,
  kindTone,
  kindWordsUnnamed,
  type ViewKind,
} from '@/lib/words/kind-words';

export type AgreementBarPart = { tone: KindTone; label: string; count: number };

/** A small picture of a debate's agreement: how many propositions are of each kind. */
export type AgreementBar = {
  /** Without the kinds that do not occur; in the order of the debate page. */
  parts: AgreementBarPart[];
  /** Propositions that at least one commentator addresses: the bar's length. */
  addressed: number;
  /** All propositions of the debate. */
  propositions: number;
};

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
  const counts = new Map<ViewKind, number>();
  let addressed = 0;
  for (const column of columns) {
    const kind = pair ? kindOfPair(column) : propositionKind(countStances(column));
    if (kind === 'not-addressed' || kind === 'not-coded') continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    addressed += 1;
  }
  const parts: AgreementBarPart[] = [];
  for (const kind of pair ? kindsFor(2) : kindsOfMany) {
    const count = counts.get(kind);
    if (count === undefined) continue;
    const label = kindWordsUnnamed(kind);
    const same = parts.find((part) => part.label === label);
    if (same) same.count += count;
    else parts.push({ tone: kindTone(kind), label, count });
  }
  return { parts, addressed, propositions: columns.length };
}

function kindOfPair(column: readonly (Stance | null)[]): ViewKind {
  const kind = kindOfSharedProposition(column[0] ?? null, column[1] ?? null);
  return kind === 'nobody' ? 'not-addressed' : kind;
}
