import { type Clue, placeContributions } from '@/lib/text/anchor/place-contributions';
import { reanchorAll } from '@/lib/text/anchor/reanchor';
import { paragraphAt, splitParagraphs } from '@/lib/text/paragraphs';

/** A quotation of a contribution, with what is known of its place. */
export type PlannedEvidence = {
  id: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number | null;
  paragraph: number | null;
};

/** A contribution that a new text may hold. */
export type PlannedContribution = {
  id: string;
  /** What stands before the first contribution has a slot of its own. */
  kind: string;
  name: string;
  text: string | null;
  evidence: PlannedEvidence[];
};

/** Where a quotation stands in the new text. */
export type AnchoredEvidence = {
  id: string;
  was: string;
  outcome: 'kept' | 'moved' | 'lost';
  exact: string;
  prefix: string;
  suffix: string;
  start: number | null;
  end: number | null;
  paragraph: number | null;
  score: number | null;
};

/** The stretch of a new text that one contribution gets; `id` null is the introduction. */
export type TextPart = { id: string | null; text: string };

/** How many words of a stored paragraph are looked up in a new text. */
const CLUE_WORDS = 10;

/** The proposal where each contribution begins: paragraph indices, null where nothing tells. */
export function proposeStarts(
  paragraphs: readonly string[],
  contributions: readonly PlannedContribution[],
): (number | null)[] {
  return placeContributions(
    paragraphs,
    contributions.map(({ text, evidence }) => ({
      clues: [...cluesOfText(text), ...evidence.flatMap(clueOfEvidence)],
    })),
  );
}

function cluesOfText(text: string | null): Clue[] {
  return splitParagraphs(text ?? '').map((paragraph, index) => ({
    exact: paragraph.text.split(/\s+/).slice(0, CLUE_WORDS).join(' '),
    paragraph: index + 1,
  }));
}

function clueOfEvidence({ exact, paragraph }: PlannedEvidence): Clue[] {
  return paragraph === null ? [] : [{ exact, paragraph }];
}

/**
 * The stretches that contributions get when they begin at these paragraphs: each up to where the
 * next begins. What stands before the first is introduction; a contribution without a start gets
 * nothing.
 */
export function partText(
  text: string,
  contributions: readonly { id: string }[],
  starts: readonly (number | null)[],
): TextPart[] {
  const paragraphs = splitParagraphs(text);
  const begun = contributions
    .flatMap(({ id }, place) => {
      const start = starts[place];
      return start === null || start === undefined || start >= paragraphs.length
        ? []
        : [{ id: id as string | null, start }];
    })
    .sort((a, b) => a.start - b.start);
  const first = begun[0];
  if (first === undefined) return [];
  const all = first.start > 0 ? [{ id: null, start: 0 }, ...begun] : begun;
  return all.map(({ id, start }, place) => {
    const last = (all[place + 1]?.start ?? paragraphs.length) - 1;
    return { id, text: text.slice(paragraphs[start]?.start ?? 0, paragraphs[last]?.end ?? 0) };
  });
}

/**
 * Finds the quotations of a contribution in its new text. One that was only referred to is looked
 * for from the paragraph named; found in another one, it counts as moved. Lost ones keep their
 * words. Nothing is dropped.
 */
export function anchorEvidence(
  text: string,
  evidence: readonly PlannedEvidence[],
): AnchoredEvidence[] {
  const paragraphs = splitParagraphs(text);
  const placed = evidence.flatMap((one) =>
    one.start === null ? [] : [{ ...one, start: one.start }],
  );
  const found = new Map(reanchorAll(text, placed).map((one) => [one.id, one]));
  for (const one of evidence) {
    if (one.start !== null) continue;
    const start = one.paragraph === null ? undefined : paragraphs[one.paragraph - 1]?.start;
    const { id, exact, prefix, suffix } = one;
    const [place] = reanchorAll(text, [
      start === undefined ? { id, exact, prefix, suffix } : { id, exact, prefix, suffix, start },
    ]);
    if (place) found.set(id, place);
  }
  return evidence.map((one) => {
    const place = found.get(one.id);
    if (!place || place.outcome === 'lost') {
      const { id, exact, prefix, suffix, paragraph } = one;
      return {
        id,
        was: exact,
        outcome: 'lost',
        exact,
        prefix,
        suffix,
        paragraph,
        start: null,
        end: null,
        score: null,
      };
    }
    const paragraph = paragraphAt(text, place.start)?.number ?? null;
    const elsewhere = one.start === null && one.paragraph !== null && paragraph !== one.paragraph;
    return {
      id: one.id,
      was: one.exact,
      outcome: elsewhere ? 'moved' : place.outcome,
      exact: place.exact,
      prefix: place.prefix,
      suffix: place.suffix,
      start: place.start,
      end: place.end,
      paragraph,
      score: place.score,
    };
  });
}
