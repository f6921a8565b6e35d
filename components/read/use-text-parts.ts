'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { useFetched } from '@/components/loading/use-fetched';
import { partHref } from '@/lib/read/part-address';
import type { SentPart, SentText } from '@/lib/read/text-data';
import type { TextPart } from '@/lib/read/text-parts';
import { textsOf, unpacked } from '@/lib/view/sent/packed-positions';
import type { ContributionView, DebateView } from '@/lib/view/view';

/** Parts that are asked for together, where all are wanted. */
const AT_ONCE = 12;

/** A part as it is shown. */
type Part = Omit<SentPart, 'positions'> & Pick<DebateView, 'positions'>;

type Loaded = { of: SentText; part: Part };

/**
 * The text as far as it is there. Parts are fetched when they are wanted, and after the page was sent anew
 * (somebody changed the text) those that were there are fetched again and meanwhile stay as they were.
 */
export function useTextParts(debate: DebateView['debate'], sent: SentText) {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, Loaded>>(new Map());
  const [wanted, setWanted] = useState<ReadonlySet<string> | 'all'>(new Set());
  const [{ known, times }, setTimes] = useState({ known: sent, times: 0 });
  if (known !== sent) setTimes({ known: sent, times: times + 1 });

  const missing = (part: TextPart) => {
    const there = loaded.get(nameOf(part));
    if (there) return there.of !== sent;
    return wanted === 'all' || wanted.has(nameOf(part));
  };
  const at = sent.rest.findIndex(missing);
  const next = at < 0 ? [] : stretchFrom(sent.rest, at, missing);
  const [first] = next;
  const last = next.at(-1);
  const stretch = first && last && first.ids.length > 0 ? { from: first.from, to: last.to } : null;
  const reading = debate.otherReading?.id ?? null;
  const { answer, retry } = useFetched<SentPart>(
    first ? partHref(debate.slug, reading, stretch, times) : null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for is made of these
  useEffect(() => {
    if (!first || typeof answer === 'string') return;
    const opened = open(answer);
    setLoaded((before) => {
      const now = new Map(before);
      for (const part of next) now.set(nameOf(part), { of: sent, part: only(part, opened) });
      return now;
    });
  }, [answer]);

  const want = useCallback((name: string) => {
    setWanted((before) =>
      before === 'all' || before.has(name) ? before : new Set(before).add(name),
    );
  }, []);
  const wantAll = useCallback(() => setWanted('all'), []);
  const there = useMemo(
    () => joined([open(sent.first), ...[...loaded.values()].map(({ part }) => part)]),
    [sent, loaded],
  );
  const waiting = sent.rest.filter((part) => !loaded.has(nameOf(part)));
  return { ...there, waiting, want, wantAll, failed: answer === 'failed', retry };
}

/** What a part is called: by the contributions of it. */
export const nameOf = ({ ids }: TextPart): string => ids.join(' ');

function stretchFrom(
  parts: readonly TextPart[],
  at: number,
  missing: (part: TextPart) => boolean,
): readonly TextPart[] {
  const [first] = parts.slice(at);
  if (!first || first.ids.length === 0) return first ? [first] : [];
  const rest = parts.slice(at, at + AT_ONCE);
  const end = rest.findIndex((part) => part.ids.length === 0 || !missing(part));
  return end < 0 ? rest : rest.slice(0, end);
}

const open = (sent: SentPart): Part => ({
  ...sent,
  positions: unpacked(sent.positions, textsOf(sent.contributions)),
});

/** Of an answer what belongs to one part. */
function only({ ids }: TextPart, answer: Part): Part {
  const own = new Set<string | null>(ids.length === 0 ? [null] : ids);
  const positions = answer.positions.filter(({ evidence }) =>
    evidence.some(({ contributionId }) => own.has(contributionId)),
  );
  const given = new Set(positions.flatMap(({ reasonIds }) => reasonIds));
  const shown = new Set(positions.map(({ propositionId }) => propositionId));
  return {
    contributions: answer.contributions.filter(({ id }) => own.has(id)),
    propositions: answer.propositions.filter(({ id }) => shown.has(id)),
    positions,
    reasons: answer.reasons.filter(({ id }) => given.has(id)),
  };
}

function joined(parts: readonly Part[]) {
  const unique = <Row extends { id: string }>(rows: readonly Row[]) => [
    ...new Map(rows.map((row) => [row.id, row])).values(),
  ];
  return {
    texts: new Map(
      parts.flatMap(({ contributions }) =>
        contributions.map((one): [string, ContributionView] => [one.id, one]),
      ),
    ),
    propositions: unique(parts.flatMap(({ propositions }) => propositions)),
    positions: unique(parts.flatMap(({ positions }) => positions)),
    reasons: unique(parts.flatMap(({ reasons }) => reasons)),
  };
}
