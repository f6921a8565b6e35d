import { type BlockLine, type Lead, readBlockLines } from '@/lib/interchange/html/block-lines';
import { dropBeside, type TakenLines } from '@/lib/interchange/html/drop-beside';
import { SPEAKER_LABEL } from '@/lib/interchange/html/html-to-text';
import type { MarkedRows } from '@/lib/interchange/html/mark-rows';
import { asLabel, nameIn, weighLabels } from '@/lib/interchange/turns/label-evidence';
import { listLines } from '@/lib/text/clean/list-lines';
import { nameLikeness } from '@/lib/text/names/person-name';

/** Fewer leads of a kind than this show nothing. */
const MIN_LEADS = 3;
/** So many of a kind must be able to be labels. */
const LABEL_SHARE = 0.7;
/** What is led by names that never come back must be so much of the page: a list of members is none. */
const MIN_SHARE = 0.3;

type Place = {
  at: number;
  lead: Lead;
  label: string | null;
  /** What it would be the label of if words begin with a small letter here, too. */
  small: string | null;
};
type Kind = { places: Place[]; labels: string[]; weight: 'sure' | 'likely'; named: number };

/** Elements that hold one contribution and who made it. */
const OF_ONE = 'blockquote, figure, li, article, section, div';

/** Behind a label: a sign, or what makes the colon part of the line already. */
const HAS_COLON = /^\s*(?:[([][^()[\]]{0,80}[)\]]|,[^:：]{0,80})?\s*[:：]/u;
const ONLY_DETAIL = /^(?:\s*[([][^()[\]]{1,80}[)\]])+$|^\s*,\s[^.!?:]{2,80}$/u;
/** "(Lab) words"; "(laughs) words" are words. */
const DETAIL_ALONE = /^\s*(\(\p{Lu}[^()]{0,60}\))\s*$/u;
const DETAIL = /^\s*(\(\p{Lu}[^()]{0,60}\))\s+(?=\p{Lu})/u;
/** "Ann Lee says": a sentence goes on, unless such words are a speaker's. */
const SMALL = /^[\p{Ll},;.…)’'-]/u;
const DASH = /^\s*[–—-]\s*/u;
const TIME = /^\s*(\d{1,2}:\d{2}(?::\d{2})?)\s+/;
/** An office or an affiliation is no longer than this. */
const LONGEST_ROLE = 60;
/** "says:" between a name and what follows on other lines. */
const VERB = /^[^.!?:：]{1,24}[:：]$/u;

/**
 * Marks what leads lines in one and the same way (in bold, in an element of a class, as a link) where
 * that names who speaks. By form alone: what is set off alike, is short, comes back under several
 * names and is followed by words. O(page).
 *
 * @returns the names of which the page's own form says that they speak, and what was left out
 */
export function markLeads(root: Element): MarkedRows {
  const lines = readBlockLines(root);
  const kinds = findKinds(lines).sort(
    (a, b) => b.named - a.named || Number(b.weight === 'sure') - Number(a.weight === 'sure'),
  );
  const taken: TakenLines = new Map();
  const known: string[] = [];
  for (const { places, weight } of kinds) {
    const beside = places.filter(({ at }) => isBeside(at, taken)).length;
    if (beside * 2 >= places.length) continue;
    const isBelow =
      places.filter(({ lead }) => standsBelow(lead.element)).length * 2 > places.length;
    const names = new Set(places.flatMap(({ label }) => label ?? []));
    const haveRoles = places.every(({ at, lead }) => isRole(restOf(lead), lead, lines[at + 1]));
    for (const { at, lead, small, ...place } of places) {
      const isNamed = weight === 'sure' && small !== null && names.has(small);
      const label = place.label ?? (isNamed ? small : null);
      if (label === null) continue;
      if (isBelow) raise(lead.element);
      taken.set(at, { hasWords: !haveRoles && !hasNoWords(restOf(lead)) });
      const marked = mark(lead, haveRoles ? `${label} (${restOf(lead)})` : label, haveRoles);
      const name = nameIn(marked);
      if (weight === 'sure' && name !== null) known.push(name);
    }
  }
  const left = dropBeside(lines, taken);
  const notes =
    left.length === 0 ? [] : [`Dates and buttons beside names left out: ${listLines(left)}.`];
  return { known: [...new Set(known)], notes };
}

/** Whether a line stands right before or behind a label that holds no words: a date, a button. */
function isBeside(at: number, taken: TakenLines): boolean {
  return taken.has(at) || taken.has(at + 1) || taken.get(at - 1)?.hasWords === false;
}

/** Whether nothing but what belongs to the label stands behind it on its line. */
function hasNoWords(rest: string): boolean {
  return rest === '' || ONLY_DETAIL.test(rest) || VERB.test(rest);
}

function findKinds(lines: readonly BlockLine[]): Kind[] {
  const byKind = new Map<string, Place[]>();
  const others = new Map<string, number>();
  for (const [at, { lead, kindOfBlock }] of lines.entries()) {
    if (lead === null) {
      if (kindOfBlock !== null) others.set(kindOfBlock, (others.get(kindOfBlock) ?? 0) + 1);
      continue;
    }
    const places = byKind.get(lead.kind) ?? [];
    const label = labelOf(lead, lines[at + 1]);
    const isSmall = SMALL.test(restOf(lead)) && !hasNoWords(restOf(lead));
    places.push({ at, lead, label: isSmall ? null : label, small: isSmall ? label : null });
    byKind.set(lead.kind, places);
  }
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return [...byKind].flatMap(([kind, places]): Kind[] => {
    const labels = places.flatMap(({ label }) => label ?? []);
    const all = places.length + (others.get(kind) ?? 0);
    if (labels.length < MIN_LEADS || labels.length < LABEL_SHARE * all) return [];
    const weight = weighLabels(labels);
    const isAlone = places.filter(({ lead }) => lead.rest.length === 0).length * 2 > places.length;
    // A name above an essay each is read as such from the text.
    if (weight === null || (weight === 'likely' && isAlone)) return [];
    const rests = places.map(({ lead }) => restOf(lead)).filter((rest) => !hasNoWords(rest));
    const led = rests.reduce((sum, rest) => sum + rest.length, 0);
    const isInline = rests.length * 2 > places.length;
    if (weight === 'likely' && isInline && led < MIN_SHARE * length) return [];
    const named = labels.filter((label) => nameLikeness(nameIn(label) ?? '') === 'full').length;
    return [{ places, labels, weight, named: named / labels.length }];
  });
}

function labelOf(lead: Lead, next: BlockLine | undefined): string | null {
  const rest = restOf(lead);
  // What has its colon is read from the text as it is.
  if (/[:：]\s*$/u.test(lead.text) || (HAS_COLON.test(rest) && !VERB.test(rest))) return null;
  if (hasNoWords(rest)) {
    const isFollowed = next !== undefined && next.lead?.kind !== lead.kind;
    if (!isFollowed && !standsBelow(lead.element)) return null;
  }
  return asLabel(lead.text);
}

/** Whether what stands behind a name is who that is: the words follow on a line of their own. */
function isRole(rest: string, lead: Lead, next: BlockLine | undefined): boolean {
  if (rest === '' || rest.length > LONGEST_ROLE || /[.!?…:：]$/u.test(rest)) return false;
  return next !== undefined && next.lead?.kind !== lead.kind && next.text.length > 0;
}

function restOf({ rest }: Lead): string {
  return rest
    .map(({ data }) => data)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether who speaks stands below the words, as the last thing that holds both: a quote and its cite. */
function standsBelow(element: Element): boolean {
  const holder = holderOf(element);
  if (holder === null) return false;
  let last: Element = element;
  while (last !== holder && last.nextElementSibling === null && last.parentElement !== null)
    last = last.parentElement;
  return last === holder;
}

/** The element that holds an element and words before it. */
function holderOf(element: Element): Element | null {
  let inner: Element = element;
  while (inner.previousElementSibling === null && inner.parentElement !== null)
    inner = inner.parentElement;
  const holder = inner.parentElement;
  return holder?.matches(OF_ONE) ? holder : null;
}

/** Puts who stands below the words before them. */
function raise(element: Element): void {
  const line = element.ownerDocument.createElement('p');
  const holder = holderOf(element);
  if (holder === null) return;
  holder.prepend(line);
  line.append(element);
}

/** Puts the mark in the place of the lead; gives the label as it now stands. */
function mark({ element, text, times, rest }: Lead, label: string, isWhole: boolean): string {
  const { ownerDocument: document } = element;
  for (const node of times) node.data = '';
  const behind = rest
    .map(({ data }) => data)
    .join('')
    .replace(/\s+/g, ' ');
  let whole = label;
  const [first] = rest;
  if (isWhole || ONLY_DETAIL.test(behind) || VERB.test(behind.trim())) {
    if (!isWhole && !VERB.test(behind.trim())) whole = `${text}${behind}`.trim();
    for (const node of rest) node.data = '';
  } else if (first !== undefined) {
    const detail = (rest.length > 1 ? DETAIL_ALONE : DETAIL).exec(first.data)?.[1];
    if (detail !== undefined) {
      whole = `${label} ${detail}`;
      first.data = first.data.replace(rest.length > 1 ? DETAIL_ALONE : DETAIL, ' ');
    }
    first.data = first.data.replace(DASH, ' ').replace(TIME, ' [$1] ');
  }
  const sign = document.createElement(SPEAKER_LABEL);
  sign.textContent = whole;
  if (rest.length + times.length > 0 || element.parentElement === null) {
    element.replaceWith(sign);
    return whole;
  }
  const isHeading = /^h[1-6]$/i.test(element.nodeName);
  const line = isHeading ? document.createElement('p') : element;
  line.textContent = '';
  line.append(sign);
  if (isHeading) element.replaceWith(line);
  return whole;
}
