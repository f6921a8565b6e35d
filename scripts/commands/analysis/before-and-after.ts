import { directionOfShift } from '@/lib/analysis/before-and-after/shift-towards';
import { shiftByPerson, shiftByProposition } from '@/lib/analysis/before-and-after/stance-shift';
import { wilcoxonSignedRank } from '@/lib/analysis/before-and-after/wilcoxon-signed-rank';
import type { MeasureIdOf } from '@/lib/analysis/measures';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { columnOf, notAddressed, rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { CommandTrouble } from '../command';
import type { Analysis, AnalysisInput } from './input';

/** The measures of votes before and after; people and propositions that only one table has are left out. */
export const beforeAndAfterAnalyses: Readonly<Record<MeasureIdOf<'before-and-after'>, Analysis>> = {
  shift: (input) => {
    const { before, after } = bothOf(input);
    const propositions = shiftByProposition(before, after);
    const people = shiftByPerson(before, after);
    return { json: { propositions, people }, rows: propositions.map((row) => ({ ...row })) };
  },
  'share-moved': (input) => {
    const { before, after } = bothOf(input);
    const rows = shiftByProposition(before, after).map(({ propositionId, moved, n }) => ({
      propositionId,
      value: moved,
      n,
    }));
    return { json: { rows }, rows };
  },
  'shift-towards': (input) => {
    const { before, after } = bothOf(input);
    const commentators = input.towards();
    if (!commentators) {
      throw new CommandTrouble('Name the table of the commentators’ stances with --towards FILE.');
    }
    const shared = {
      propositionIds: commentators.propositionIds.filter((id) =>
        before.propositionIds.includes(id),
      ),
    };
    const [first, second, target] = [before, after, commentators].map((matrix) =>
      selectFromMatrix(matrix, shared),
    ) as [StanceMatrix, StanceMatrix, StanceMatrix];
    const people = before.commentatorIds.map((personId, row) => ({
      personId,
      ...directionOfShift(rowOf(first, row), rowOf(second, row), target),
    }));
    const rows = people.flatMap(({ personId, towards }) =>
      towards.map((towardsOne) => ({ personId, ...towardsOne })),
    );
    return { json: { people }, rows };
  },
  wilcoxon: (input) => {
    const { before, after } = bothOf(input);
    const rows = before.propositionIds.map((propositionId, column) => ({
      propositionId,
      ...wilcoxonSignedRank(differences(columnOf(before, column), columnOf(after, column))),
    }));
    return { json: { rows }, rows };
  },
};

function differences(before: Int8Array, after: Int8Array): number[] {
  return Array.from(before).flatMap((then, place) => {
    const now = after[place] ?? notAddressed;
    return then === notAddressed || now === notAddressed ? [] : [now - then];
  });
}

function bothOf(input: AnalysisInput): { before: StanceMatrix; after: StanceMatrix } {
  const before = input.stances();
  const after = input.after();
  if (!after) {
    throw new CommandTrouble(
      'This measure compares two votes: give the first with --matrix FILE and the second with --after FILE.',
    );
  }
  const both = (a: readonly string[], b: readonly string[]) => a.filter((id) => b.includes(id));
  const shared = {
    commentatorIds: both(before.commentatorIds, after.commentatorIds),
    propositionIds: both(before.propositionIds, after.propositionIds),
  };
  return { before: selectFromMatrix(before, shared), after: selectFromMatrix(after, shared) };
}
