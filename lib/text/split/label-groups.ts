import { isModeratorLabel, isNeverSpeaker, isPseudoSpeaker } from '@/lib/text/names/label-words';
import { type NameLikeness, nameKey, nameLikeness, nameParts } from '@/lib/text/names/person-name';
import type { LabelLine } from '@/lib/text/split/label-lines';
import type { LabelForm } from '@/lib/text/split/speaker-label';

export type LabelFamily = 'turn' | 'section';

/** All labels of one spelling in one family of forms. */
export type LabelGroup = {
  key: string;
  name: string;
  detail: string | null;
  family: LabelFamily;
  forms: Set<LabelForm>;
  count: number;
  firstLine: number;
  likeness: NameLikeness;
  kind: 'person' | 'pseudo' | 'moderator' | 'never';
  /** Share of the name's parts that the text also uses as ordinary lower-case words. */
  commonShare: number;
};

const TURN_FORMS = new Set<LabelForm>([
  'voice',
  'bold',
  'colon',
  'bracketed',
  'dashed',
  'dotted',
  'timed',
  'question',
  'spaced',
]);

export function familyOf(form: LabelForm): LabelFamily {
  return TURN_FORMS.has(form) ? 'turn' : 'section';
}

/** Counts the candidate labels, by spelling and family, in the order in which they first appear. */
export function groupLabels(lines: readonly LabelLine[], vocabulary: Set<string>): LabelGroup[] {
  const groups = new Map<string, LabelGroup>();
  for (const [index, { candidate }] of lines.entries()) {
    if (candidate === null) continue;
    const family = familyOf(candidate.form);
    const key = nameKey(candidate.name);
    const id = `${family} ${key}`;
    const known = groups.get(id);
    if (known !== undefined) {
      known.count += 1;
      known.forms.add(candidate.form);
      known.detail ??= candidate.detail;
      continue;
    }
    groups.set(id, {
      key,
      name: candidate.name,
      detail: candidate.detail,
      family,
      forms: new Set([candidate.form]),
      count: 1,
      firstLine: index,
      likeness: nameLikeness(candidate.name),
      kind: kindOfLabel(candidate.name, candidate.form),
      commonShare: shareOfCommonWords(candidate.name, vocabulary),
    });
  }
  return withChorus([...groups.values()]);
}

/** "Pupil" for "Pupil A" and "Pupil 12"; null for what is no one of several. */
function oneOf(key: string): string | null {
  return /^(\p{L}{3,}) #?(?:\p{L}|\d{1,3})$/u.exec(key)?.[1] ?? null;
}

const PLURAL = /^(?:s|e|en|n|er|nen|es)$/u;
const LONGEST_PLURAL = 3;

/** "Pupils" beside "Pupil A" and "Pupil B" is all of them, and nobody in particular. */
function withChorus(groups: LabelGroup[]): LabelGroup[] {
  const counts = new Map<string, number>();
  for (const { key } of groups) {
    const stem = oneOf(key);
    if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  if (counts.size === 0) return groups;
  return groups.map((group) => {
    const endings = Array.from({ length: LONGEST_PLURAL }, (_, at) => group.key.length - at - 1);
    const isChorus = endings.some(
      (at) => PLURAL.test(group.key.slice(at)) && (counts.get(group.key.slice(0, at)) ?? 0) > 1,
    );
    return isChorus && group.kind === 'person' ? { ...group, kind: 'pseudo' } : group;
  });
}

/** What a label names, by its words: someone, a voice that is nobody, one who leads, or a thing. */
export function kindOfLabel(name: string, form: LabelForm): LabelGroup['kind'] {
  if (form === 'question') return /^(?:q|question|问|問)$/i.test(name) ? 'moderator' : 'person';
  if (isPseudoSpeaker(name)) return 'pseudo';
  if (isModeratorLabel(name)) return 'moderator';
  return isNeverSpeaker(name) ? 'never' : 'person';
}

function shareOfCommonWords(name: string, vocabulary: Set<string>): number {
  const parts = nameParts(name).filter((part) => part.length > 2);
  if (parts.length === 0) return 0;
  return parts.filter((part) => vocabulary.has(part)).length / parts.length;
}
