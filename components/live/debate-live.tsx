import { InDebate } from '@/components/live/in-debate';
import { getDebateHead } from '@/lib/debates/head-data';
import { whoAsks } from '@/lib/door/who-asks';

/**
 * Says under the names of a debate's pages who else has it open, and takes in what is changed elsewhere.
 *
 * @param takesIn whether the page is drawn anew with what changed (decision 191)
 */
export async function DebateLive({ slug, takesIn }: { slug: string; takesIn: boolean }) {
  const head = await getDebateHead(await whoAsks(), slug);
  return head ? <InDebate id={head.id} drawnAt={head.revision} takesIn={takesIn} /> : null;
}
