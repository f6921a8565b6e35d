import type { Stretch, Texts } from '@/lib/contributions/standing-stretches';
import type { QuotationState } from '@/lib/contributions/text-patch';
import { anchorEvidence } from '@/lib/contributions/text-plan';
import { describeAnchor } from '@/lib/text/anchor/anchor';
import { editsBetween } from '@/lib/text/anchor/anchor-candidates';
import {
  type Alignment,
  alignTexts,
  mapStretch,
  withWholeWords,
} from '@/lib/text/anchor/map-offsets';
import { spliceBetween } from '@/lib/text/anchor/splice';
import { type Paragraph, paragraphIndexAt, splitParagraphs } from '@/lib/text/paragraphs';

/** A quotation with its state, before a text changes. */
export type Followed = QuotationState & { id: string; positionId: string };

/** The texts of the contributions that a change touched, before it and after it. */
type ChangedTexts = { before: Texts; after: Texts };

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
 * - Else where the stretch that holds it stands now.
 * - Else where its words stand by what was changed in them and around them (`alignTexts`); where they were
 *   corrected themselves they are moved.
 * - Else it is looked for in its contribution, or in the others where that one is gone; what is not
 *   found is lost and keeps its words.
 * - Where no text is stored any more it is only referred to.
 *
 * What somebody looked at (`checked`) is to be looked at again where words or status change. Nothing is
 * dropped. O(quotations × text) for those that are looked for.
 */
export function followQuotations(
  quotations: readonly Followed[],
  { before, after: texts }: ChangedTexts,
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

  const correctedOf = correctedWords(stretches, { before, after: texts });

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
    const corrected = want ? null : correctedOf(one);
    const { contributionId } = aim;
    if (corrected && contributionId !== null) {
      const { start, exact, score } = corrected;
      const isSame = exact === one.exact;
      const now = isSame ? one : { ...one, exact, status: 'moved' as const, score };
      found.set(one.id, describe(now, contributionId, start));
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

/** So much of a quotation stands where it was corrected, and so much it may grow. */
const STANDS_AT_LEAST = 0.5;
const GROWS_AT_MOST = 1.5;
/** Where less stands at its ends: the share of it that may be changed, and what may be of a short one. */
const CHANGED_AT_MOST = 0.3;
const FEW_LETTERS = 6;

type Place = { contributionId: string; start: number; end: number };

/**
 * Finds the words that stand now where a quotation stood, by what was changed in its contribution and
 * around it: they are what was corrected, whole, where a search would find the best part, or the same
 * words elsewhere. Null where its words were not corrected but went, or became others.
 */
function correctedWords(stretches: readonly Stretch[], { before, after }: ChangedTexts) {
  const aligned = new Map<string, Alignment | null>();
  return (one: Followed): { start: number; exact: string; score: number } | null => {
    const { contributionId, start, end, exact } = one;
    if (contributionId === null || start === null || end === null) return null;
    const [was, is] = [before.get(contributionId), after.get(contributionId)];
    if (typeof was !== 'string' || typeof is !== 'string') return null;
    if (was.slice(start, end) !== exact) return null;
    const region = regionAround({ contributionId, start, end }, stretches, { was, is });
    const [wasFrom, isFrom] = [region.was[0], region.is[0]];
    for (const by of ['words', 'letters'] as const) {
      const key = [by, contributionId, ...region.was, ...region.is].join(' ');
      const known = aligned.get(key);
      const alignment =
        known === undefined
          ? alignTexts(was.slice(...region.was), is.slice(...region.is), by)
          : known;
      aligned.set(key, alignment);
      const stretch = { start: start - wasFrom, end: end - wasFrom };
      const now = alignment && mapStretch(alignment, stretch);
      const score = now && likenessOf(exact, alignment.is.slice(now.start, now.end));
      if (!now || !score) continue;
      const whole = withWholeWords(alignment, stretch, now);
      const words = alignment.is.slice(whole.start, whole.end);
      return { start: isFrom + whole.start, exact: words, score };
    }
    return null;
  };
}

type Region = { was: [number, number]; is: [number, number] };

/** What lies between the last stretch before a quotation that stands and the first after it, of both texts. */
function regionAround(
  { contributionId, start, end }: Place,
  stretches: readonly Stretch[],
  { was, is }: { was: string; is: string },
): Region {
  const own = stretches.filter(({ of, into }) => of === contributionId && into === contributionId);
  const first = own.findLast(({ from }) => from <= start);
  const last = own.find(({ to }) => to >= end);
  const wasFrom = first ? Math.min(start, first.to) : 0;
  const wasTo = last ? Math.max(end, last.from) : was.length;
  return {
    was: [wasFrom, wasTo],
    is: [
      first ? first.at + wasFrom - first.from : 0,
      last ? last.at + wasTo - last.from : is.length,
    ],
  };
}

/**
 * How like the words are that a quotation had and has, from 0 to 1; null where they are others. White
 * space is as good as any.
 */
function likenessOf(exact: string, words: string): number | null {
  if (words === exact) return 1;
  const [one, other] = [exact, words].map((said) => said.trim().replace(/\s+/gu, ' '));
  if (one === undefined || other === undefined) return null;
  if (other.length > one.length * GROWS_AT_MOST) return null;
  const { was, is } = spliceBetween(one, other);
  const longer = Math.max(one.length, other.length);
  const edits = editsBetween(is, was);
  const like = 1 - edits / longer;
  const isCorrected =
    one.length - was.length >= one.length * STANDS_AT_LEAST ||
    (like >= STANDS_AT_LEAST && edits <= Math.max(FEW_LETTERS, longer * CHANGED_AT_MOST));
  return isCorrected ? like : null;
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
