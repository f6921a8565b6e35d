import { splitArchive } from '@/lib/archive/parts';
import { readArchive } from '@/lib/archive/read';
import type { Task } from './tasks';

/** Reads an archive and looks through it; says what it holds in parts, or what is wrong in it. */
export const task: Task = async ({ bytes }, { say }) => {
  const answer = readArchive(new Uint8Array(await new Response(bytes).arrayBuffer()));
  for (const part of splitArchive(answer)) await say(part);
};
