import type { PositionDraft } from '@/lib/coding/draft';
import type { KeptDraft } from '@/lib/coding/kept-draft';
import type { FormPlace } from '@/lib/coding/state/form-state';
import type { PositionRevert } from '@/lib/positions/schema';

/** A mark that a coder sets or takes away. */
export type Mark =
  | { of: 'silence'; commentatorId: string; propositionId: string }
  | { of: 'silences'; commentatorId: string; propositionIds: readonly string[]; name: string }
  | { of: 'review'; contributionId: string; paragraph: number }
  | { of: 'question'; key: string };

/** What a coder did, as far as it takes to take it back and do it again. */
export type CodingStep =
  | {
      kind: 'position';
      label: string;
      id: string;
      /** The version before, 0 where there was no position; the version after. */
      from: number;
      to: number;
      /** The proposition that was written with the position, if any. */
      newPropositionId: string | null;
      /** The themes that were made with that. */
      newThemeIds: readonly string[];
      coder: string;
    }
  | { kind: 'mark'; label: string; mark: Mark; on: boolean }
  /** A change of the debate's text, by its number among those. */
  | { kind: 'text'; label: string; number: number }
  | {
      kind: 'closing';
      label: string;
      place: FormPlace;
      draft: PositionDraft;
      /** The form that was opened again by undo. */
      key: string | null;
      /** What was kept of it, by its id; null where nothing was typed. */
      kept: string | null;
    }
  /** What was kept and thrown away. */
  | { kind: 'throwing'; label: string; kept: KeptDraft };

/** What a position is taken to an earlier state for. */
export type Revert = {
  why: 'remove' | 'bring-back';
  formKey: string;
  positionId: string;
  from: number;
  name: string;
  /** It was asked for again by "undo", which then takes it back. */
  thenUndo?: boolean;
};

/** What was asked for and not answered; `isAsked`: it is on its way again. */
export type LostRevert = { revert: Revert; ask: PositionRevert; isAsked: boolean };
