import { readReadingFile } from '@/lib/exchange/read-reading-file';
import { splitReading } from '@/lib/interchange/reading/parts';
import type { Task } from './tasks';

/** Reads the file of a reading; says what it holds in parts, or what is wrong in it. */
export const task: Task = async ({ bytes }, { say }) => {
  const answer = readReadingFile(new Uint8Array(await new Response(bytes).arrayBuffer()));
  for (const part of splitReading(answer)) await say(part);
};
