import { lengthOfTime, timeAtEnd } from '@/lib/text/labels/times';
import { isAffiliation } from '@/lib/text/names/affiliation-words';
import { isNeverSpeaker } from '@/lib/text/names/label-words';
import { nameLikeness } from '@/lib/text/names/person-name';
import { trimSigns, trimSignsAtEnd } from '@/lib/text/trim-signs';

export type NameAndDetail = { name: string; detail: string | null };

const OPEN = '([（［';
const CLOSE = ')]）］';
/** No label has more beside its name: "Name (Place) (Party) (in French) 0:23". */
const MOST_PARTS = 5;
const LONGEST_BRACKETS = 110;

/** What brackets say of the moment and not of the person. */
const OF_THE_MOMENT =
  /^(?:spoke|spoken|speaking|speaks|in \p{Lu}\p{L}+$|interpretation|interpreted|translated|continuing|continued|cont[.'’]?d|resuming|off[- ]mic|v\.?o\.?$|via |from the floor|on the (?:phone|line)|on screen|laughing|laughs|crying|reading)/iu;

const PRONOUNS = /[\s,]\s?(?:she|he|they|xe|ze|it|any)\/\p{L}{2,6}(?:\/\p{L}{2,6})?$/iu;
const SAYS =
  /\s(?:says|said|asks|asked|replies|replied|responds|responded|answers|answered|writes|wrote|adds|added|sagt|fragt|antwortet|dit|dice|diz|zegt)$/iu;
const ON_BEHALF =
  /[,，]?\s(?=(?:on behalf of|in writing|au nom d|im Namen|en nombre|em nome|a nome d|namens)\P{L}?)/iu;

/** "MR. Jones rose" begins with no label. */
const TITLE_ALONE = /^(?:mr|mrs|ms|dr|prof|hon|rev|sen|rep|messrs|mme|mlle)\.?$/i;

/** Forms that stand at every turn, where nobody writes where a place lies ("London, England"). */
const TURNED = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?)$/u;

/** True for "Hass, Ryan": a name with its surname first, and not a name with an affiliation. */
function isTurnedName(label: string): boolean {
  return partsOfTurnedName(label) !== null;
}

/** The parts of "Hass, Ryan", a name with its surname first; null for every other label. */
export function partsOfTurnedName(label: string): { given: string; surname: string } | null {
  const [, surname, given = ''] = TURNED.exec(label) ?? [];
  if (surname === undefined || isNeverSpeaker(surname) || isAffiliation(given, surname))
    return null;
  return { given, surname };
}

/**
 * Parts a label into the name and what stands beside it: an affiliation, a party or place in one or
 * more brackets, pronouns, a time. A time, and brackets that say how something was said, are no
 * detail of a person. Null where no letter or digit is left. O(label).
 *
 * @param isTurn true for labels that stand at every turn, where "Hass, Ryan" is a name turned round
 */
export function parseNameAndDetail(raw: string, isTurn: boolean): NameAndDetail | null {
  let label = withoutAddressee(withoutTimeBefore(bare(raw)));
  const details: string[] = [];
  for (let count = 0; count < MOST_PARTS; count += 1) {
    const shorter = withoutLastPart(label);
    if (shorter === null) break;
    if (shorter.detail !== null) details.unshift(shorter.detail);
    label = bare(shorter.label);
  }
  const behalf = ON_BEHALF.exec(label);
  if (behalf !== null && behalf.index > 0) {
    details.unshift(label.slice(behalf.index + behalf[0].length).trim());
    label = label.slice(0, behalf.index);
  } else if (!isTurn || !isTurnedName(label)) {
    const [, name, beside] =
      /^([^,，]{3,60}|\p{L}\d{1,3})(?:,|，| [—–|] )(?=.{2})\s*(\S.{0,109})$/u.exec(label) ?? [];
    if (name !== undefined && beside !== undefined && !/^(?:Jr|Sr|II|III|IV)\.?$/.test(beside)) {
      label = name;
      details.unshift(beside.trim());
    }
  }
  const says = SAYS.exec(label);
  if (says !== null && nameLikeness(label.slice(0, says.index)) === 'full')
    label = label.slice(0, says.index);
  const name = label.trim();
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name) || TITLE_ALONE.test(name)) return null;
  return { name, detail: details.join(', ') || null };
}

const bare = (label: string) =>
  trimSigns(label, /[*_~\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);

/** "From Ann Lee to Everyone", as a chat names who writes to whom. */
const TO_ALL =
  /^(?:from|von|de|da|van|från|от)\s+(\S.{0,60}?)\s+(?:to|an|à|a|para|ao?|aan|till|для)\s+\S.{0,60}$/iu;
const FROM = /^From\s+(?=\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.'’-]*){1,3}$)/u;

/** "[00:12] Ann Lee" within marks: the time before a name is none of it. */
function withoutTimeBefore(label: string): string {
  const time = lengthOfTime(label);
  const rest = bare(label.slice(time));
  return time > 0 && /^\p{L}/u.test(rest) ? rest : label;
}

function withoutAddressee(label: string): string {
  return TO_ALL.exec(label)?.[1] ?? label.replace(FROM, '');
}

/** The label without a time, brackets or pronouns at its end; null where it ends with none. */
function withoutLastPart(label: string): { label: string; detail: string | null } | null {
  const time = timeAtEnd(label);
  if (time !== null && time > 0)
    return {
      label: withoutCount(trimSignsAtEnd(label.slice(0, time), /[\s,|·•–—-]/)),
      detail: null,
    };
  const pronouns = PRONOUNS.exec(label);
  if (pronouns !== null && pronouns.index > 0)
    return { label: label.slice(0, pronouns.index), detail: null };
  const open = openingOfLastBrackets(label);
  if (open === null || open === 0) return null;
  const inside = label.slice(open + 1, -1).trim();
  const before = label.slice(0, open).trimEnd();
  if (before === '' || OPEN.includes(before.charAt(0)) || inside === '') return null;
  return { label: before, detail: OF_THE_MOMENT.test(inside) ? null : inside };
}

/** "ruth 12 points 5 hours ago": a count beside a time is of neither. */
export function withoutCount(label: string): string {
  return label.replace(/\s-?\d{1,7}\s\p{Ll}{3,9}$/u, '');
}

/** Where the brackets open with which a label ends, however many stand within them. */
function openingOfLastBrackets(label: string): number | null {
  if (label === '' || !CLOSE.includes(label.charAt(label.length - 1))) return null;
  let depth = 0;
  const least = Math.max(0, label.length - LONGEST_BRACKETS);
  for (let at = label.length - 1; at >= least; at -= 1) {
    const sign = label.charAt(at);
    if (CLOSE.includes(sign)) depth += 1;
    else if (OPEN.includes(sign)) depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}
