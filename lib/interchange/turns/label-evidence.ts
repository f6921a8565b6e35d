import { isNeverSpeaker } from '@/lib/text/names/label-words';
import { nameKey, nameLikeness } from '@/lib/text/names/person-name';
import { parseSpeakerLabel } from '@/lib/text/split/speaker-label';

/** A label set off by a document's own structure is no longer than this, in UTF-16 code units. */
export const LONGEST_LABEL = 90;
const MOST_WORDS = 10;
/** Dates have one, names have none. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** So much oftener than once each must labels come back before they are taken for speakers' unseen. */
const RETURN_RATE = 1.3;
/** Else so many of them have to look like names. */
const NAMED_SHARE = 0.7;

/**
 * What a document sets off (a cell, a term, words in bold) as a speaker's label, without the sign that
 * ends it; null for what cannot be one: sentences, dates, counts, "Note".
 */
export function asLabel(raw: string): string | null {
  const flat = raw.replace(/\s+/g, ' ').trim();
  if (flat.length > LONGEST_LABEL) return null;
  const label = flat.replace(/ ?[:：–—-]$/u, '').trim();
  if (!/\p{L}/u.test(label) || /^[\d#]/.test(label) || /[:：]\s/.test(label)) return null;
  if (YEAR.test(label)) return null;
  if (label.split(' ').length > MOST_WORDS || isNeverSpeaker(label)) return null;
  if (/[!?…;,。！？]$/u.test(label) || /\p{Ll}{2}\.$/u.test(label)) return null;
  return nameIn(label) === null ? null : label;
}

/** The name in a label, without party, time or pronouns beside it: under it the split looks for it. */
export function nameIn(label: string): string | null {
  return parseSpeakerLabel(`${label}: x`)?.name ?? null;
}

/**
 * What a row of labels tells that a document sets off in one and the same way: 'sure' where they come
 * back as those of a conversation do, 'likely' where they look like names and the text must tell the
 * rest, null where they are something else. O(labels).
 */
export function weighLabels(labels: readonly string[]): 'sure' | 'likely' | null {
  const names = labels.flatMap((label) => nameIn(label) ?? []);
  const distinct = new Set(names.map(nameKey));
  if (distinct.size < 2) return null;
  const back = names.length - distinct.size;
  if (back >= 2 && names.length >= distinct.size * RETURN_RATE) return 'sure';
  const named = names.filter((name) => ['full', 'numbered'].includes(nameLikeness(name))).length;
  return named >= names.length * NAMED_SHARE ? 'likely' : null;
}
