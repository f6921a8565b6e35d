import { isModeratorLabel, isPseudoSpeaker } from '@/lib/text/names/label-words';
import { nameLikeness } from '@/lib/text/names/person-name';
import type { SpeakerChoice } from '@/lib/text/split/choose-speakers';
import { groupLabels, type LabelGroup } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';
import type { LabelCandidate, LabelForm } from '@/lib/text/split/speaker-label';

const DASHED = /^(\S[^—–\n]{0,58}?)(?:\s+(?:[—–]|--?)\s+|\s?—\s?)(?=\S)/u;
const COLON = /^([\p{Ll}\p{Lo}][^:：\n]{0,38}?)\s*(?::\s|：)\s*(?=\S)/u;
/** Up to three words of letters, as nobody who types fast writes them: "ann", "ben o", "j.d.". */
const SMALL_NAME = /^[\p{L}\p{M}][\p{L}\p{M}\d'’._-]*(?: [\p{L}\p{M}\d'’._-]+){0,2}$/u;

const OFFICE_FORMS: ReadonlySet<LabelForm> = new Set(['colon', 'bold', 'bracketed']);

/** A label stands within so many code units of its line: more is not looked at, for it costs time. */
const LOOKED_AT = 160;
/** Weak labels must begin so many of the paragraphs before they are taken for speakers. */
const MIN_SHARE = 0.5;
const MIN_LABELS = 4;

/**
 * Looks for speakers in forms that a text also has for other things: "Name — words" and names in
 * small letters ("ann: yes"). Asked only where nothing else names anybody. They are speakers when
 * at least two of them come back and together begin most of the paragraphs; only full names in
 * their usual spelling that come back are certain. Null where they are not.
 */
export function chooseWeakSpeakers(
  lines: readonly LabelLine[],
  vocabulary: Set<string>,
): { lines: LabelLine[]; choice: SpeakerChoice } | null {
  const weak = lines.map((line) => ({
    ...line,
    candidate: weakLabel(line),
    standing: dashedLabel(line) ?? line.standing,
  }));
  const groups = groupLabels(weak, vocabulary).filter((group) => group.kind !== 'never');
  const people = groups.filter(({ kind }) => kind === 'person');
  const back = people.filter((group) => group.count > 1 || isFullName(group));
  const isBack = new Set(back);
  const labels = back.reduce((sum, { count }) => sum + count, 0);
  const paragraphs = lines.filter(({ firstInParagraph }) => firstInParagraph).length;
  const isFull = back.length >= 2 && back.every(isFullName);
  if (back.length < 2 || labels < MIN_SHARE * paragraphs) return null;
  if (labels < MIN_LABELS && !isFull) return null;
  const taken = groups.filter((group) => group.kind !== 'person' || isBack.has(group));
  const speakers = taken.map(
    (group) =>
      [
        group.key,
        {
          name: group.name,
          detail: group.detail,
          kind: group.kind,
          certain: isFullName(group) && group.count > 1,
          families: new Set(['turn'] as const),
        },
      ] as const,
  );
  const doubtful = people.filter((group) => !isBack.has(group)).map(({ name }) => name);
  return { lines: weak, choice: { speakers: new Map(speakers), doubtful } };
}

/** "Host: …" and "Applause: …" stand in capitals among names in small letters, too. */
function officeLabel({ candidate }: LabelLine): LabelCandidate | null {
  if (candidate === null || !OFFICE_FORMS.has(candidate.form)) return null;
  return isModeratorLabel(candidate.name) || isPseudoSpeaker(candidate.name) ? candidate : null;
}

function isFullName(group: LabelGroup): boolean {
  return group.likeness === 'full' && group.commonShare === 0;
}

/** "Name — words": what stands before the dash, whatever it is. */
export function dashedLabel({ text }: Pick<LabelLine, 'text'>): LabelCandidate | null {
  const dashed = DASHED.exec(text.slice(0, LOOKED_AT));
  const name = dashed?.[1] ?? '';
  if (dashed === null || !/\p{L}/u.test(name)) return null;
  return { name, detail: null, form: 'dashed', contentAt: dashed[0].length };
}

function weakLabel(line: LabelLine): LabelCandidate | null {
  const dashed = dashedLabel(line);
  if (dashed && (nameLikeness(dashed.name) !== 'none' || SMALL_NAME.test(dashed.name)))
    return dashed;
  const colon = COLON.exec(line.text.slice(0, LOOKED_AT));
  const small = colon?.[1] ?? '';
  if (colon && SMALL_NAME.test(small))
    return { name: small, detail: null, form: 'colon', contentAt: colon[0].length };
  return officeLabel(line);
}
