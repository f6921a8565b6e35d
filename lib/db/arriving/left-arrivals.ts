import { isRunning } from '@/lib/db/folder-lock';

/** An arrival as it is noted: by which process it is brought in; '': it was given up. */
type NotedArrival = { id: string; process: string };

/** The ids of the arrivals that nobody brings in any more: given up, or their process was killed. */
export async function listLeft(
  folder: string,
  arrivals: readonly NotedArrival[],
): Promise<string[]> {
  const left: string[] = [];
  for (const { id, process } of arrivals) {
    if (process === '' || !(await isRunning(folder, process))) left.push(id);
  }
  return left;
}
