import { z } from 'zod';

/** The channel on which windows of one browser tell each other of class sets that were stored. */
export const SET_NEWS = 'counterpoint-sets';

const setNews = z.object({ id: z.string().min(1).max(64) });

/** Which set was saved, deleted or brought back. */
export type SetNews = z.infer<typeof setNews>;

/** What another window said of a set; null where it is nothing that Counterpoint says. */
export function readSetNews(data: unknown): SetNews | null {
  return setNews.safeParse(data).data ?? null;
}
