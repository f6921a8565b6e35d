import { nameKey } from '@/lib/text/names/person-name';
import type { LabelGroup } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';

/**
 * True where something beside the look of the labels says that people talk: a label comes back, one
 * leads the talk or is a voice in the room, a party or an office stands beside a name, or a list says
 * who takes part. A glossary, a list of contents and one of books have labels, too, each once.
 *
 * @param turn the labels at turns, those that name nobody among them
 */
export function hasSignsOfTalk(
  turn: readonly LabelGroup[],
  knownKeys: ReadonlySet<string>,
): boolean {
  return turn.some(
    ({ kind, count, forms, key, detail }) =>
      knownKeys.has(key) ||
      kind === 'moderator' ||
      kind === 'pseudo' ||
      forms.has('voice') ||
      forms.has('timed') ||
      (kind === 'person' && (count > 1 || (detail !== null && /^\p{Lu}/u.test(detail)))),
  );
}

const ENDS = /[.!?…。！？]["”’»)\]]*$/u;

/**
 * True where nothing that stands after the labels ends as a sentence does: numbers of pages or of
 * telephones, tasks, times of a race. O(lines).
 */
export function isList(groups: readonly LabelGroup[], lines: readonly LabelLine[]): boolean {
  const keys = new Set(groups.map(({ key }) => key));
  return lines.every(({ candidate, text }, index) => {
    if (candidate === null || !keys.has(nameKey(candidate.name))) return true;
    const next = lines[index + 1];
    const goesOn = next !== undefined && !next.firstInParagraph && next.candidate === null;
    return !goesOn && isListItem(text.slice(candidate.contentAt));
  });
}

/** So many terms make a list; so many of them stand once, and so many of their words go on in small letters. */
const LEAST_TERMS = 3;
const ONCE_SHARE = 0.75;
const SMALL_SHARE = 0.8;

/**
 * True for a list of terms ("Boiler: the vessel in which …", "Serves: 4"): capitals before the colon,
 * small letters and numbers behind it, and hardly a label that comes back. O(labels).
 */
export function isTermList(labels: readonly { name: string; after: string }[]): boolean {
  const said = labels.flatMap(({ name, after }) =>
    after.trim() === '' ? [] : [{ name, after: after.trim() }],
  );
  const counts = new Map<string, number>();
  for (const { name } of said) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  const once = [...counts.values()].filter((count) => count === 1).length;
  if (counts.size < LEAST_TERMS || once < ONCE_SHARE * counts.size) return false;
  const small = said.filter(
    ({ name, after }) => /^\p{Lu}/u.test(name) && /^["“(]?[\p{Ll}\p{N}]/u.test(after),
  );
  return small.length >= SMALL_SHARE * said.length;
}

/** True for words beside a label that end as no sentence does. */
export function isListItem(after: string): boolean {
  const words = after.trim();
  return words !== '' && !ENDS.test(words);
}
