import { contentTerms } from '@/lib/text/similar/content-terms';

/** A position as far as these checks look at it. Evidence offsets are UTF-16 code units of one text. */
export type CodedPosition = {
  id: string;
  commentatorId: string;
  propositionId: string;
  stance: number;
  summary: string;
  evidence: readonly { exact: string; start: number | null; end: number | null }[];
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
 * quoted for two commentators. Questions, never verdicts. Cost: evidence squared per proposition.
 */
export function findInconsistencies(positions: readonly CodedPosition[]): ConsistencyIssue[] {
  return [
    ...findOppositeStances(positions),
    ...findSharedQuotations(positions),
    ...positions.flatMap(checkEvidence),
  ];
}

type Quoted = { position: CodedPosition; exact: string; start: number | null; end: number | null };

function quotedBy(positions: readonly CodedPosition[]): Map<string, Quoted[]> {
  const byProposition = new Map<string, Quoted[]>();
  for (const position of positions)
    for (const evidence of position.evidence) {
      const list = byProposition.get(position.propositionId) ?? [];
      list.push({ position, ...evidence });
      byProposition.set(position.propositionId, list);
    }
  return byProposition;
}

function findOppositeStances(positions: readonly CodedPosition[]): ConsistencyIssue[] {
  const issues = new Map<string, ConsistencyIssue>();
  for (const quoted of quotedBy(positions).values())
    for (const [index, a] of quoted.entries())
      for (const b of quoted.slice(index + 1)) {
        if (a.position === b.position || a.position.stance * b.position.stance >= 0) continue;
        if (!sharesWords(a, b)) continue;
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
  const all = positions.flatMap((position) =>
    position.evidence.map((evidence) => ({ position, ...evidence })),
  );
  const placed = all
    .filter(({ start, end }) => start !== null && end !== null)
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  for (const [index, a] of placed.entries())
    for (const b of placed.slice(index + 1)) {
      if ((b.start ?? 0) >= (a.end ?? 0)) break;
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

function sharesWords(a: Quoted, b: Quoted): boolean {
  if (a.start !== null && a.end !== null && b.start !== null && b.end !== null)
    return a.start < b.end && b.start < a.end;
  return a.exact.trim() === b.exact.trim();
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
