const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier', 'enero'],
  ['february', 'feb', 'februar', 'février', 'febrero'],
  ['march', 'mar', 'märz', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juni', 'juin', 'junio'],
  ['july', 'jul', 'juli', 'juillet', 'julio'],
  ['august', 'aug', 'août', 'agosto'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre'],
  ['october', 'oct', 'oktober', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'dezember', 'décembre', 'diciembre'],
];

const LEAD =
  '^(?:(?:date|datum|published|posted|recorded|aired|updated|first published|日期)(?: on)?\\s*[:：]?\\s*)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\\s+)?';
const FORMS: readonly [RegExp, order: 'ymd' | 'dmy' | 'mdy'][] = [
  [new RegExp(`${LEAD}(\\d{4})-(\\d{2})-(\\d{2})$`, 'iu'), 'ymd'],
  [new RegExp(`${LEAD}(\\d{4})年(\\d{1,2})月(\\d{1,2})日$`, 'iu'), 'ymd'],
  [
    new RegExp(
      `${LEAD}(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: de)? (\\p{L}+)\\.?,?(?: de)? (\\d{4})$`,
      'iu',
    ),
    'dmy',
  ],
  [new RegExp(`${LEAD}(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'iu'), 'mdy'],
];

/**
 * The date that a line states and states nothing else beside ("Published March 22, 2023"), as
 * YYYY-MM-DD; null for anything else. 3/4/2023 is not read: it means two days.
 */
export function readDate(line: string): string | null {
  for (const [form, order] of FORMS) {
    const found = form.exec(line.trim());
    if (found === null) continue;
    const [, a = '', b = '', c = ''] = found;
    const [year, month, day] =
      order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
    return isoDate(Number(year), monthOf(month), Number(day));
  }
  return null;
}

function monthOf(name: string): number {
  if (/^\d+$/.test(name)) return Number(name);
  return MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
