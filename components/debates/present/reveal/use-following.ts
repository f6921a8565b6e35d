'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { makeKey } from '@/components/loading/make-key';
import {
  isLater,
  type RevealMessage,
  type RevealPlace,
  type RevealRole,
  readRevealMessage,
} from '@/lib/view/reveal/reveal-message';
import type { RevealState } from '@/lib/view/reveal/reveal-state';

/**
 * Whether other windows follow: 'alone' where none was heard of, 'followed' where one of the other kind was,
 * 'aside' where a later projector took over, 'missing' where this browser has no channel between windows.
 */
export type Following = 'alone' | 'followed' | 'aside' | 'missing';

/** Has the windows of this browser that show the same slides follow each other. */
export function useFollowing(
  channelName: string,
  role: RevealRole,
  latest: { readonly current: RevealState },
  onTake: (state: RevealState) => void,
): {
  following: Following;
  /** Tells the others what is shown now. */
  tell: () => void;
  /** Of a projector that stands aside: shows again what the others show, and the other one stands aside. */
  takeOver: () => void;
} {
  const [following, setFollowing] = useState<Following>('alone');
  const post = useRef<((what: RevealMessage) => void) | null>(null);
  const place = useRef<RevealPlace>({ count: 0, from: '' });
  const own = useRef({ id: '', isAside: false, isNew: true });

  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') {
      setFollowing('missing');
      return;
    }
    const from = makeKey();
    own.current = { id: from, isAside: false, isNew: true };
    place.current = { count: 0, from };
    const channel = new BroadcastChannel(channelName);
    post.current = (what) => channel.postMessage(what);
    const shows = () => {
      const { count } = place.current;
      channel.postMessage({ says: 'shows', from, role, count, state: latest.current });
    };
    const hear = (what: RevealMessage) => {
      if (what.role !== role) setFollowing(what.says === 'goes' ? 'alone' : 'followed');
      if (what.says === 'projects' && role === 'projector') {
        own.current.isAside = true;
        setFollowing('aside');
      } else if (what.says === 'asks') shows();
      else if (what.says === 'shows') {
        const there = { count: what.count, from: what.from };
        if (!own.current.isNew && !isLater(there, place.current)) return;
        own.current.isNew = false;
        place.current = there;
        onTake(what.state);
      }
    };
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const what = readRevealMessage(data);
      if (what && !own.current.isAside) hear(what);
    };
    // Of one that stands aside nobody thinks that it shows anything.
    const goes = () => {
      if (!own.current.isAside) channel.postMessage({ says: 'goes', from, role });
    };
    window.addEventListener('pagehide', goes);
    if (role === 'projector') channel.postMessage({ says: 'projects', from, role });
    channel.postMessage({ says: 'asks', from, role });
    return () => {
      window.removeEventListener('pagehide', goes);
      goes();
      channel.close();
      post.current = null;
    };
  }, [channelName, role, latest, onTake]);

  const tell = useCallback(() => {
    const { id, isAside } = own.current;
    if (isAside) return;
    own.current.isNew = false;
    place.current = { count: place.current.count + 1, from: id };
    const { count } = place.current;
    post.current?.({ says: 'shows', from: id, role, count, state: latest.current });
  }, [role, latest]);
  const takeOver = useCallback(() => {
    const { id } = own.current;
    own.current = { id, isAside: false, isNew: true };
    setFollowing('alone');
    post.current?.({ says: 'projects', from: id, role });
    post.current?.({ says: 'asks', from: id, role });
  }, [role]);
  return { following, tell, takeOver };
}
