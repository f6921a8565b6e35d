'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { makeKey } from '@/components/loading/make-key';
import {
  isLater,
  isLaterClaim,
  type RevealMessage,
  type RevealPlace,
  type RevealRole,
  readRevealMessage,
} from '@/lib/view/reveal/reveal-message';
import type { RevealState } from '@/lib/view/reveal/reveal-state';

/**
 * Whether other windows follow: 'alone' where none was heard of, 'followed' where one of the other kind was, 'lost'
 * where that was closed or no longer answers, 'aside' where a later projector took over, 'missing' where this browser
 * has no channel between windows.
 */
export type Following = 'alone' | 'followed' | 'lost' | 'aside' | 'missing';

/** In ms: so often who leads a class asks whether the projector is still there. */
const ASK_MS = 1_000;

/** So many questions without an answer mean that it is not: also one that broke, which says nothing. */
const UNANSWERED = 4;

/**
 * Has the windows of this browser that show the same slides follow each other. Of several projectors the latest is
 * followed; when it goes, the latest of those that are left.
 *
 * @param onTake shows what another window shows
 * @param version of the set that this window shows
 * @param onNewer another window shows a later version
 */
export function useFollowing(
  channelName: string,
  role: RevealRole,
  latest: { readonly current: RevealState },
  onTake: (state: RevealState) => void,
  version: number | null,
  onNewer: () => void,
): {
  following: Following;
  /** The version of the set that the window of the other kind showed last; null where none is known. */
  theirs: number | null;
  /** Tells the others what is shown now. */
  tell: () => void;
  /** Of a projector that stands aside: shows again what the others show, and the other one stands aside. */
  takeOver: () => void;
} {
  const [following, setFollowing] = useState<Following>('alone');
  const [theirs, setTheirs] = useState<number | null>(null);
  const post = useRef<((what: RevealMessage) => void) | null>(null);
  const place = useRef<RevealPlace>({ count: 0, from: '' });
  const own = useRef({ id: '', since: 0, isAside: false, isNew: true });
  /** What the others went on to show while this one stood aside. */
  const missed = useRef<RevealState | null>(null);
  const shownVersion = useRef(version);
  /** How often the other kind was asked since it was heard of last. */
  const unanswered = useRef(0);

  const show = useCallback(
    () =>
      post.current?.({
        ...{ says: 'shows', from: own.current.id, role, count: place.current.count },
        ...{ state: latest.current, version: shownVersion.current },
      }),
    [role, latest],
  );
  /** Asks what is shown; of a projector after it said that it is the one, since then. */
  const claim = useCallback(
    (since: number) => {
      const { id } = own.current;
      own.current = { id, since, isAside: false, isNew: true };
      setFollowing('alone');
      if (missed.current) onTake(missed.current);
      missed.current = null;
      if (role === 'projector') post.current?.({ says: 'projects', from: id, role, since });
      post.current?.({ says: 'asks', from: id, role });
    },
    [role, onTake],
  );

  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') {
      setFollowing('missing');
      return;
    }
    const from = makeKey();
    own.current = { id: from, since: Date.now(), isAside: false, isNew: true };
    place.current = { count: 0, from };
    const channel = new BroadcastChannel(channelName);
    post.current = (what) => channel.postMessage(what);
    const hear = (what: RevealMessage) => {
      if (what.role !== role) {
        unanswered.current = 0;
        setFollowing(what.says === 'goes' ? 'lost' : 'followed');
      }
      if (what.says === 'projects' && what.role === role) {
        if (!isLaterClaim(what, { since: own.current.since, from })) return;
        own.current.isAside = true;
        setFollowing('aside');
      } else if (what.says === 'asks') show();
      else if (what.says === 'shows') {
        if (what.role !== role) setTheirs(what.version);
        const [there, here] = [what.version ?? 0, shownVersion.current ?? 0];
        if (there > here) onNewer();
        // Who shows an earlier one hears of it.
        else if (there < here) show();
        if (!isNews(what)) return;
        own.current.isNew = false;
        onTake(what.state);
      }
    };
    const isNews = (what: RevealMessage & { says: 'shows' }) => {
      const there = { count: what.count, from: what.from };
      if (!own.current.isNew && !isLater(there, place.current)) return false;
      place.current = there;
      return true;
    };
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const what = readRevealMessage(data);
      if (!what) return;
      if (!own.current.isAside) hear(what);
      else if (what.says === 'shows' && isNews(what)) missed.current = what.state;
      else if (what.says === 'goes' && what.role === role) claim(own.current.since);
    };
    // Of one that stands aside nobody thinks that it shows anything.
    const goes = () => {
      if (!own.current.isAside) channel.postMessage({ says: 'goes', from, role });
    };
    const comesBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted && !own.current.isAside) claim(Date.now());
    };
    window.addEventListener('pagehide', goes);
    window.addEventListener('pageshow', comesBack);
    claim(own.current.since);
    const ask = () => {
      unanswered.current += 1;
      if (unanswered.current > UNANSWERED)
        setFollowing((now) => (now === 'followed' ? 'lost' : now));
      channel.postMessage({ says: 'asks', from, role } satisfies RevealMessage);
    };
    const asking = role === 'leader' ? setInterval(ask, ASK_MS) : undefined;
    return () => {
      clearInterval(asking);
      window.removeEventListener('pagehide', goes);
      window.removeEventListener('pageshow', comesBack);
      goes();
      channel.close();
      post.current = null;
    };
  }, [channelName, role, onTake, onNewer, show, claim]);

  useEffect(() => {
    if (shownVersion.current === version) return;
    shownVersion.current = version;
    if (!own.current.isAside) show();
  }, [version, show]);

  const tell = useCallback(() => {
    const { id, isAside } = own.current;
    if (isAside) return;
    own.current.isNew = false;
    place.current = { count: place.current.count + 1, from: id };
    show();
  }, [show]);
  const takeOver = useCallback(() => claim(Date.now()), [claim]);
  return { following, theirs, tell, takeOver };
}
