import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction, type Touches } from '@/lib/db/transaction';
import type { PositionProblem } from '@/lib/positions/schema';

/** Thrown to take everything back that a transaction wrote. */
class Refused extends Error {
  constructor(readonly answer: PositionProblem) {
    super(answer.message);
  }
}

/** Runs a write; a problem in it takes back everything and is the answer. */
export async function writeAllOrNothing<Answer>(
  work: (session: DatabaseSession, touches: Touches) => Promise<Answer | PositionProblem>,
): Promise<Answer | PositionProblem> {
  try {
    return await inTransaction(async (session, touches) => {
      const answer = await work(session, touches);
      if (isProblem(answer)) throw new Refused(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

function isProblem(answer: unknown): answer is PositionProblem {
  return typeof answer === 'object' && answer !== null && 'problem' in answer;
}
