import { contentTerms } from '@/lib/text/similar/content-terms';

/** A position as far as these checks look at it. Evidence offsets are UTF-16 code units of one text. */
export type CodedPosition = {
  id: string;
  commentatorId: string;
  propositionId: string;
  stance: number;
  summary: string;
  evidence: readonly {
    exact: string;
    start: number | null;
    end: number | null;
    /** Named as somebody else's words: what these say the commentator need not say. */
    isOthers?: boolean;
  }[];
};

export type ConsistencyIssue = {
  kind: 'opposite-stances' | 'no-evidence' | 'summary-elsewhere' | 'quoted-of-another';
  positionIds: string[];
  /** The words concerned; '' where there are none. */
  words: string;
  message: string;
};

/** Fewer shared words than this between a summary and its quotations are worth a look. */
const MIN_SHARED = 1;
const MIN_SUMMARY_TERMS = 4;

/**
 * What a coder may want to look at again: the same words taken for and against one proposition, a
 * position without any evidence, a summary that shares no word with its quotations, and one passage
 * quoted for two commentators. Questions, never verdicts. Cost: quotations, and pairs of them
 * that overlap or are alike.
 */
export function findInconsistencies(positions: readonly CodedPosition[]): ConsistencyIssue[] {
  return [
    ...findOppositeStances(positions),
    ...findSharedQuotations(positions),
    ...positions.flatMap(checkEvidence),
  ];
}

type Quoted = {
  position: CodedPosition;
  exact: string;
  start: number | null;
  end: number | null;
  /** Its place among all quotations, in the order given. */
  order: number;
};

type Placed = Quoted & { start: number; end: number };

function listQuoted(positions: readonly CodedPosition[]): Quoted[] {
  let order = 0;
  return positions.flatMap((position) =>
    position.evidence.flatMap(({ isOthers = false, ...evidence }) => {
      order += 1;
      return isOthers ? [] : { ...evidence, position, order };
    }),
  );
}

const isPlaced = (quoted: Quoted): quoted is Placed => quoted.start !== null && quoted.end !== null;

function groupBy<Key>(quoted: readonly Quoted[], keyOf: (one: Quoted) => Key): Quoted[][] {
  const groups = new Map<Key, Quoted[]>();
  for (const one of quoted) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** Pairs of quotations that have a place and overlap, each by where it begins. */
function* overlappingPairs(quoted: readonly Quoted[]): Generator<[Placed, Placed]> {
  const placed = quoted.filter(isPlaced).sort((a, b) => a.start - b.start);
  for (let index = 0; index < placed.length; index += 1) {
    const a = placed[index] as Placed;
    for (let next = index + 1; next < placed.length; next += 1) {
      const b = placed[next] as Placed;
      if (b.start >= a.end) break;
      if (a.start < b.end) yield [a, b];
    }
  }
}

/** Pairs of quotations with the same words, at least one of which has no place. */
function* likePairs(quoted: readonly Quoted[]): Generator<[Quoted, Quoted]> {
  for (const group of groupBy(quoted, ({ exact }) => exact.trim())) {
    const unplaced = group.filter((one) => !isPlaced(one));
    for (const [index, a] of unplaced.entries()) {
      for (const b of group) if (isPlaced(b)) yield [a, b];
      for (let next = index + 1; next < unplaced.length; next += 1)
        yield [a, unplaced[next] as Quoted];
    }
  }
}

function findOppositeStances(positions: readonly CodedPosition[]): ConsistencyIssue[] {
  const found: [Quoted, Quoted][] = [];
  for (const quoted of groupBy(listQuoted(positions), ({ position }) => position.propositionId))
    for (const pairs of [overlappingPairs(quoted), likePairs(quoted)])
      for (const [a, b] of pairs)
        if (a.position !== b.position && a.position.stance * b.position.stance < 0)
          found.push(a.order < b.order ? [a, b] : [b, a]);
  found.sort(([a, b], [c, d]) => a.order - c.order || b.order - d.order);
  const issues = new Map<string, ConsistencyIssue>();
  for (const [a, b] of found) {
    const positionIds = [a.position.id, b.position.id];
    issues.set(positionIds.join(' '), {
      kind: 'opposite-stances',
      positionIds,
      words: a.exact.length <= b.exact.length ? a.exact : b.exact,
      message: 'The same words are taken for and against one proposition.',
    });
  }
  return [...issues.values()];
}

function findSharedQuotations(positions: readonly CodedPosition[]): ConsistencyIssue[] {
  const issues = new Map<string, ConsistencyIssue>();
  for (const [a, b] of overlappingPairs(listQuoted(positions))) {
    if (a.position.commentatorId === b.position.commentatorId) continue;
    const positionIds = [a.position.id, b.position.id];
    issues.set(positionIds.join(' '), {
      kind: 'quoted-of-another',
      positionIds,
      words: b.exact,
      message: 'One passage is quoted for two commentators; only one of them can have said it.',
    });
  }
  return [...issues.values()];
}

function checkEvidence(position: CodedPosition): ConsistencyIssue[] {
  const quotations = position.evidence.filter(({ exact }) => exact.trim() !== '');
  if (quotations.length === 0)
    return [
      {
        kind: 'no-evidence',
        positionIds: [position.id],
        words: '',
        message: 'No quotation shows this position.',
      },
    ];
  const summary = new Set(contentTerms(position.summary));
  if (summary.size < MIN_SUMMARY_TERMS) return [];
  const quoted = quotations.flatMap(({ exact }) => contentTerms(exact));
  if (quoted.filter((term) => summary.has(term)).length >= MIN_SHARED) return [];
  return [
    {
      kind: 'summary-elsewhere',
      positionIds: [position.id],
      words: position.summary,
      message: 'The summary shares no word with the quotations; does it say what they say?',
    },
  ];
}
