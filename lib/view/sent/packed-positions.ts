import type { ContributionView, EvidenceView, PositionView } from '@/lib/view/view';

/** A quotation as it is sent: `exact` is 0 where the text that is sent with it has the words at their place. */
type PackedQuotation = readonly [
  id: string,
  exact: string | 0,
  contribution: number | null,
  start: number | null,
  end: number | null,
  paragraph: number | null,
  more?: Partial<EvidenceView>,
];

/** A position as it is sent: whose it is and on what by their places, and what few positions say after all the rest. */
type PackedPosition = readonly [
  id: string,
  commentator: number,
  proposition: number,
  stance: PositionView['stance'],
  summary: string,
  quotations: readonly PackedQuotation[],
  more?: Partial<PositionView>,
];

/** Positions in their order, and the ids whose places they name. */
export type PackedPositions = {
  commentators: readonly string[];
  propositions: readonly string[];
  contributions: readonly string[];
  rows: readonly PackedPosition[];
};

/** Texts by contribution, where they are sent too. */
export type Texts = ReadonlyMap<string, string | null>;

const MOSTLY = {
  position: { explicitness: 'explicit', confidence: null, note: '', version: 1 },
  evidence: {
    quotation: 0,
    suggested: false,
    stance: null,
    saidOn: '',
    wordsOf: '',
    reasonId: null,
    telling: false,
    checked: false,
    status: 'anchored',
  },
} as const;

/** What has a place of its own in what is sent. */
const PLACED: Record<keyof typeof MOSTLY, ReadonlySet<string>> = {
  position: new Set(['id', 'commentatorId', 'propositionId', 'stance', 'summary', 'evidence']),
  evidence: new Set(['id', 'exact', 'contributionId', 'start', 'end', 'paragraph']),
};

/** The fields that have no place of their own and are not as they mostly are, if there are any. */
function moreOf<Fields extends object>(
  fields: Fields,
  kind: keyof typeof MOSTLY,
): [] | [Partial<Fields>] {
  const mostly: Partial<Fields> = MOSTLY[kind] as object;
  let more: Partial<Fields> | null = null;
  for (const name in fields) {
    if (PLACED[kind].has(name)) continue;
    const value = fields[name];
    const isUsual =
      Array.isArray(value) && name === 'reasonIds'
        ? value.length === 0
        : name in mostly && value === mostly[name];
    if (!isUsual) more = { ...more, [name]: value } as Partial<Fields>;
  }
  return more === null ? [] : [more];
}

/** Numbers ids by their first use. */
function numbering() {
  const places = new Map<string, number>();
  const placeOf = (id: string) => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
  return { placeOf, ids: () => [...places.keys()] };
}

/**
 * Positions as they are sent: of tens of thousands the names of fields, the ids of what they are on and what they
 * say alike were nearly all.
 *
 * @param texts those that are sent as well: words that stand there are not sent twice
 */
export function packed(positions: readonly PositionView[], texts: Texts): PackedPositions {
  const commentators = numbering();
  const propositions = numbering();
  const contributions = numbering();
  const packQuotation = (piece: EvidenceView): PackedQuotation => {
    const { id, exact, contributionId, start, end, paragraph } = piece;
    const isThere =
      start !== null &&
      end !== null &&
      contributionId !== null &&
      texts.get(contributionId)?.slice(start, end) === exact;
    const place = contributionId === null ? null : contributions.placeOf(contributionId);
    const more = moreOf(piece, 'evidence');
    return [id, isThere ? 0 : exact, place, start, end, paragraph, ...more];
  };
  const rows = positions.map(
    (position): PackedPosition => [
      position.id,
      commentators.placeOf(position.commentatorId),
      propositions.placeOf(position.propositionId),
      position.stance,
      position.summary,
      position.evidence.map(packQuotation),
      ...moreOf(position, 'position'),
    ],
  );
  return {
    commentators: commentators.ids(),
    propositions: propositions.ids(),
    contributions: contributions.ids(),
    rows,
  };
}

/** The positions that were packed; `texts` those that came with them. */
export function unpacked(
  { commentators, propositions, contributions, rows }: PackedPositions,
  texts: Texts,
): PositionView[] {
  const quotation = (sent: PackedQuotation): EvidenceView => {
    const [id, exact, place, start, end, paragraph, more] = sent;
    const contributionId = place === null ? null : (contributions[place] ?? null);
    const words =
      exact === 0 ? (texts.get(contributionId ?? '') ?? '').slice(start ?? 0, end ?? 0) : exact;
    return { ...MOSTLY.evidence, id, exact: words, contributionId, start, end, paragraph, ...more };
  };
  return rows.map(
    ([id, commentator, proposition, stance, summary, quotations, more]): PositionView => ({
      ...MOSTLY.position,
      id,
      commentatorId: commentators[commentator] ?? '',
      propositionId: propositions[proposition] ?? '',
      stance,
      summary,
      reasonIds: [],
      evidence: quotations.map(quotation),
      ...more,
    }),
  );
}

/** The texts of contributions that are sent with positions; none where the text is not. */
export const textsOf = (contributions: readonly ContributionView[] | null): Texts =>
  new Map(contributions?.map(({ id, text }) => [id, text]));
