import type { Stretch, Texts } from '@/lib/contributions/standing-stretches';
import type { QuotationState } from '@/lib/contributions/text-patch';
import { anchorEvidence } from '@/lib/contributions/text-plan';
import { describeAnchor } from '@/lib/text/anchor/anchor';
import { type Paragraph, paragraphIndexAt, splitParagraphs } from '@/lib/text/paragraphs';

/** A quotation with its state, before a text changes. */
export type Followed = QuotationState & { id: string; positionId: string };

/** Where a stretch of a contribution stands afterwards; null where it does not stand as a whole. */
export function placeAfter(
  stretches: readonly Stretch[],
  { contributionId, start, end }: { contributionId: string; start: number; end: number },
): { contributionId: string; start: number } | null {
  const stretch = stretches.find(
    ({ of, from, to }) => of === contributionId && from <= start && end <= to,
  );
  return stretch
    ? { contributionId: stretch.into, start: stretch.at + start - stretch.from }
    : null;
}

/**
 * How each quotation stands after a text changed, in the order in which they came:
 *
 * - As it is wanted (`wanted`), where its words are at the place wanted.
 * - Else where the stretch that holds it stands now, or between the two that hold its ends.
 * - Else it is looked for in its contribution, or in the others where that one is gone; what is not
 *   found is lost and keeps its words.
 * - Where no text is stored any more it is only referred to.
 *
 * What somebody looked at (`checked`) is to be looked at again where words or status change. Nothing is
 * dropped. O(quotations × text) for those that are looked for.
 */
export function followQuotations(
  quotations: readonly Followed[],
  texts: Texts,
  stretches: readonly Stretch[],
  wanted: (one: Followed) => QuotationState | null = () => null,
): Followed[] {
  const paragraphs = new Map<string, Paragraph[]>();
  const describe = (one: Followed, contributionId: string, start: number): Followed => {
    const text = texts.get(contributionId) ?? '';
    const split = paragraphs.get(contributionId) ?? splitParagraphs(text);
    paragraphs.set(contributionId, split);
    const index = paragraphIndexAt(split, start);
    const end = start + one.exact.length;
    const { prefix, suffix } = describeAnchor(text, start, end);
    const paragraph = index === null ? null : index + 1;
    return { ...one, contributionId, start, end, prefix, suffix, paragraph };
  };
  const holds = (contributionId: string, start: number, exact: string) =>
    texts.get(contributionId)?.startsWith(exact, start) ?? false;

  const found = new Map<string, Followed>();
  const sought = new Map<string, { one: Followed; aim: Followed }[]>();
  for (const one of quotations) {
    const want = wanted(one);
    const aim = { ...one, ...want };
    const place = [want && placeOf(want), standsAt(one, stretches)].find(
      (known) => known && holds(known.contributionId, known.start, aim.exact),
    );
    if (place) {
      found.set(one.id, describe(aim, place.contributionId, place.start));
      continue;
    }
    const around = want ? null : wordsBetween(one, stretches, texts);
    const { contributionId } = aim;
    if (around) {
      const { contributionId: into, start, exact, score } = around;
      const isSame = exact === one.exact;
      const now = isSame ? one : { ...one, exact, status: 'moved' as const, score };
      found.set(one.id, describe(now, into, start));
    } else if (contributionId === null) {
      found.set(one.id, aim);
    } else if (texts.has(contributionId)) {
      sought.set(contributionId, [...(sought.get(contributionId) ?? []), { one, aim }]);
    } else {
      const other = [...texts].find(([, text]) => text?.includes(aim.exact));
      found.set(
        one.id,
        other
          ? describe({ ...aim, status: 'moved' }, other[0], other[1]?.indexOf(aim.exact) ?? 0)
          : { ...aim, contributionId: null, start: null, end: null, status: 'lost', score: null },
      );
    }
  }
  for (const [contributionId, some] of sought) {
    const text = texts.get(contributionId) ?? null;
    const anchored =
      text === null
        ? null
        : anchorEvidence(
            text,
            some.map(({ aim }) => aim),
          );
    for (const [index, { one, aim }] of some.entries()) {
      const place = anchored?.[index];
      const now = place ? placed(aim, place) : referredTo(aim);
      // Words that stood there before are others, though they are the same.
      const isOther = now.status === 'anchored' && one.start !== null && stoodThere(now, stretches);
      found.set(one.id, isOther ? { ...now, status: 'moved' } : now);
    }
  }
  return quotations.map((one) => {
    const now = found.get(one.id) ?? one;
    const isAsItWas = now.exact === one.exact && now.status === one.status;
    const toCheck = now.status === 'moved' || now.status === 'lost';
    return { ...now, checked: now.checked && (isAsItWas || !toCheck) };
  });
}

function placeOf({ contributionId, start }: QuotationState) {
  return contributionId === null || start === null ? null : { contributionId, start };
}

function stoodThere({ contributionId, start, end }: Followed, stretches: readonly Stretch[]) {
  if (start === null || end === null) return false;
  return stretches.some(
    ({ from, to, into, at }) => into === contributionId && at <= start && end <= at + to - from,
  );
}

function standsAt({ contributionId, start, end }: Followed, stretches: readonly Stretch[]) {
  if (contributionId === null || start === null || end === null) return null;
  return placeAfter(stretches, { contributionId, start, end });
}

/** How much of a quotation has to stand, and by how much it may grow, so that what is between is its words. */
const STANDS_AT_LEAST = 0.5;
const GROWS_AT_MOST = 1.5;

/**
 * The words that stand now between the two ends of a quotation, where both ends stand and only something
 * within was changed; null else. They are what was corrected, whole: a search would find the best part.
 */
function wordsBetween(
  { contributionId, start, end, exact }: Followed,
  stretches: readonly Stretch[],
  texts: Texts,
): { contributionId: string; start: number; exact: string; score: number } | null {
  if (contributionId === null || start === null || end === null) return null;
  const own = stretches.filter(({ of }) => of === contributionId);
  const first = own.find(({ from, to }) => from <= start && start < to);
  const last = own.find(({ from, to }) => from < end && end <= to);
  if (!first || !last || first.into !== last.into) return null;
  const [from, to] = [first.at + start - first.from, last.at + end - last.from];
  const standing = first.to - start + end - last.from;
  const words = (texts.get(first.into) ?? '').slice(from, to);
  const isTheirs =
    words === exact ||
    (standing >= exact.length * STANDS_AT_LEAST &&
      to - from >= standing &&
      to - from <= exact.length * GROWS_AT_MOST &&
      words.length === to - from);
  if (!isTheirs) return null;
  const score = standing / Math.max(exact.length, words.length);
  return { contributionId: first.into, start: from, exact: words, score };
}

function placed(
  aim: Followed,
  { outcome, was: _, ...place }: ReturnType<typeof anchorEvidence>[number],
): Followed {
  if (outcome !== 'kept') return { ...aim, ...place, status: outcome };
  // What nobody has looked at yet is not settled by a change elsewhere.
  return aim.status === 'moved'
    ? { ...aim, ...place, score: aim.score }
    : { ...aim, ...place, status: 'anchored' };
}

function referredTo(aim: Followed): Followed {
  return { ...aim, start: null, end: null, status: 'referred', score: null };
}
