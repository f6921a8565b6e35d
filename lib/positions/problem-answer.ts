import { type Answer, done, refuse } from '@/lib/fields/answer';
import type { PositionProblem } from '@/lib/positions/schema';

/** What a write of a position came to, as an action answers it: a problem stands at its field. */
export function answerOfWrite<Written extends object>(
  written: Written | PositionProblem,
): Answer<Written> {
  return 'problem' in written ? refuseProblem(written) : done(written);
}

function refuseProblem(problem: PositionProblem) {
  switch (problem.problem) {
    case 'changed-meanwhile':
      return refuse(problem.message, { changedTo: problem.version });
    case 'not-in-text':
    case 'not-their-words':
      return refuse({ [`evidence.${problem.evidence}`]: problem.message });
    case 'duplicate-proposition':
    case 'proposition-in-use':
      return refuse({ 'newProposition.text': problem.message });
    default:
      return refuse(problem.message);
  }
}
