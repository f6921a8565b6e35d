import { type LiveStream, openStream } from '@/components/live/live-stream';
import { UNANSWERED } from '@/components/loading/keep-trying';
import { makeKey } from '@/components/loading/make-key';
import {
  allTopics,
  beginSharing,
  FIRST_MS,
  hear,
  holds,
  LOOK_MS,
  look,
  readTabMessage,
  type Sharing,
  type TabMessage,
} from '@/lib/live/sharing';
import { type LiveSnapshot, readSnapshot } from '@/lib/live/snapshot';
import type { Topic } from '@/lib/live/topic';

const CHANNEL = 'counterpoint-live';
const WHO = 'counterpoint-live-browser';

/** Hears null where it is not known any more. */
type Hearer = (snapshot: LiveSnapshot | null) => void;

const hearers = new Map<Topic, Set<Hearer>>();
/** What was heard last. */
const known = new Map<Topic, LiveSnapshot>();

let tab: { topicsChanged: () => void; leave: () => void } | null = null;

/**
 * Hears what a topic is at, at once where it is known, and after each change.
 *
 * @returns how to stop
 */
export function hearTopic(topic: Topic, hearer: Hearer): () => void {
  const own = hearers.get(topic) ?? new Set();
  hearers.set(topic, own.add(hearer));
  const last = known.get(topic);
  if (last) hearer(last);
  if (tab === null) tab = joinTabs();
  else tab.topicsChanged();
  return () => {
    own.delete(hearer);
    if (own.size === 0) {
      hearers.delete(topic);
      known.delete(topic);
    }
    if (hearers.size > 0) return tab?.topicsChanged();
    tab?.leave();
    tab = null;
  };
}

function take(snapshot: LiveSnapshot): void {
  if (!hearers.has(snapshot.topic)) return;
  known.set(snapshot.topic, snapshot);
  for (const hearer of hearers.get(snapshot.topic) ?? []) hearer(snapshot);
}

/** Nothing is known any more; the page looks whether the server answers, and says so where it does not. */
function forget(): void {
  known.clear();
  for (const own of hearers.values()) for (const hearer of own) hearer(null);
  window.dispatchEvent(new Event(UNANSWERED));
}

/** The key by which the tabs of this browser count as one. */
function keyOfBrowser(): string {
  try {
    const kept = localStorage.getItem(WHO);
    if (kept && /^[0-9a-f]{32}$/.test(kept)) return kept;
    const key = makeKey();
    localStorage.setItem(WHO, key);
    return key;
  } catch {
    return makeKey();
  }
}

function joinTabs() {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  const who = keyOfBrowser();
  const isSeen = () => document.visibilityState === 'visible';
  const topics = () => [...hearers.keys()];
  const begin = () => beginSharing(makeKey(), topics(), channel === null || isSeen(), Date.now());
  let sharing: Sharing = begin();
  let stream: { of: string; stream: LiveStream } | null = null;
  /** All that the stream told last, for tabs that come later. */
  const told = new Map<Topic, LiveSnapshot>();

  function go(next: { sharing: Sharing; says: readonly TabMessage[] }) {
    sharing = next.sharing;
    for (const message of next.says) channel?.postMessage(message);
    listenAsHolder();
  }

  /** Has the stream open where this tab holds it, and for all that the tabs listen to. */
  function listenAsHolder() {
    const all = holds(sharing) ? allTopics(sharing) : [];
    const of = all.join(',');
    if (stream?.of === of) return;
    stream?.stream.close();
    stream = null;
    for (const topic of told.keys()) if (!all.includes(topic)) told.delete(topic);
    if (all.length === 0) return;
    const opened = openStream(all, who, tell, lose);
    stream = { of, stream: opened };
  }

  function tell(snapshot: LiveSnapshot) {
    told.set(snapshot.topic, snapshot);
    channel?.postMessage(snapshot);
    take(snapshot);
  }

  function lose() {
    told.clear();
    channel?.postMessage({ says: 'lost', from: sharing.me } satisfies TabMessage);
    forget();
  }

  function hearChannel({ data }: MessageEvent<unknown>) {
    const message = readTabMessage(data);
    if (message) {
      if (message.says === 'lost' && !holds(sharing)) forget();
      go(hear(sharing, message, Date.now()));
      // Who comes later is told what is known.
      if (message.says === 'wants' && holds(sharing))
        for (const topic of message.topics) {
          const last = told.get(topic);
          if (last) channel?.postMessage(last);
        }
      return;
    }
    const snapshot = readSnapshot(data);
    if (snapshot && !holds(sharing)) take(snapshot);
  }

  function lookAgain(isBack: boolean) {
    sharing = { ...sharing, isSeen: channel === null || isSeen(), topics: topics() };
    go(look(sharing, Date.now()));
    stream?.stream.check(isBack);
  }

  const tick = () => lookAgain(false);
  const comeBack = () => {
    if (isSeen()) lookAgain(true);
  };
  const goes = () => {
    channel?.postMessage({ says: 'goes', from: sharing.me } satisfies TabMessage);
    sharing = { ...sharing, holder: null };
    listenAsHolder();
  };
  /** A page that comes back from the browser's memory begins anew. */
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    sharing = begin();
    tick();
  };
  if (channel) channel.onmessage = hearChannel;
  const timer = setInterval(tick, LOOK_MS);
  const first = setTimeout(tick, channel === null ? 0 : FIRST_MS + 50);
  document.addEventListener('visibilitychange', comeBack);
  window.addEventListener('online', comeBack);
  window.addEventListener('pagehide', goes);
  window.addEventListener('pageshow', shown);
  tick();
  return {
    topicsChanged: tick,
    leave() {
      clearInterval(timer);
      clearTimeout(first);
      document.removeEventListener('visibilitychange', comeBack);
      window.removeEventListener('online', comeBack);
      window.removeEventListener('pagehide', goes);
      window.removeEventListener('pageshow', shown);
      goes();
      channel?.close();
    },
  };
}
