import { SET_NEWS, type SetNews } from '@/lib/view/sets/set-news';

/** Tells the projector and the presenter view of this browser that a set was saved, deleted or brought back. */
export function tellOfSet(id: string): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(SET_NEWS);
  channel.postMessage({ id } satisfies SetNews);
  channel.close();
}
