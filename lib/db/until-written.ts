import 'server-only';
import { library } from '@/lib/db/client';

/**
 * Remembers what was worked out of the library, by a key, until anything is written to it by whomever. Who
 * asks meanwhile waits for the same answer; what failed is not remembered.
 *
 * @param most so many answers are kept; then the oldest goes
 */
export function untilWritten<Answer>(
  most: number,
): (key: string, work: () => Promise<Answer>) => Promise<Answer> {
  let last: { revision: string; answers: Map<string, Promise<Answer>> } | null = null;
  return async (key, work) => {
    // Asked for before the work begins: what is written meanwhile makes the answer an old one.
    const revision = await library.revision();
    if (last?.revision !== revision) last = { revision, answers: new Map() };
    const { answers } = last;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = work();
    answers.set(key, answer);
    const [oldest = key] = answers.keys();
    if (answers.size > most) answers.delete(oldest);
    answer.catch(() => {
      if (answers.get(key) === answer) answers.delete(key);
    });
    return answer;
  };
}
