import type { EvidenceView, PositionView } from '@/lib/view/view';

/** A position without what most positions and quotations say alike. */
export type PackedPosition = Partial<Omit<PositionView, 'evidence'>> & {
  evidence: Partial<EvidenceView>[];
};

/** Positions that are sent together, under a name that is another one as soon as any of them is; null: known already. */
export type SentPositions = { name: string; positions: PackedPosition[] | null };

/** Positions with the name under which they came. */
export type KnownPositions = { name: string; positions: PositionView[] };

const MOSTLY = {
  position: { explicitness: 'explicit', confidence: null, note: '', version: 1, reasonIds: [] },
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

/** What is left of some fields without those that are as they mostly are. */
function without<Fields extends object>(fields: Fields, mostly: object): Partial<Fields> {
  const usual = new Map<string, unknown>(Object.entries(mostly));
  const isUsual = ([name, value]: [string, unknown]) =>
    usual.has(name) &&
    (Array.isArray(value) ? value.length === 0 : Object.is(usual.get(name), value));
  return Object.fromEntries(
    Object.entries(fields).filter((field) => !isUsual(field)),
  ) as Partial<Fields>;
}

/** A position as it is sent: of tens of thousands what they say alike was more than half. */
export function packed({ evidence, ...position }: PositionView): PackedPosition {
  return {
    ...without(position, MOSTLY.position),
    evidence: evidence.map((piece) => without(piece, MOSTLY.evidence)),
  };
}

/** The position that was packed. */
function unpacked({ evidence, ...position }: PackedPosition): PositionView {
  return {
    ...MOSTLY.position,
    reasonIds: [],
    ...position,
    evidence: evidence.map((piece) => ({ ...MOSTLY.evidence, ...piece })),
  } as PositionView;
}

/** So many names at most are in an address. */
const MOST_GROUPS = 150;

/**
 * Positions in groups of some people each, in their order. Groups of two answers hold the same people where nobody
 * came or went between: after a save all but one are as they were.
 */
export function groupsOf(positions: readonly PositionView[]): PositionView[][] {
  const people: PositionView[][] = [];
  for (const position of positions) {
    const last = people.at(-1);
    if (last?.[0]?.commentatorId === position.commentatorId) last.push(position);
    else people.push([position]);
  }
  const each = Math.max(1, Math.ceil(people.length / MOST_GROUPS));
  return Array.from({ length: Math.ceil(people.length / each) }, (_, at) =>
    people.slice(at * each, (at + 1) * each).flat(),
  );
}

/** The names of groups as one word of an address, and back. */
export const namesWord = (sent: readonly KnownPositions[]): string =>
  sent.map(({ name }) => name).join('.');
export const namesIn = (word: string | null): ReadonlySet<string> =>
  new Set((word ?? '').split('.').filter(Boolean));

/**
 * The groups with their positions: those that were sent, and of the others those of an earlier answer, the very
 * objects. Null where one is missing that was said to be known.
 */
export function positionsOf(
  sent: readonly SentPositions[],
  before: readonly KnownPositions[],
): KnownPositions[] | null {
  const known = new Map(before.map(({ name, positions }) => [name, positions]));
  const found = sent.flatMap(({ name, positions }) => {
    const own = positions?.map(unpacked) ?? known.get(name);
    return own ? [{ name, positions: own }] : [];
  });
  return found.length === sent.length ? found : null;
}
